import { ShelfError } from '#storage/shelf-error.ts';
import type { Shelf } from '#storage/shelf.ts';
import type { Id } from '#model/records/record.ts';

/** Why the workshop did not simply open. */
export type TroubleKind = 'lost' | 'damaged' | 'newer' | 'unreachable' | 'stale' | 'broken';

/** A workspace as far as it is known. */
export interface KnownWorkspace {
  readonly id: Id;
  /** May be empty. */
  readonly name: string;
  /** ms since 1970; 0 = not known. */
  readonly savedAt: number;
  readonly state: 'gone' | 'shorter' | 'damaged' | 'unseen' | 'whole';
  /** Edits that are missing; 0 when that is not known. */
  readonly missing: number;
}

/** What happened and what is known, for the recovery screen. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly known: readonly KnownWorkspace[];
  /** What the browser or the program said, for whoever is asked for help. */
  readonly details: string;
}

/** Looks at what is there. ONLY READS; never rejects. `wanted` is the workspace that was open last. */
export async function troubleOf(fault: unknown, shelf: Shelf, wanted: Id | null): Promise<Trouble> {
  const kind = kindOf(fault);
  return { kind, known: await knownWorkspaces(kind, shelf, wanted), details: detailsOf(fault) };
}

function kindOf(fault: unknown): TroubleKind {
  if (!(fault instanceof ShelfError)) return 'broken';
  const named: readonly string[] = ['lost', 'damaged', 'newer', 'unreachable', 'stale'] satisfies TroubleKind[];
  // The cast: it is one of those just named.
  return named.includes(fault.fault) ? (fault.fault as TroubleKind) : 'broken';
}

/** The sentence of a fault and what lies under it. */
function detailsOf(fault: unknown): string {
  const parts: string[] = [];
  for (let at = fault, depth = 0; at instanceof Error && depth < 4; depth++) {
    parts.push(at instanceof ShelfError ? at.message : `${at.name}: ${at.message}`);
    at = at.cause;
  }
  return parts.length > 0 ? parts.join(' / ') : String(fault);
}

async function knownWorkspaces(kind: TroubleKind, shelf: Shelf, wanted: Id | null): Promise<readonly KnownWorkspace[]> {
  try {
    const [lost, list] = [await shelf.lost(), await shelf.list()];
    const missing = new Map(lost.map((one) => [one.id, one]));
    // The one that start would have opened is the one that could not be.
    const troubled = kind === 'damaged' || kind === 'newer';
    const which = troubled ? (list.find((entry) => entry.id === wanted) ?? list[0])?.id : undefined;
    const others = list.filter((entry) => !missing.has(entry.id));
    return [
      ...lost.map(({ id, name, savedAt, is, missing: count }) => ({ id, name, savedAt, state: is, missing: count })),
      ...others.map(({ id, name, savedAt }): KnownWorkspace => {
        const state = id !== which ? 'whole' : kind === 'damaged' ? 'damaged' : 'unseen';
        return { id, name, savedAt, state, missing: 0 };
      }),
    ];
  } catch {
    return shelf.known().map(({ id, name, savedAt }) => ({ id, name, savedAt, state: 'unseen', missing: 0 }));
  }
}
