import { lensWords } from '#words/lens.ts';
import type { Lens, Mark, Reading, StepLook, SystemLook } from '#lenses/lens.ts';
import { byView } from '#lenses/by-view.ts';
import { chipsOf } from '#lenses/chips.ts';
import { marks, saying } from '#lenses/marks.ts';
import { ownerWords } from '#lenses/owner-words.ts';
import { ownershipChips, ownershipGroups, type OwnershipGroups } from '#lenses/ownership-groups.ts';
import { ownershipHeadline } from '#lenses/ownership-headline.ts';
import { supportMarks } from '#lenses/support-findings.ts';
import { factsOf, type Facts, type StepFacts, type SystemFacts } from '#model/facts/facts.ts';
import { gapOf } from '#model/facts/owner.ts';
import type { View } from '#model/view.ts';

/** Who answers for the systems under each step. A third kind of gap would be another lens, not a branch here. */
export const ownershipLens: Lens = {
  id: 'ownership',
  digit: 1,
  name: lensWords.names.ownership,
  read: byView((view) => ownershipReading(view, factsOf(view), ownershipGroups(factsOf(view)))),
};

/** What the lens says, from the facts and the steps as they were sorted. */
export function ownershipReading(view: View, facts: Facts, groups: OwnershipGroups): Reading {
  return {
    steps: new Map(view.steps.map((step) => [step.id, stepLook(facts.steps.get(step.id))])),
    systems: new Map([...view.systems.keys()].map((id) => [id, systemLook(facts.systems.get(id))])),
    chips: chipsOf(ownershipChips(groups), [...facts.steps.keys()], lensWords.chips.allOwned),
    headline: ownershipHeadline(view, facts, groups),
  };
}

function stepLook(step: StepFacts | undefined): StepLook {
  if (!step) return { marks: [], dashed: false };
  const { ownership, support } = step;
  const found = [...gapMarks(step), ...shadowMarks(step), ...supportMarks(step)];
  if (ownership.retired.length > 0) found.push(marks.retired);
  const look = { marks: found, dashed: support.state === 'not asked' };
  if (ownership.missing.length === 0) return look;
  return { ...look, edge: { tone: 'gap', filled: ownership.confirmed.length > 0 } };
}

/** Where only some systems are concerned, the words say how many: "some" never reads like "all". */
function gapMarks({ ownership, support }: StepFacts): readonly Mark[] {
  const { missing, confirmed, weak } = ownership;
  const of = support.links.length;
  const part = (mark: Mark, count: number) =>
    count === of ? mark : saying(mark, lensWords.marks.some(mark.words, count, of));
  if (confirmed.length > 0) {
    const asked = part(marks.nobody, confirmed.length);
    const open = missing.length - confirmed.length;
    return open > 0 ? [asked, part(marks.unnamed, open)] : [asked];
  }
  if (missing.length > 0) return [part(marks.unnamed, missing.length)];
  return weak.length > 0 ? [part(marks.weak, weak.length)] : [];
}

function shadowMarks({ shadow }: StepFacts): readonly Mark[] {
  if (shadow.shadow.length > 0) return [marks.outside];
  return shadow.suspected.length > 0 ? [marks.said] : [];
}

/** Bars with gaps stand nearest to the cards: asked and confirmed first. */
const RANK = { nobody: 40, unnamed: 30, outside: 20, said: 15, weak: 10, owned: 0 } as const;

function systemLook(system: SystemFacts | undefined): SystemLook {
  if (!system) return { mark: marks.rest, words: '', tone: 'quiet', rank: 0 };
  const { owner, verdict } = system;
  const words = ownerWords(owner);
  const view = verdict === 'shadow' ? marks.outside : verdict === 'suspected' ? marks.said : undefined;
  const look = (mark: Mark, rank: number, also?: Mark): SystemLook =>
    also ? { mark, words, tone: mark.tone, rank, also } : { mark, words, tone: mark.tone, rank };
  const gap = gapOf(owner);
  if (gap === 'confirmed') return look(saying(marks.nobody, words), RANK.nobody, view);
  if (gap === 'not asked') return look(marks.unnamed, RANK.unnamed, view);
  if (owner.state === 'weak') return look(marks.weak, RANK.weak, view);
  // Owned: there the diamond is the strongest finding and stands at every step; the words stay the owner's.
  if (view) return look(view, view.filled ? RANK.outside : RANK.said);
  return look(owner.fact?.disputed ? marks.disputedOwner : marks.owned, RANK.owned);
}
