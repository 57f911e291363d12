import type { ReadTables } from '#model/format/clean.ts';
import type { Carried, RawWorkspace } from '#model/format/raw.ts';
import type { Repair, Why } from '#model/format/refusal.ts';
import type { Changes } from '#model/change.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';

/** A file somebody chose or dropped. Its name is shown, never trusted. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How far the reading of a file is. */
export type Stage = 'loading' | 'unpacking' | 'understanding' | 'checking';

/** What an importer may know of what is here. */
export interface Around {
  /** Ids of all workspaces of this browser, those taken off the list too. */
  readonly workspaceIds: ReadonlySet<string>;
  /** Called when a stage of the reading begins. */
  readonly tell?: (stage: Stage) => void;
}

/** Number of records by kind, deleted ones left aside. */
export type Counts = ReadonlyMap<string, number>;

/** A whole workspace to be opened beside the others. `seedOf(data, carried)` of `#document/seed.ts` makes its first update. */
export interface WorkspaceProposal {
  readonly is: 'workspace';
  readonly file: string;
  readonly workspaceId: Id;
  readonly name: string;
  /** True when a workspace with this id is here: it can be opened as a copy (`asCopy`) or not at all. */
  readonly known: boolean;
  /** When it was written, as the file says. */
  readonly exportedAt: string;
  readonly data: RawWorkspace;
  /** The document's own state when the file brings it and its checksum fits. */
  readonly carried?: Carried;
  /** The state of a file whose data were edited since: good for nothing but to see what two copies shared before. */
  readonly writtenFrom?: Carried;
  readonly counts: Counts;
  readonly repairs: readonly Repair[];
}

/** A system or party of the file that is here already. */
export interface Match {
  readonly kind: 'system' | 'party';
  readonly from: Id;
  readonly to: Id;
  readonly by: 'id' | 'name';
  readonly name: string;
}

/** What a file would add to the open workspace. */
export interface Plan {
  /** One command: one transaction, one undo step. */
  readonly changes: Changes;
  /** The map's id here. */
  readonly mapId: Id;
  readonly matches: readonly Match[];
  readonly repairs: readonly Repair[];
}

/** One map to be added to the open workspace. */
export interface MapProposal {
  readonly is: 'map';
  readonly file: string;
  readonly name: string;
  readonly exportedAt: string;
  readonly counts: Counts;
  readonly repairs: readonly Repair[];
  /** PURE, so that it can be called for the preview and again when the person agrees. `id()` gives a fresh id. */
  readonly plan: (records: Records, ctx: { readonly id: () => Id }) => Plan;
}

/** A map as it was found in a file: plain data, so that a worker can find it. `proposalOf` makes the proposal of it. */
export interface FoundMap extends Omit<MapProposal, 'plan'> {
  readonly mapId: Id;
  readonly read: ReadTables;
}

/** Why nothing can be made of a file. */
export interface Refusal {
  readonly is: 'refused';
  readonly file: string;
  readonly why: Why;
  /** A whole sentence: the file, the reason, what is safe. */
  readonly sentence: string;
}

/** What can be made of a file. */
export type Proposal = WorkspaceProposal | MapProposal | Refusal;

/** What an importer finds in a file: PLAIN DATA, no functions in it. */
export type Found = WorkspaceProposal | FoundMap | Refusal;

/** A way of reading files. NEVER WRITES: it only says what is there. A new one is one file and one line in `registry.ts`. */
export interface Importer {
  readonly id: string;
  /** Of files it reads, without the dot, for the file chooser. */
  readonly extensions: readonly string[];
  /** Looks at the first bytes; the first importer of the registry that says yes reads the file. */
  readonly fits: (file: ChosenFile) => boolean;
  readonly read: (file: ChosenFile, around: Around) => Promise<Found>;
}
