import type { Headline } from '#lenses/lens.ts';
import type { ShadowGroups } from '#lenses/shadow-groups.ts';
import { notAsked, paragraph, shareOfTimes, unlessNone, withoutSystems } from '#lenses/sentences.ts';
import { inStoryOrder } from '#lenses/support-findings.ts';
import type { Facts } from '#model/facts/facts.ts';
import type { View } from '#model/view.ts';
import { lensWords } from '#words/lens.ts';

const words = lensWords.headline;

/**
 * The finding in one paragraph. Confirmed systems are counted; what only the room says stands apart. "No system here"
 * is said only when every step was asked and answered and every system assessed.
 */
export function shadowHeadline(view: View, facts: Facts, groups: ShadowGroups): Headline {
  const { coverage } = facts;
  const { outside, depends, said, notAssessed } = groups;
  const none = withoutSystems(facts);
  const open = inStoryOrder(facts, notAssessed, groups.notAsked, groups.unknown);
  if (none !== null) return { text: none, steps: open };
  const rest = [unlessNone(notAssessed.length, words.notAssessed, coverage.steps), notAsked(facts)];
  if (outside.length > 0) {
    const apart = unlessNone(said.length, words.saidApart, coverage.steps);
    const found = words.outside(outside.length, coverage.steps, depends.length);
    return { text: paragraph(found, shareOfTimes(view, facts, outside), apart, ...rest), steps: outside };
  }
  if (said.length > 0) {
    const found = words.said(said.length, coverage.steps);
    return { text: paragraph(found, shareOfTimes(view, facts, said), ...rest), steps: said };
  }
  if (open.length === 0) return { text: words.allInView(coverage.asked, coverage.steps), steps: [] };
  const start = coverage.systemsAssessed === 0 ? words.nothingAssessed : words.nothingFound;
  const nobodyKnows = unlessNone(coverage.unknown, words.nobodyKnows, coverage.steps);
  return { text: paragraph(start, nobodyKnows, ...rest), steps: open };
}
