import type { Written } from '#document/marks.ts';
import type { StateReading } from '#document/reading.ts';
import { valueIn, withDeleted, type Owner, type Side } from '#model/compare/sides.ts';
import type { Stored } from '#model/compare/stored.ts';
import type { Id } from '#model/records/record.ts';
import { sameValue } from '#model/records/value.ts';

/** Two copies of one workspace, and a way to ask each what it changed since they parted. */
export interface Sides {
  readonly ours: Side;
  readonly theirs: Side;
}

/** Our copy as it was before a merge that was undone: undoing writes anew, which must not count as a change. */
export type Before = StateReading | null;

/**
 * The two sides by their shared history: a side changed a field when the other has not seen the write its value comes
 * from. No older state is needed for it. `data` is what the file says: where it is not what its state holds, the file was
 * edited by hand, and that is a change of theirs.
 */
export function sidesByHistory(ours: StateReading, theirs: StateReading, data: Stored, before: Before = null): Sides {
  const file = withDeleted(data, theirs.data);
  const ourHead = (of: Owner, id: Id, field: string): Written | null => {
    if (before && sameValue(valueIn(before.data, of, id, field), valueIn(ours.data, of, id, field)))
      return before.head(of, id, field) ?? ours.head(of, id, field);
    return ours.head(of, id, field);
  };
  return {
    ours: {
      data: ours.data,
      changed: (of, id, field) => isNews(ourHead(of, id, field), ours, theirs.head(of, id, field), theirs),
    },
    theirs: {
      data: file,
      changed(of, id, field) {
        const byHand = !sameValue(valueIn(file, of, id, field) ?? null, valueIn(theirs.data, of, id, field) ?? null);
        return byHand || isNews(theirs.head(of, id, field), theirs, ourHead(of, id, field), ours);
      },
    },
  };
}

/** How far a copy has looked, by author, merges included; what a mark remembers is only what the history does not hold. */
export function beyond(theirs: StateReading, ours: StateReading): Record<string, number> {
  const seen = new Map(theirs.clocks);
  for (const mark of theirs.marks)
    for (const [client, clock] of mark.seen) if (clock > (seen.get(client) ?? 0)) seen.set(client, clock);
  return Object.fromEntries([...seen].filter(([client, clock]) => clock > (ours.clocks.get(client) ?? 0)));
}

/**
 * True when the other side cannot know this write; also when this side looked at the other's write in a merge and has
 * something else nevertheless: that was a decision.
 */
function isNews(write: Written | null, side: StateReading, others: Written | null, other: StateReading): boolean {
  if (write && !holds(other, write) && !sawInMerge(other, write) && !tookFrom(side, write, other)) return true;
  return others !== null && !holds(side, others) && sawInMerge(side, others);
}

const holds = ({ clocks }: StateReading, { client, clock }: Written): boolean => clock < (clocks.get(client) ?? 0);

const sawInMerge = ({ marks }: StateReading, { client, clock }: Written): boolean =>
  marks.some((mark) => clock < (mark.seen.get(client) ?? 0));

/** True for a write that only took over what the other side knows. */
function tookFrom({ marks }: StateReading, { client, clock }: Written, other: StateReading): boolean {
  const looked = ([author, n]: readonly [number, number]): boolean => {
    const last = { client: author, clock: n - 1 };
    return holds(other, last) || sawInMerge(other, last);
  };
  return marks.some(
    // A copy without a history of its own leaves nothing that could be known.
    ({ took, seen }) =>
      took.client === client && clock >= took.from && clock < took.to && seen.size > 0 && [...seen].every(looked),
  );
}
