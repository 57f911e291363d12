import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';

/** A page of the workspace. */
export type Page = 'map' | 'table' | 'streams' | 'systems' | 'system' | 'carry' | 'sort';

/** What the line asks for: design word "round". */
export type Round = 'steps' | 'times' | 'systems' | 'owners';

/** Per device: kept in this browser between visits, never part of the document and never undone. */
export interface Session {
  readonly page: Page;
  readonly workspaceId: Id | null;
  readonly mapId: Id | null;
  /** The system or the party that the page `system` or `carry` is about. */
  readonly about: Id | null;
  readonly layout: string;
  readonly lens: string;
  readonly theme: 'system' | 'light' | 'dark';
  /** Party that is speaking; null = the room. */
  readonly speaker: Id | null;
  readonly inspector: boolean;
  /** In the details, what can be said of a step beyond its times. */
  readonly moreData: boolean;
  readonly outline: boolean;
  /** The time strip under the map. */
  readonly strip: boolean;
  /** The time strip as the classic ladder instead of to scale; pictures have the same. */
  readonly ladder: boolean;
  /** Frame questions were skipped or answered for these maps. */
  readonly framed: readonly Id[];
  readonly pngScale: 1 | 2 | 4;
  /** Columns of the register of systems that are not shown. */
  readonly columnsHidden: readonly string[];
}

/** What is true only now: gone with the page. */
export interface Moment {
  /** Selected steps, in the order they were picked; the last one is where the line stands. */
  readonly steps: readonly Id[];
  readonly flows: readonly Id[];
  readonly system: Id | null;
  /** The step whose title is being typed on its card. */
  readonly editing: Id | null;
  /** The step a hand-over is being drawn from. */
  readonly connecting: Id | null;
  /** The map of which leaders and doers are being asked what they expect. */
  readonly expecting: Id | null;
  readonly round: Round;
  /** The step or system the round is at; null = the first that is still open. */
  readonly roundAt: Id | null;
  /** What the line would add: drawn in place as a dashed ghost. Null = nothing that could be added. */
  readonly coming: Coming | null;
  /** The pressed chip of the lens: only its steps stay in full. */
  readonly chip: string | null;
  /** Steps the headline walks, and which one is shown. */
  readonly walk: { readonly steps: readonly Id[]; readonly at: number } | null;
  readonly dialog: Dialog | null;
  readonly toasts: readonly Toast[];
  /** A newer version of the program is stored and waits; calling it reloads the page once. */
  readonly newVersion: (() => void) | null;
  /** Said by a screen reader, politely. */
  readonly spoken: string;
}

/** The records as they would be, and the ids of what would be new in them. */
export interface Coming {
  readonly records: Records;
  readonly ghosts: ReadonlySet<Id>;
}

/** Dialogs there are; one at a time. */
export type Dialog =
  | 'counting'
  | 'palette'
  | 'keys'
  | 'export'
  | 'import'
  | 'connect'
  | 'keeping'
  | 'merge'
  | 'paste'
  | 'inventory';

/** Something that happened, with a way back where there is one. */
export interface Toast {
  readonly id: number;
  /** A new toast of the same topic takes the place of the old one: ten undos are one message. */
  readonly topic: string;
  readonly text: string;
  /** Whether it offers the way back: of the last change, or of what is done beside the document. */
  readonly undo: boolean | (() => void);
  readonly tone: 'plain' | 'problem';
}

export const firstSession: Session = {
  page: 'map',
  workspaceId: null,
  mapId: null,
  about: null,
  layout: 'river',
  lens: 'ownership',
  theme: 'system',
  speaker: null,
  inspector: false,
  moreData: false,
  outline: false,
  strip: true,
  ladder: false,
  framed: [],
  pngScale: 2,
  columnsHidden: [],
};

export const firstMoment: Moment = {
  steps: [],
  flows: [],
  system: null,
  editing: null,
  connecting: null,
  expecting: null,
  round: 'steps',
  roundAt: null,
  coming: null,
  chip: null,
  walk: null,
  dialog: null,
  toasts: [],
  newVersion: null,
  spoken: '',
};
