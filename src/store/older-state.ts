import { deletedAt, tableOf, type Stored } from '#model/compare/stored.ts';
import { allKinds } from '#model/records/kinds.ts';
import { sameValue } from '#model/records/value.ts';

/** An older state of the open workspace: a restore point. */
export interface OlderState {
  /** When it was kept, ms since 1970. */
  readonly at: number;
  readonly data: Stored;
}

/**
 * The newest older state that a copy came from, too; null when none can be trusted to be one. A state made after the two
 * parted would make our own changes look like theirs, so a state is passed over when it holds a record the copy has never
 * had, or when the copy still holds a value that this state had already replaced.
 */
export async function pointBoth(copy: Stored, older: AsyncIterable<OlderState>): Promise<OlderState | null> {
  let candidate: OlderState | null = null;
  for await (const state of older) {
    if (candidate && !replaced(state.data, candidate.data, copy)) return candidate;
    candidate = holdsAll(copy, state.data) ? state : null;
  }
  return candidate;
}

function holdsAll(copy: Stored, state: Stored): boolean {
  return allKinds.every((kind) => {
    const table = tableOf(copy, kind);
    return [...tableOf(state, kind).keys()].every((id) => table.has(id));
  });
}

/** True when the copy holds a value of `before` that `after` no longer has: then it left before `after`. */
function replaced(before: Stored, after: Stored, copy: Stored): boolean {
  return allKinds.some((kind) => {
    const [old, now, theirs] = [tableOf(before, kind), tableOf(after, kind), tableOf(copy, kind)];
    return [...old].some(([id, was]) => {
      const [is, there] = [now.get(id), theirs.get(id)];
      if (!is || !there || is === was) return false;
      if (deletedAt(was) === 0 && deletedAt(is) > 0 && deletedAt(there) === 0) return true;
      return [...was].some(
        ([field, value]) => field !== 'del' && !sameValue(value, is.get(field)) && sameValue(value, there.get(field)),
      );
    });
  });
}
