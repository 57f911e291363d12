import type { Chip, Mark } from '#lenses/lens.ts';
import type { Id } from '#model/records/record.ts';
import { lensWords } from '#words/lens.ts';
import { marks } from '#lenses/marks.ts';

/** One finding of a lens: its mark, its words and the steps it holds for, in story order. */
export interface Group {
  readonly id: string;
  readonly mark: Mark;
  readonly say: (count: number) => string;
  readonly steps: readonly Id[];
}

/**
 * Chips of a lens: one for each finding that holds for a step, in the order given, then one for the steps without any.
 * A step with two findings stands under both chips. `allSay` words the last chip when it is the only one.
 */
export function chipsOf(groups: readonly Group[], all: readonly Id[], allSay: (count: number) => string): Chip[] {
  const shown = groups.filter((group) => group.steps.length > 0);
  const told = new Set(shown.flatMap((group) => group.steps));
  const rest = all.filter((id) => !told.has(id));
  const last = { id: 'rest', mark: marks.rest, say: shown.length === 0 ? allSay : lensWords.chips.rest, steps: rest };
  return [...shown, ...(rest.length > 0 ? [last] : [])].map(({ id, mark, say, steps }) => ({
    id,
    mark,
    text: say(steps.length),
    count: steps.length,
    steps,
  }));
}
