import { lensWords } from '#words/lens.ts';
import type { Mark } from '#lenses/lens.ts';
import type { Facts, StepFacts } from '#model/facts/facts.ts';
import type { Id } from '#model/records/record.ts';
import type { Group } from '#lenses/chips.ts';
import { marks } from '#lenses/marks.ts';

/** Steps of which a lens has to say that there is no system to speak of, in story order. */
export interface SupportGroups {
  readonly notAsked: readonly Id[];
  readonly unknown: readonly Id[];
  readonly manual: readonly Id[];
  readonly contradiction: readonly Id[];
}

/** Steps whose facts pass a test, in story order. */
export function stepsWhere(facts: Facts, test: (step: StepFacts) => boolean): readonly Id[] {
  const found: Id[] = [];
  for (const [id, step] of facts.steps) if (test(step)) found.push(id);
  return found;
}

/** Some of a map's steps put together, in story order, each once. */
export function inStoryOrder(facts: Facts, ...lists: readonly (readonly Id[])[]): readonly Id[] {
  const wanted = new Set(lists.flat());
  return [...facts.steps.keys()].filter((id) => wanted.has(id));
}

/** Sorts steps by what is known of their systems. */
export function supportGroups(facts: Facts): SupportGroups {
  const where = (state: StepFacts['support']['state']) => stepsWhere(facts, ({ support }) => support.state === state);
  return {
    notAsked: where('not asked'),
    unknown: where('unknown'),
    manual: where('manual'),
    contradiction: stepsWhere(facts, ({ support }) => support.contradiction),
  };
}

/** Their chips, to stand after those of the lens itself. */
export function supportChips({ notAsked, unknown, manual, contradiction }: SupportGroups): readonly Group[] {
  const { chips } = lensWords;
  return [
    { id: 'contradiction', mark: marks.contradiction, say: chips.contradiction, steps: contradiction },
    { id: 'not-asked', mark: marks.notAsked, say: chips.notAsked, steps: notAsked },
    { id: 'unknown', mark: marks.unknown, say: chips.unknown, steps: unknown },
    { id: 'by-hand', mark: marks.manual, say: chips.manual, steps: manual },
  ];
}

/** Their marks on a step. */
export function supportMarks({ support }: StepFacts): readonly Mark[] {
  if (support.contradiction) return [marks.contradiction];
  switch (support.state) {
    case 'unknown':
      return [marks.unknown];
    case 'not asked':
      return [marks.notAsked];
    case 'manual':
      return [marks.manual];
    case 'supported':
      return [];
  }
}
