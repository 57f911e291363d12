import { sayNumber } from '#model/calendar.ts';
import { countedSteps } from '#model/lookup-view.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { View } from '#model/view.ts';
import { gapOf } from '#model/votes/gap.ts';
import { groups, LEAST_GROUP, votesOf, type Group } from '#model/votes/votes.ts';
import { voteWords as words } from '#words/votes.ts';

/** A gap below this, in percentage points, is shown as 0.0. */
const NOTHING = 0.05;

/** "+16.5", "−16.8", "0": one decimal, with a real minus. */
const signed = (points: number): string => {
  if (Math.abs(points) < NOTHING) return '0';
  return `${points > 0 ? '+' : '−'}${sayNumber(Math.abs(points))}`;
};

const share = (step: StepRecord, group: Group): string => {
  const { sure, n } = votesOf(step, group);
  return words.share(words.groups[group], sayNumber((100 * sure) / n, 0), n);
};

/**
 * The votes on a step in sentences: each group's share of 4 and 5 with its n, the gap of leaders and doers with its
 * interval, and which groups are too small for pictures. Empty without votes.
 */
export function sayVotes(step: StepRecord): readonly string[] {
  const voted = groups.filter((group) => votesOf(step, group).n > 0);
  if (voted.length === 0) return [];
  const gap = gapOf(votesOf(step, 'leaders'), votesOf(step, 'doers'));
  const few = voted.filter((group) => votesOf(step, group).n < LEAST_GROUP);
  const named = few.map((group) => words.group(words.groups[group], votesOf(step, group).n)).join(', ');
  return [
    words.shares(voted.map((group) => share(step, group)).join(', ')),
    ...(gap === null
      ? []
      : [
          Math.abs(gap.points) < NOTHING
            ? words.same(signed(gap.lo), signed(gap.hi))
            : words.gap(signed(gap.points), signed(gap.lo), signed(gap.hi)),
        ]),
    ...(few.length > 0 ? [words.few(named, LEAST_GROUP)] : []),
  ];
}

/**
 * For pictures: the step about which leaders and doers differ most, with both shares. Only steps with at least three
 * votes of either count; empty where there is none or nobody differs.
 */
export function sayWidestGap(view: View): string {
  let [widest, most]: [StepRecord | null, number] = [null, NOTHING];
  for (const step of countedSteps(view)) {
    const [leaders, doers] = [votesOf(step, 'leaders'), votesOf(step, 'doers')];
    if (leaders.n < LEAST_GROUP || doers.n < LEAST_GROUP) continue;
    const points = Math.abs(gapOf(leaders, doers)?.points ?? 0);
    if (points >= most && (widest === null || points > most)) [widest, most] = [step, points];
  }
  if (widest === null) return '';
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return words.widest(widest.name, lower(share(widest, 'leaders')), lower(share(widest, 'doers')));
}
