import { deletedAt, tableOf, type Stored } from '#model/compare/stored.ts';
import type { RawRecord } from '#model/format/raw.ts';
import { allKinds } from '#model/records/kinds.ts';
import { sameValue } from '#model/records/value.ts';

/** An older state of the open workspace: a restore point. */
export interface OlderState {
  /** When it was kept, ms since 1970. */
  readonly at: number;
  readonly data: Stored;
}

/** A state two copies came from, as far as can be told. */
export interface SharedState extends OlderState {
  /**
   * The state before it; it itself when there is none. WHAT WE CHANGED SINCE THEN COUNTS AS OURS: should the two have parted
   * between the two states, our change of that time is asked about instead of being taken for their going back.
   */
  readonly earlier: Stored;
}

/**
 * The newest older state that a copy came from, too; null when none can be trusted to be one. A state made after the two
 * parted would make our own changes look like theirs, so a state is passed over when it holds a record the copy has never
 * had, or when the copy still says what this state had already replaced.
 */
export async function pointBoth(copy: Stored, older: AsyncIterable<OlderState>): Promise<SharedState | null> {
  let candidate: OlderState | null = null;
  for await (const state of older) {
    if (candidate && !replaced(state.data, candidate.data, copy)) return { ...candidate, earlier: state.data };
    candidate = holdsAll(copy, state.data) ? state : null;
  }
  return candidate && { ...candidate, earlier: candidate.data };
}

function holdsAll(copy: Stored, state: Stored): boolean {
  return allKinds.every((kind) => {
    const table = tableOf(copy, kind);
    return [...tableOf(state, kind).keys()].every((id) => table.has(id));
  });
}

/** True when the copy says of a field what `before` says and `after` no longer does: then it left before `after`. */
function replaced(before: Stored, after: Stored, copy: Stored): boolean {
  return allKinds.some((kind) => {
    const [old, now, theirs] = [tableOf(before, kind), tableOf(after, kind), tableOf(copy, kind)];
    return [...old].some(([id, was]) => {
      const [is, there] = [now.get(id), theirs.get(id)];
      if (!is || !there || is === was) return false;
      const says = (fields: RawRecord, field: string) =>
        field === 'del' ? deletedAt(fields) > 0 : (fields.get(field) ?? null);
      return [...new Set([...was.keys(), ...is.keys()])].some(
        (field) => !sameValue(says(was, field), says(is, field)) && sameValue(says(was, field), says(there, field)),
      );
    });
  });
}
