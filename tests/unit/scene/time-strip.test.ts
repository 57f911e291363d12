import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lensById } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import type { View } from '#model/view.ts';
import type { Item } from '#scene/display.ts';
import { posterStrip } from '#scene/poster-strip.ts';
import { timeStrip } from '#scene/time-strip.ts';
import { amount, viewOfSketch, type Sketch } from './fixtures.ts';
import { sketches } from './generated.ts';
import { textBoxes } from './laws.ts';

const WIDTH = 1326;
const stripOf = (view: View, width = WIDTH) =>
  timeStrip({ view, reading: lensById('ownership').read(view), measure: nodeMeasure, width });
const texts = (items: readonly Item[]) => items.flatMap((item) => (item.t === 'text' ? [item.text] : []));

const claim: Sketch = {
  map: { frame: { promised: amount(10, 'd') } },
  steps: [
    { name: 'Report', lt: amount(1, 'd'), pt: amount(1, 'h') },
    { name: 'Assess the damage', lt: amount(15, 'd'), pt: amount(8, 'h') },
    { name: 'Pay', lt: amount(4, 'd') },
  ],
};

type Draw = typeof stripOf;

/** Segments lie side by side, fill the width, are as long as their time, and every word stays in its own. */
function isToScale(draw: Draw): void {
  fc.assert(
    fc.property(sketches({ steps: 40, systems: 6, pins: false }), (sketch) => {
      const view = viewOfSketch(sketch);
      const strip = draw(view);
      if (!strip) return;
      const { takes } = strip.timeline;
      const unknown = strip.pieces.filter((piece) => texts(piece.items).join('') === '?').length;
      const known = strip.pieces.filter((piece) => texts(piece.items).join('') !== '?');
      expect(unknown).toBe(takes.of - takes.known);
      let x = 0;
      for (const piece of strip.pieces) {
        expect(piece.box.x).toBeCloseTo(x, 6);
        x += piece.box.w;
        for (const { box } of textBoxes(piece, nodeMeasure)) {
          expect(box.x).toBeGreaterThanOrEqual(piece.box.x - 0.5);
          expect(box.x + box.w).toBeLessThanOrEqual(piece.box.x + piece.box.w + 0.5);
        }
      }
      expect(x).toBeCloseTo(WIDTH, 6);
      const scale = (WIDTH - unknown * 22) / takes.v;
      expect(known.reduce((sum, piece) => sum + piece.box.w, 0)).toBeCloseTo(takes.v * scale, 6);
      const order = strip.pieces.map((piece) => strip.timeline.route.indexOf(piece.of ?? ''));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
    { seed: 21, numRuns: 150 },
  );
}

describe('the time strip', () => {
  it('is the slowest way to scale, whatever the map', () => isToScale(stripOf), 30_000);

  it('the law catches segments of equal length and words that run over', () => {
    const broken =
      (change: (piece: { x: number; w: number }, at: number, all: number) => { x: number; w: number }): Draw =>
      (view) => {
        const strip = stripOf(view);
        if (!strip) return null;
        const all = strip.pieces.length;
        return {
          ...strip,
          pieces: strip.pieces.map((piece, at) => ({ ...piece, box: { ...piece.box, ...change(piece.box, at, all) } })),
        };
      };
    expect(() => isToScale(broken((box) => ({ ...box, w: box.w / 2 })))).toThrow();
    expect(() => isToScale(broken((_, at, all) => ({ x: (at * WIDTH) / all, w: WIDTH / all })))).toThrow();
    expect(() => isToScale((view) => stripOf(view, WIDTH / 2))).toThrow();
  });

  it('shows name and time, the work as a dark core, and where the promise ended', () => {
    const strip = stripOf(viewOfSketch(claim));
    expect(strip?.pieces.map((piece) => piece.box.w)).toEqual([66.3, 994.5, 265.2].map((w) => expect.closeTo(w, 1)));
    expect(strip?.pieces.map((piece) => texts(piece.items))).toEqual([
      ['1 d'],
      ['Assess the damage · 15 d'],
      ['Pay · 4 d'],
    ]);
    const cores = strip?.pieces.map((piece) => piece.items.find((item) => item.t === 'rect' && item.fill === 'ink'));
    expect(cores).toEqual([
      expect.objectContaining({ w: expect.closeTo(8.29, 1) }),
      expect.objectContaining({ w: expect.closeTo(66.3, 1) }),
      undefined,
    ]);
    expect(strip?.promise).toEqual({ x: expect.closeTo(663, 1), within: true, text: 'promised 10d' });
    expect(strip?.pieces[1]?.label).toBe('Assess the damage, takes 15 d with 8 h of work');
  });

  it('sets no word across the promise', () => {
    const strip = stripOf(viewOfSketch(claim));
    const [text] = textBoxes(
      strip?.pieces[1] ?? { id: '', kind: 'time', box: { x: 0, y: 0, w: 0, h: 0 }, items: [] },
      nodeMeasure,
    );
    const x = strip?.promise?.x ?? 0;
    expect(text && (text.box.x > x || text.box.x + text.box.w < x)).toBe(true);
  });

  it('keeps a step of unknown time in sight, without a length', () => {
    const steps = [{ name: 'A', lt: amount(2, 'd') }, { name: 'B' }, { name: 'C', lt: amount(2, 'd') }];
    const strip = stripOf(viewOfSketch({ steps }));
    expect(strip?.pieces.map((piece) => piece.box.w)).toEqual([652, 22, 652]);
    expect(strip?.pieces[1]?.label).toBe('B, time not known');
  });

  it('says that a promise is longer than the stream, without a line', () => {
    const strip = stripOf(viewOfSketch({ ...claim, map: { frame: { promised: amount(40, 'd') } } }));
    expect(strip?.promise).toMatchObject({ within: false, x: WIDTH });
  });

  it.each<[string, Sketch]>([
    ['no step', { steps: [] }],
    ['no time', { steps: [{ name: 'A' }] }],
    ['nothing but 0', { steps: [{ name: 'A', lt: amount(0, 'd') }] }],
  ])('is not there with %s', (_, sketch) => expect(stripOf(viewOfSketch(sketch))).toBeNull());

  it('leaves the room as it is found where there is nothing to draw, and ends below its last word otherwise', () => {
    const of = (sketch: Sketch) => {
      const view = viewOfSketch(sketch);
      return posterStrip({ view, reading: lensById('plain').read(view), measure: nodeMeasure, width: 1520 }, 40, 100);
    };
    expect(of({ steps: [{ name: 'A' }] })).toEqual({ pieces: [], bottom: 100 });
    const { pieces, bottom } = of(claim);
    expect(texts(pieces[0]?.items ?? []).join(' ')).toMatch(/Lead time 20 d .*Work/);
    expect(Math.max(...pieces.map((piece) => piece.box.y + piece.box.h))).toBe(bottom);
  });
});
