import type { Box, Point } from '#lib/geometry.ts';
import type { Field } from '#scene/field.ts';
import type { Id } from '#model/records/record.ts';

/** The thin line from a card down to the bars of its systems. */
export interface Stem {
  readonly stepId: Id;
  /** Where it crosses the bars: no two stems of a band share an x. */
  readonly x: number;
  /** From the card's lower border to the top of the bars. */
  readonly points: readonly Point[];
  /** Room for a mark or a slot around the stem, px to each side. */
  readonly half: number;
}

/** Between the last card and the first bar, without stacked cards. */
const ZONE = 16;
/** Bends of stacked cards' stems lie so far apart. */
const STEP = 4;

/** Height between the cards and the bars of a band: the stems of stacked cards need some to spread. */
export function stemZone(stacked: number): number {
  return ZONE + STEP * Math.max(0, stacked - 2);
}

/**
 * Stems of a band. A single card's stem falls from its middle. Stacked cards stand a little to the right of each
 * other, so that the upper ones' stems pass on the left of the lower ones; below the last card they spread evenly
 * over the column's width. A pinned card's stem falls from wherever nothing is under it.
 */
export function stemsOf(
  columns: readonly (readonly Id[])[],
  cards: ReadonlyMap<Id, Box>,
  pinned: ReadonlySet<Id>,
  base: { readonly left: number; readonly pitch: number; readonly w: number },
  barsTop: number,
  field: Field,
): Stem[] {
  const stems: Stem[] = [];
  const taken: number[] = [];
  columns.forEach((column, c) => {
    const here = column.filter((id) => !pinned.has(id));
    const left = base.left + c * base.pitch;
    const under = Math.max(0, ...here.map((id) => bottomOf(cards.get(id))));
    here.forEach((id, i) => {
      const box = cards.get(id);
      if (!box) return;
      const x = Math.round(here.length === 1 ? box.x + box.w / 2 : left + (base.w * (i + 0.5)) / here.length);
      const half = here.length === 1 ? base.w / 2 : base.w / here.length / 2;
      const exit = i === here.length - 1 ? x : (box.x + nextLeft(here, i, cards, box)) / 2;
      const bend = under + 5 + (here.length - 2 - i) * STEP;
      stems.push({ stepId: id, x, half, points: way(Math.round(exit), x, bottomOf(box), bend, barsTop) });
      taken.push(x);
    });
  });
  for (const id of pinned) {
    const box = cards.get(id);
    if (!box) continue;
    const x = pinnedStem(box, barsTop, taken, field, id);
    stems.push({
      stepId: id,
      x,
      half: 12,
      points: [
        [x, bottomOf(box)],
        [x, barsTop],
      ],
    });
    taken.push(x);
  }
  return stems;
}

const bottomOf = (box: Box | undefined): number => (box ? box.y + box.h : 0);

function nextLeft(here: readonly Id[], i: number, cards: ReadonlyMap<Id, Box>, box: Box): number {
  const next = here[i + 1];
  return (next === undefined ? undefined : cards.get(next)?.x) ?? box.x + box.w;
}

function way(exit: number, x: number, bottom: number, bend: number, barsTop: number): Point[] {
  if (exit === x)
    return [
      [x, bottom],
      [x, barsTop],
    ];
  return [
    [exit, bottom],
    [exit, bend],
    [x, bend],
    [x, barsTop],
  ];
}

/** From the middle outwards: the first place with nothing under it and no other stem near. */
function pinnedStem(box: Box, barsTop: number, taken: readonly number[], field: Field, id: Id): number {
  const middle = Math.round(box.x + box.w / 2);
  const apart = (x: number, least: number): boolean => taken.every((other) => Math.abs(other - x) >= least);
  const open = (x: number): boolean =>
    !field.hits({ x: x - 2, y: bottomOf(box), w: 4, h: Math.max(1, barsTop - bottomOf(box)) }, 0, [id]);
  const spots = Array.from({ length: Math.floor(box.w / 2) - 7 }, (_, i) => i).flatMap((i) => [middle - i, middle + i]);
  return (
    spots.find((x) => apart(x, 16) && open(x)) ??
    spots.find((x) => apart(x, 4) && open(x)) ??
    spots.find((x) => apart(x, 16)) ??
    spots.find((x) => apart(x, 2)) ??
    middle
  );
}
