import type { Headline, Lens, Mark, Reading, StepLook } from '#lenses/lens.ts';
import { byView } from '#lenses/by-view.ts';
import { chipsOf, type Group } from '#lenses/chips.ts';
import { drawn, flowMarks as marks } from '#lenses/flow-marks.ts';
import { saying } from '#lenses/marks.ts';
import { quietSystems } from '#lenses/plain.ts';
import { nameOf, sayShare } from '#lenses/flow-sentences.ts';
import { paragraph, shareOfDays } from '#lenses/sentences.ts';
import { calendarOf, sayDays, sayTakes } from '#model/calendar.ts';
import { waitingOf, type StepWait, type Waiting } from '#model/facts/waiting.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { flowLensWords } from '#words/flow-lens.ts';
import { lensWords } from '#words/lens.ts';

const words = flowLensWords.waiting;

/** Where the lead time goes: how long work lies at each step, and where it changes hands. */
export const waitingLens: Lens = {
  id: 'waiting',
  digit: 3,
  name: lensWords.names.waiting,
  read: byView((view) => waitingReading(view, waitingOf(view))),
};

/** What the lens says, from the waits as they were found. */
export function waitingReading(view: View, waiting: Waiting): Reading {
  const ranks = new Map(waiting.ranked.map((id, at) => [id, at + 1]));
  const longest = new Set(waiting.longest);
  const look = (id: Id, wait: StepWait | null): StepLook => {
    const handed = handOff(view, waiting, id);
    if (!wait) return { marks: [marks.waitUnknown, ...handed], dashed: true, says: says(marks.waitUnknown) };
    const loud = longest.has(id);
    const time = sayTakes(wait.hours, calendarOf(view.map));
    const share = wait.share === null ? null : sayShare(wait.share);
    const mark = saying(drawn(marks.waits, wait.measured, loud), sayWait(wait, time, share, ranks.get(id)));
    const found = {
      marks: [mark, ...handed],
      dashed: false,
      says: {
        mark,
        words: wait.hours === 0 ? [words.none] : [words.waits(time), time],
        more: more(wait, share, ranks.get(id)),
      },
    };
    return loud ? { ...found, edge: { tone: 'gap', filled: wait.measured } } : found;
  };
  return {
    steps: new Map(
      view.steps.map(({ id }) => {
        const wait = waiting.steps.get(id);
        return [id, wait === undefined ? { marks: [], dashed: false } : look(id, wait)];
      }),
    ),
    systems: quietSystems(view),
    chips: chipsOf(groupsOf(waiting), [...waiting.steps.keys()], words.chips.none),
    headline: headline(view, waiting),
  };
}

const says = (mark: Mark) => ({ mark, words: [mark.words, words.unknownShort, ''], more: [] });

/** Share and rank, where the step has them. */
function more({ hours, onWay }: StepWait, share: string | null, rank: number | undefined): readonly string[] {
  if (hours === 0) return [];
  if (!onWay) return [words.besideShort];
  return share === null ? [] : [...(rank === undefined ? [] : [words.place(share, rank)]), share];
}

function sayWait({ hours, onWay }: StepWait, time: string, share: string | null, rank: number | undefined): string {
  if (hours === 0) return words.none;
  if (!onWay) return words.beside(time);
  return words.mark(time, share, rank ?? 1);
}

function handOff(view: View, { handOffs }: Waiting, id: Id): readonly Mark[] {
  const teams = (handOffs.get(id) ?? []).flatMap((team) => view.parties.get(team)?.name ?? []);
  return teams.length === 0 ? [] : [saying(marks.handOff, words.handOff(teams))];
}

function groupsOf({ steps, ranked, longest, handOffs }: Waiting): readonly Group[] {
  const where = (test: (wait: StepWait | null, id: Id) => boolean) =>
    [...steps].flatMap(([id, wait]) => (test(wait, id) ? [id] : []));
  const long = new Set(longest);
  const waits = new Set(ranked);
  const measured = longest.every((id) => steps.get(id)?.measured);
  const { chips } = words;
  const shorter = where((_, id) => waits.has(id) && !long.has(id));
  const beside = where((wait) => wait !== null && !wait.onWay && wait.hours > 0);
  const quiet = (ids: readonly Id[]) =>
    drawn(
      marks.waits,
      ids.every((id) => steps.get(id)?.measured),
      false,
    );
  return [
    {
      id: 'longest',
      mark: drawn(marks.waits, measured, true),
      say: chips.longest,
      steps: where((_, id) => long.has(id)),
    },
    { id: 'shorter', mark: quiet(shorter), say: chips.shorter, steps: shorter },
    { id: 'beside', mark: quiet(beside), say: chips.beside, steps: beside },
    { id: 'unknown', mark: marks.waitUnknown, say: chips.unknown, steps: where((wait) => wait === null) },
    { id: 'hand-off', mark: marks.handOff, say: chips.handOff, steps: where((_, id) => handOffs.has(id)) },
  ];
}

/** How much of the lead time is waiting, from how many steps, and where it is longest. A click walks the steps that wait. */
function headline(view: View, { steps, ranked, longest, sum, lead }: Waiting): Headline {
  const open = [...steps].flatMap(([id, wait]) => (wait ? [] : [id]));
  if (steps.size === 0) return { text: lensWords.headline.empty, steps: [] };
  const calendar = calendarOf(view.map);
  const onWay = [...steps].filter(([, wait]) => wait?.onWay);
  if (onWay.length === 0) return { text: words.notKnown(steps.size), steps: open };
  const total = ranked.reduce((all, id) => all + (steps.get(id)?.hours ?? 0), 0);
  const said =
    total === 0
      ? words.nothing(onWay.length, sum.of)
      : sum.known < onWay.length
        ? words.least(sayDays(total, calendar), onWay.length, sum.of)
        : words.sum(shareOfDays(sum.hours, lead.v, calendar), sum.known, sum.of);
  const [first] = ranked;
  const most = first === undefined ? null : steps.get(first);
  const text = paragraph(
    words.where(sum.of < steps.size, said),
    first !== undefined && most && ranked.length > 1
      ? words.longest(nameOf(view, first), sayTakes(most.hours, calendar))
      : '',
  );
  const waits = new Set(ranked);
  const held = longest.reduce((all, id) => all + (steps.get(id)?.hours ?? 0), 0);
  const detail = words.hold(longest.length, sayTakes(held, calendar), sayTakes(total, calendar));
  return {
    text,
    steps: [...steps.keys()].filter((id) => waits.has(id)),
    ...(ranked.length > 1 && { detail }),
  };
}
