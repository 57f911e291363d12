import type { BarWords } from '#scene/bar-label.ts';
import type { Detail } from '#scene/layout.ts';
import type { Id } from '#model/records/record.ts';
import type { Ink, Item, Piece } from '#scene/display.ts';
import type { Measure } from '#lib/measure.ts';
import type { PackedBar } from '#scene/bars.ts';
import type { Point } from '#lib/geometry.ts';
import type { SystemLook } from '#lenses/lens.ts';
import { BAR_END } from '#scene/bars.ts';
import { TEXT_LINE } from '#scene/faces.ts';
import { around } from '#lib/geometry.ts';
import { drawnLater } from '#scene/drawn-later.ts';
import { labelItems } from '#scene/bar-label.ts';
import { markItems } from '#scene/marks.ts';
import { pictureWords } from '#words/picture.ts';

/** Heights of a bar: the usual one, and one that shares its row with a label above it. */
export const BAR = 24;
export const SLIM = 17;

/** How a system's state is drawn: ground, outline, dashes. */
export interface BarStyle {
  readonly fill: Ink;
  readonly stroke: Ink;
  readonly width: number;
  readonly dash?: readonly number[];
  /** A confirmed gap has solid ends under its marks. */
  readonly caps: boolean;
}

/** State by bar style: solid outline = confirmed or nothing to say, dashed = not asked or only said. */
export function barStyle(look: SystemLook): BarStyle {
  const { tone, filled } = look.mark;
  const dash = filled ? {} : { dash: [4, 3] };
  if (tone === 'gap') return { fill: filled ? 'gapSoft' : 'card', stroke: 'gap', width: 1.5, caps: filled, ...dash };
  if (tone === 'outside')
    return { fill: filled ? 'outsideSoft' : 'card', stroke: 'outsideInk', width: 1.5, caps: false, ...dash };
  if (tone === 'ask') return { fill: 'card', stroke: 'line', width: 1, caps: false, dash: [4, 3] };
  return { fill: 'bar', stroke: 'barLine', width: 1, caps: false };
}

/** What to draw of one system in one band. */
export interface BarDrawing {
  readonly systemId: Id;
  readonly band: number;
  readonly words: BarWords;
  readonly packed: PackedBar;
  /** x of the marks, ascending, and how large they may be. */
  readonly marks: readonly number[];
  readonly markSize: number;
  /** Middle of the bar. */
  readonly y: number;
  readonly steps: number;
}

/** A system's bar with a mark at every step that uses it, and its label on, beside or above it. */
export function barPiece(bar: BarDrawing, detail: Detail, measure: Measure): Piece {
  const { packed, marks, y } = bar;
  const h = packed.place === 'above' ? SLIM : BAR;
  const end = Math.min(BAR_END, h / 2 + 4);
  const from = (marks[0] ?? 0) - end;
  const to = (marks.at(-1) ?? 0) + end;
  const labelTop = packed.place === 'above' ? y - h / 2 - 1 - TEXT_LINE : y - TEXT_LINE / 2;
  const box = around([
    { x: from - 1, y: y - h / 2 - 1, w: to - from + 2, h: h + 2 },
    { x: packed.labelX - 3, y: labelTop, w: packed.labelW + 5, h: TEXT_LINE },
  ]);
  return drawnLater({ id: `bar:${bar.systemId}:${bar.band}`, kind: 'bar', box, of: bar.systemId }, () => ({
    items: barItems(bar, { from, to, h, end, labelTop }, [-box.x, -box.y], detail, measure),
    label: pictureWords.bar(bar.words.name, bar.words.look.words, pictureWords.counts.steps(bar.steps)),
  }));
}

interface BarMeasures {
  readonly from: number;
  readonly to: number;
  readonly h: number;
  /** From an outer mark to the bar's end. */
  readonly end: number;
  readonly labelTop: number;
}

function barItems(
  bar: BarDrawing,
  { from, to, h, end, labelTop }: BarMeasures,
  [dx, dy]: Point,
  detail: Detail,
  measure: Measure,
): Item[] {
  const { packed, marks, y } = bar;
  const { look } = bar.words;
  const style = barStyle(look);
  const size = Math.min(bar.markSize, packed.place === 'above' ? 11 : 14);
  const items: Item[] = [
    {
      t: 'rect',
      x: from + dx,
      y: y - h / 2 + dy,
      w: to - from,
      h,
      r: h / 2,
      fill: style.fill,
      stroke: style.stroke,
      width: style.width,
      ...(style.dash ? { dash: style.dash } : {}),
    },
  ];
  for (const x of marks) {
    if (style.caps) {
      items.push({ t: 'rect', x: x - end + dx, y: y - h / 2 + dy, w: 2 * end, h, r: h / 2, fill: 'gap' });
    }
    items.push(...markItems(look.mark, x + dx, y + dy, size, style.caps));
  }
  const label = labelItems(bar.words, packed.labelX + dx, labelTop + dy, packed.labelW, detail, measure);
  // Beside and above the bar a stem may pass: the words stand on paper, so that nothing crosses them.
  if (packed.place !== 'inside' && label.length > 0) {
    items.push({
      t: 'rect',
      x: packed.labelX - 3 + dx,
      y: labelTop + dy,
      w: packed.labelW + 4,
      h: TEXT_LINE,
      fill: 'paper',
    });
  }
  items.push(...label);
  return items;
}
