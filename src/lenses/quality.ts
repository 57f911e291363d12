import type { Headline, Lens, Mark, Reading, StepLook } from '#lenses/lens.ts';
import { byView } from '#lenses/by-view.ts';
import { chipsOf, type Group } from '#lenses/chips.ts';
import { drawn, flowMarks as marks } from '#lenses/flow-marks.ts';
import { saying } from '#lenses/marks.ts';
import { quietSystems } from '#lenses/plain.ts';
import { nameOf, sayShare } from '#lenses/flow-sentences.ts';
import { paragraph } from '#lenses/sentences.ts';
import { qualityOf, type Quality } from '#model/facts/quality.ts';
import type { Id } from '#model/records/record.ts';
import type { Loop } from '#model/stream/stream.ts';
import type { View } from '#model/view.ts';
import { flowLensWords } from '#words/flow-lens.ts';
import { lensWords } from '#words/lens.ts';

const words = flowLensWords.quality;

/** What comes through without being fixed, and where work is sent back from and to. */
export const qualityLens: Lens = {
  id: 'quality',
  digit: 4,
  name: lensWords.names.quality,
  read: byView((view) => qualityReading(view, qualityOf(view))),
};

/** What the lens says, from the shares as they were found. */
export function qualityReading(view: View, quality: Quality): Reading {
  const ranks = new Map(quality.ranked.map((id, at) => [id, at + 1]));
  const below = new Set(quality.below);
  const look = (id: Id): StepLook => {
    const usable = quality.steps.get(id);
    const back = loopMarks(view, quality, id);
    if (usable === undefined) return { marks: back, dashed: false };
    if (!usable) {
      const mark = marks.usableUnknown;
      return {
        marks: [mark, ...back],
        dashed: true,
        says: { mark, words: [mark.words, words.unknownShort, ''], more: [] },
      };
    }
    const loud = below.has(id);
    const share = sayShare(usable.share);
    const rank = loud ? (ranks.get(id) ?? null) : null;
    const mark = saying(drawn(marks.usable, usable.measured, loud), words.mark(share, rank));
    const found = {
      marks: [mark, ...back],
      dashed: false,
      says: { mark, words: [words.usable(share), share], more: rank === null ? [] : [words.place(rank)] },
    };
    return loud ? { ...found, edge: { tone: 'gap', filled: usable.measured } } : found;
  };
  return {
    steps: new Map(view.steps.map(({ id }) => [id, look(id)])),
    systems: quietSystems(view),
    chips: chipsOf(groupsOf(quality), [...quality.steps.keys()], words.chips.alike),
    headline: headline(view, quality),
  };
}

/** Where work comes back to and from. A rate that only repeats what is not usable is not said twice. */
function loopMarks(view: View, { steps, loops }: Quality, id: Id): readonly Mark[] {
  const rate = (loop: Loop): string | null => {
    const usable = steps.get(loop.from)?.share;
    const same = usable !== undefined && loop.rate !== null && Math.abs(1 - usable - loop.rate) < 0.0005;
    return loop.rate === null || same ? null : sayShare(loop.rate);
  };
  const mark = (loop: Loop, text: string) => saying({ ...marks.back, filled: loop.rate !== null }, text);
  return [
    ...loops
      .filter((loop) => loop.from === id)
      .map((loop) => mark(loop, words.sends(nameOf(view, loop.to), rate(loop)))),
    ...loops
      .filter((loop) => loop.to === id)
      .map((loop) => mark(loop, words.gets(nameOf(view, loop.from), rate(loop)))),
  ];
}

function groupsOf({ steps, below, loops }: Quality): readonly Group[] {
  const where = (test: (id: Id) => boolean) => [...steps.keys()].filter(test);
  const low = new Set(below);
  const from = new Set(loops.map((loop) => loop.from));
  const to = new Set(loops.map((loop) => loop.to));
  const measured = below.every((id) => steps.get(id)?.measured);
  const back = { ...marks.back, filled: loops.every((loop) => loop.rate !== null) };
  const { chips } = words;
  return [
    { id: 'below', mark: drawn(marks.usable, measured, true), say: chips.below, steps: where((id) => low.has(id)) },
    { id: 'unknown', mark: marks.usableUnknown, say: chips.unknown, steps: where((id) => steps.get(id) === null) },
    { id: 'sends', mark: back, say: chips.sends, steps: where((id) => from.has(id)) },
    { id: 'gets', mark: back, say: chips.gets, steps: where((id) => to.has(id)) },
  ];
}

/** What comes through right the first time, from how many steps, and where least does. A click walks the lowest, else those to ask. */
function headline(view: View, { steps, ranked, below, rolled, loops }: Quality): Headline {
  if (steps.size === 0) return { text: lensWords.headline.empty, steps: [] };
  const inOrder = (ids: readonly Id[]) => {
    const wanted = new Set(ids);
    return [...steps.keys()].filter((id) => wanted.has(id));
  };
  const open = [...steps].flatMap(([id, usable]) => (usable ? [] : [id]));
  const back = loops.length === 0 ? '' : words.back(loops.length, loops.filter((loop) => loop.rate !== null).length);
  const { share, known, of } = rolled;
  if (share === null) return { text: paragraph(words.notKnown(steps.size), back), steps: open };
  const said = share === 1 ? words.whole(known, of) : words.rolled(sayShare(share), known, of);
  const [first] = ranked;
  const lowest = first !== undefined && below.length > 0 ? steps.get(first) : undefined;
  const worst = first !== undefined && lowest ? words.lowest(nameOf(view, first), sayShare(lowest.share)) : '';
  return { text: paragraph(said, worst, back), steps: inOrder(below.length > 0 ? below : open) };
}
