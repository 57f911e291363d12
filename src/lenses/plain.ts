import { factWords } from '#words/facts.ts';
import { lensWords } from '#words/lens.ts';
import type { Lens, Reading, StepLook } from '#lenses/lens.ts';
import { byView } from '#lenses/by-view.ts';
import { marks } from '#lenses/marks.ts';
import { ownerWords } from '#lenses/owner-words.ts';
import { paragraph, sumOfTimes } from '#lenses/sentences.ts';
import { factsOf } from '#model/facts/facts.ts';
import { isOwned } from '#model/facts/owner.ts';
import { countedSteps } from '#model/lookup-view.ts';
import type { View } from '#model/view.ts';

/** Nothing to say of a card. */
const quiet: StepLook = { marks: [], dashed: false };

/** The stream as it is, without findings. */
export const plainLens: Lens = { id: 'plain', digit: 0, name: lensWords.names.plain, read: byView(read) };

function read(view: View): Reading {
  return {
    steps: new Map(view.steps.map((step) => [step.id, quiet])),
    systems: quietSystems(view),
    chips: [],
    headline: { text: headline(view), steps: [] },
  };
}

/** Systems of a lens that has nothing to say of them: their owners where there are some. */
export function quietSystems(view: View): Reading['systems'] {
  const facts = factsOf(view);
  return new Map(
    [...view.systems].map(([id]) => {
      const owner = facts.systems.get(id)?.owner;
      const words = owner && isOwned(owner) ? ownerWords(owner) : '';
      return [id, { mark: { ...marks.rest, words: factWords.support.supported }, words, tone: 'quiet', rank: 0 }];
    }),
  );
}

function headline(view: View): string {
  const steps = countedSteps(view);
  if (steps.length === 0) return lensWords.headline.empty;
  const teams = new Set(
    steps.flatMap((step) => (step.teamId !== undefined && view.parties.get(step.teamId)?.id) || []),
  );
  return paragraph(lensWords.headline.stream(steps.length, teams.size, view.systems.size), sumOfTimes(factsOf(view)));
}
