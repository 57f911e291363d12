import { byView } from '#lenses/by-view.ts';
import { chipsOf } from '#lenses/chips.ts';
import type { Headline, Lens, Mark, Reading, StepLook, SystemLook } from '#lenses/lens.ts';
import { saying } from '#lenses/marks.ts';
import { reachChips, reachGroups, type ReachGroups } from '#lenses/reach-groups.ts';
import { reachMarks as marks } from '#lenses/reach-marks.ts';
import { saySingle, sayStops, systemName } from '#lenses/reach-sentences.ts';
import { notAsked, paragraph, unlessNone, withoutSystems } from '#lenses/sentences.ts';
import { inStoryOrder, supportMarks } from '#lenses/support-findings.ts';
import { factsOf } from '#model/facts/facts.ts';
import { linksOfStep } from '#model/lookup-view.ts';
import { reachesOf } from '#model/reach/system-reach.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { lensWords } from '#words/lens.ts';
import { reachWords } from '#words/reach.ts';

const words = reachWords.lens;

/** How much hangs on one system or one person, and which systems in use are retired or ending. */
export const reachLens: Lens = {
  id: 'reach',
  digit: 5,
  name: lensWords.names.reach,
  read: byView((view) => reachReading(view, reachGroups(view))),
};

/** What the lens says, from the steps as they were sorted. */
export function reachReading(view: View, groups: ReachGroups): Reading {
  const facts = factsOf(view);
  const retired = new Set(groups.retired);
  const ending = new Set(groups.ending);
  const widest = new Set(groups.widest[0]?.falls);
  const own = new Set(groups.widest.map((reach) => reach.id));
  const look = (id: Id): StepLook => {
    const step = facts.steps.get(id);
    if (!step) return { marks: [], dashed: false };
    const names = (ids: readonly Id[] | undefined) => (ids ?? []).map((one) => systemName(view, one)).join(', ');
    const ends = (lifecycle: string) =>
      names(
        linksOfStep(view, id).flatMap((link) =>
          view.systems.get(link.systemId)?.lifecycle === lifecycle ? [link.systemId] : [],
        ),
      );
    const found: Mark[] = [];
    for (const sort of ['stream', 'falls'] as const) {
      const systems = groups[sort].get(id);
      if (systems)
        found.push(
          saying(
            loud(
              marks[sort],
              systems.some((one) => own.has(one)),
            ),
            words.marks[sort](names(systems)),
          ),
        );
    }
    const people = groups.people.get(id);
    if (people) found.push(saying(marks.person, words.marks.person(people.join(', '))));
    if (retired.has(id)) found.push(saying(marks.retired, words.marks.retired(ends('endOfLife'))));
    if (ending.has(id)) found.push(saying(marks.ending, words.marks.ending(ends('phaseOut'))));
    const plain = { marks: [...found, ...supportMarks(step)], dashed: step.support.state === 'not asked' };
    return widest.has(id) ? { ...plain, edge: { tone: 'gap', filled: true } } : plain;
  };
  return {
    steps: new Map(view.steps.map(({ id }) => [id, look(id)])),
    systems: new Map([...view.systems.keys()].map((id) => [id, systemLook(view, id, own.has(id))])),
    chips: chipsOf(reachChips(view, groups), [...facts.steps.keys()], words.chips.free),
    headline: headline(view, groups),
  };
}

const loud = (mark: Mark, is: boolean): Mark => (is ? { ...mark, tone: 'gap' } : mark);

/** Systems without which most steps stop stand nearest to the cards; the widest are loud. */
function systemLook(view: View, id: Id, widest: boolean): SystemLook {
  const reach = reachesOf(view).get(id);
  const part = reach?.falls.length ?? 0;
  const all = factsOf(view).steps.size;
  const stream = reach?.lost.stream ?? false;
  const lifecycle = view.systems.get(id)?.lifecycle;
  const also = lifecycle === 'endOfLife' ? marks.retired : lifecycle === 'phaseOut' ? marks.ending : undefined;
  const mark =
    part === 0 ? marks.uses : saying(loud(stream ? marks.stream : marks.falls, widest), words.holds(part, all));
  return {
    mark,
    words: part === 0 ? words.free : words.holds(part, all),
    tone: mark.tone,
    rank: (stream ? 1000 : 0) + part * 10 + (reach?.steps.length ?? 0),
    ...(also && { also }),
  };
}

/** What stops with the widest system, who carries too much alone, and what is ending. A click walks the steps that stop. */
function headline(view: View, groups: ReachGroups): Headline {
  const facts = factsOf(view);
  const { steps: all, supported, systems } = facts.coverage;
  const open = stepsOpen(view);
  const none = withoutSystems(facts);
  const [top] = groups.falling;
  const [single] = groups.singles;
  const alone = single ? saySingle(single, systems, all) : '';
  const on = inStoryOrder(facts, [...groups.people.keys()]);
  if (none !== null) return { text: paragraph(alone, none), steps: single ? on : open };
  const text = paragraph(
    top ? sayStops(view, top) : words.nothing(supported, all),
    alone,
    unlessNone(groups.retired.length, words.retiredInUse, all),
    unlessNone(groups.ending.length, words.endingInUse, all),
    notAsked(facts),
  );
  const breaking = groups.falling.filter((reach) => reach.lost.stream).length;
  const rest = [on, groups.retired, groups.ending, open].find((list) => list.length > 0) ?? [];
  return {
    text,
    steps: top?.falls ?? rest,
    ...(breaking > 0 && { detail: words.detail(breaking, systems) }),
  };
}

function stepsOpen(view: View): readonly Id[] {
  return [...factsOf(view).steps].flatMap(([id, { support }]) =>
    support.state === 'not asked' || support.state === 'unknown' ? [id] : [],
  );
}
