import type { Headline } from '#lenses/lens.ts';
import type { OwnershipGroups } from '#lenses/ownership-groups.ts';
import { notAsked, paragraph, shareOfTimes, unlessNone, withoutSystems } from '#lenses/sentences.ts';
import { inStoryOrder } from '#lenses/support-findings.ts';
import type { Facts } from '#model/facts/facts.ts';
import type { View } from '#model/view.ts';
import { lensWords } from '#words/lens.ts';

const words = lensWords.headline;

/**
 * The finding in one paragraph, with its denominators. Gaps first; without one, weak owners; without those, that every
 * system is owned, which is said of all only when all steps were asked and answered. A click walks the steps
 * concerned, else those still to ask.
 */
export function ownershipHeadline(view: View, facts: Facts, groups: OwnershipGroups): Headline {
  const { coverage } = facts;
  const { gap, entirely, nobody, weak, unknown } = groups;
  const open = inStoryOrder(facts, groups.notAsked, unknown);
  const none = withoutSystems(facts);
  if (none !== null) return { text: none, steps: open };
  if (gap.length > 0) {
    const said = words.gap(gap.length, coverage.steps, nobody.length);
    const detail = words.split(entirely.length, gap.length - entirely.length);
    return { text: paragraph(said, shareOfTimes(view, facts, gap), notAsked(facts)), steps: gap, detail };
  }
  const rest = [unlessNone(coverage.unknown, words.nobodyKnows, coverage.steps), notAsked(facts)];
  if (weak.length > 0) return { text: paragraph(words.weak(weak.length, coverage.steps), ...rest), steps: weak };
  if (open.length > 0)
    return { text: paragraph(words.ownedSoFar(coverage.fullyOwned, coverage.supported), ...rest), steps: open };
  return { text: words.allOwned(coverage.asked, coverage.steps, coverage.fullyOwned, coverage.supported), steps: [] };
}
