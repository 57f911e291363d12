import { factWords } from '#words/facts.ts';
import { lensWords } from '#words/lens.ts';
import type { Lens, Mark, Reading, StepLook, SystemLook } from '#lenses/lens.ts';
import { byView } from '#lenses/by-view.ts';
import { chipsOf } from '#lenses/chips.ts';
import { marks, saying } from '#lenses/marks.ts';
import { shadowChips, shadowGroups, type ShadowGroups } from '#lenses/shadow-groups.ts';
import { shadowHeadline } from '#lenses/shadow-headline.ts';
import { supportMarks } from '#lenses/support-findings.ts';
import { factsOf, type Facts, type StepFacts, type SystemFacts } from '#model/facts/facts.ts';
import type { View } from '#model/view.ts';

/** Which steps use a system outside IT's view. On screen and paper those are the words; "shadow IT" is the lens. */
export const shadowLens: Lens = {
  id: 'shadow',
  digit: 2,
  name: lensWords.names.shadow,
  read: byView((view) => shadowReading(view, factsOf(view), shadowGroups(factsOf(view)))),
};

/** What the lens says, from the facts and the steps as they were sorted. */
export function shadowReading(view: View, facts: Facts, groups: ShadowGroups): Reading {
  return {
    steps: new Map(view.steps.map((step) => [step.id, stepLook(facts.steps.get(step.id))])),
    systems: new Map([...view.systems.keys()].map((id) => [id, systemLook(facts.systems.get(id))])),
    chips: chipsOf(shadowChips(groups), [...facts.steps.keys()], lensWords.chips.allInView),
    headline: shadowHeadline(view, facts, groups),
  };
}

function stepLook(step: StepFacts | undefined): StepLook {
  if (!step) return { marks: [], dashed: false };
  const { shadow, support } = step;
  const look = { marks: [...shadowMarks(step), ...supportMarks(step)], dashed: support.state === 'not asked' };
  if (shadow.shadow.length > 0) return { ...look, edge: { tone: 'outside', filled: true } };
  return shadow.suspected.length > 0 ? { ...look, edge: { tone: 'outside', filled: false } } : look;
}

/** Several findings may stand together; the strongest first. */
function shadowMarks({ shadow, support }: StepFacts): readonly Mark[] {
  const of = support.links.length;
  const part = (mark: Mark, count: number) =>
    count === of ? mark : saying(mark, lensWords.marks.some(mark.words, count, of));
  const outside = part(marks.outside, shadow.shadow.length);
  const strongest = shadow.state === 'depends' ? saying(outside, lensWords.marks.depends(outside.words)) : outside;
  return [
    ...(shadow.shadow.length > 0 ? [strongest] : []),
    ...(shadow.suspected.length > 0 ? [part(marks.said, shadow.suspected.length)] : []),
    ...(shadow.notAssessed.length > 0 ? [part(marks.notAssessed, shadow.notAssessed.length)] : []),
  ];
}

/** Bars with findings stand nearest to the cards. */
function systemLook(system: SystemFacts | undefined): SystemLook {
  const verdict = system?.verdict ?? 'not-assessed';
  const by = system?.managedBy;
  const words = verdict === 'managed' && by ? factWords.managed[by] : factWords.verdict[verdict];
  switch (verdict) {
    case 'shadow':
      return { mark: marks.outside, words, tone: 'outside', rank: 40 };
    case 'suspected':
      return { mark: marks.said, words, tone: 'outside', rank: 30 };
    case 'not-assessed':
      return { mark: marks.notAssessed, words, tone: 'ask', rank: 10 };
    case 'business-managed':
    case 'managed':
    case 'under review':
      return { mark: saying(marks.inView, words), words, tone: 'quiet', rank: 0 };
  }
}
