import { markKey } from '#document/marks.ts';
import { readState, type StateReading } from '#document/reading.ts';
import { beyond, sidesByHistory } from '#document/shared-history.ts';
import type { WorkspaceProposal } from '#importers/importer.ts';
import type { Changes, TakeOver } from '#model/change.ts';
import { mergeFindings, type Findings } from '#model/compare/merge.ts';
import { settle, type Choices } from '#model/compare/settle.ts';
import { sideAlone, sideSince, type Side } from '#model/compare/sides.ts';
import { sha256OfText } from '#model/format/hash.ts';
import { printData } from '#model/format/print.ts';
import type { Carried } from '#model/format/raw.ts';
import { pointBoth, type OlderState } from '#store/older-state.ts';

/**
 * What two copies are compared by. `history`: each knows which writes the other has seen. `edited`: the same, and the file
 * was edited by hand since. `point`: a restore point both came from. `alone`: nothing older is known.
 */
export type ComparedBy = 'history' | 'edited' | 'point' | 'alone';

/** A copy looked through against what is here. Nothing is written yet. */
export interface Review {
  readonly by: ComparedBy;
  /** When the restore point was made that both came from, ms since 1970. */
  readonly since?: number;
  readonly ours: Side;
  readonly theirs: Side;
  readonly findings: Findings;
  /** True when exactly this copy was merged before, and that was not undone. */
  readonly again: boolean;
  readonly mark: TakeOver;
}

/** The open workspace, as a review needs it. */
export interface Here {
  /** The whole state as one update. */
  readonly update: Uint8Array;
  readonly epoch: string;
  /** The state before the last merge of this page, should that have been undone. */
  readonly before: Uint8Array | null;
}

/** A copy from a file. */
export type Copy = Pick<WorkspaceProposal, 'data' | 'carried' | 'writtenFrom'>;

/**
 * Looks a copy through against what is here. THE FILE'S STATE IS ONLY READ, apart from everything that lives. `older`
 * gives restore points, the newest first; it is asked only when the copy brings no history that fits. Throws when what is
 * here cannot be read, which nothing of this program writes.
 */
export async function reviewCopy(here: Here, copy: Copy, older: () => AsyncIterable<OlderState>): Promise<Review> {
  const ours = readState(here.update);
  if (!ours) throw new TypeError('the open workspace could not be read');
  const key = markKey(await sha256OfText(printData(copy.data)));
  const theirs = historyOf(copy.carried ?? copy.writtenFrom, here.epoch);
  const again = ours.marks.some((mark) => mark.key === key);
  const mark: TakeOver = { op: 'took', key, seen: theirs ? beyond(theirs, ours) : {} };
  const { by, since, sides } = await compared(ours, theirs, here, copy, older);
  const findings = again ? NOTHING : mergeFindings(sides.ours, sides.theirs);
  return { by, ...(since === undefined ? {} : { since }), ...sides, findings, again, mark };
}

/** The writes of a merge as one command: what is taken over, the mark that says so, what follows from the choices. */
export function mergeChanges(review: Review, choices: Choices, now: number): Changes {
  const { taken, decided } = settle(review.ours, review.theirs, review.findings, choices, now);
  return [...taken, review.mark, ...decided];
}

/** True when nothing of the copy would come in and nobody has to choose anything. */
export function nothingToMerge({ theirs, conflicts, deletions }: Findings): boolean {
  return theirs.length + conflicts.length + deletions.length === 0;
}

const NOTHING: Findings = { theirs: [], ours: [], conflicts: [], deletions: [] };

interface Compared {
  readonly by: ComparedBy;
  readonly since?: number;
  readonly sides: { readonly ours: Side; readonly theirs: Side };
}

async function compared(
  ours: StateReading,
  theirs: StateReading | null,
  here: Here,
  { carried, data }: Copy,
  older: () => AsyncIterable<OlderState>,
): Promise<Compared> {
  if (theirs) {
    const before = here.before && readState(here.before);
    return { by: carried ? 'history' : 'edited', sides: sidesByHistory(ours, theirs, data, before) };
  }
  const base = await pointBoth(data, older());
  if (!base) return { by: 'alone', sides: { ours: sideAlone(ours.data), theirs: sideAlone(data) } };
  const sides = { ours: sideSince(ours.data, base.earlier), theirs: sideSince(data, base.data) };
  return { by: 'point', since: base.at, sides };
}

/** The copy's own history, when it is of the same beginning and whole. */
function historyOf(state: Carried | undefined, epoch: string): StateReading | null {
  return state?.epoch === epoch ? readState(state.update) : null;
}
