import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lensById } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import type { View } from '#model/view.ts';
import type { Piece } from '#scene/display.ts';
import { posterStrip } from '#scene/poster-strip.ts';
import { timeLadder } from '#scene/time-ladder.ts';
import { timeStrip } from '#scene/time-strip.ts';
import { amount, viewOfSketch, type Sketch } from './fixtures.ts';
import { sketches } from './generated.ts';
import { textBoxes } from './laws.ts';

const WIDTH = 1240;
const input = (view: View, width = WIDTH) => ({
  view,
  reading: lensById('ownership').read(view),
  measure: nodeMeasure,
  width,
});
const texts = (piece: Piece | undefined) => piece?.items.flatMap((item) => (item.t === 'text' ? [item.text] : []));
const steps: Sketch['steps'] = [
  { name: 'Report', lt: amount(1, 'd'), pt: amount(1, 'h') },
  { name: 'Assess', wait: amount(2, 'd'), lt: amount(15, 'd'), pt: amount(8, 'h') },
  { name: 'Pay', lt: amount(4, 'd') },
];

describe('the classic ladder', () => {
  it('is of the same timeline as the strip: the same steps in the same order, whatever the map', () => {
    fc.assert(
      fc.property(sketches({ steps: 40, systems: 4, pins: false }), (sketch) => {
        const view = viewOfSketch(sketch);
        const [strip, ladder] = [timeStrip(input(view)), timeLadder(input(view))];
        expect(ladder === null).toBe(strip === null);
        if (!strip || !ladder) return;
        expect(ladder.timeline).toBe(strip.timeline);
        const counted = strip.timeline.route.filter((id) => view.steps.find((one) => one.id === id)?.kind === 'step');
        const columns = ladder.pieces.slice(0, -1);
        expect(columns.map((piece) => piece.of)).toEqual(counted);
        const last = ladder.pieces.at(-1)?.box;
        expect((last?.x ?? 0) + (last?.w ?? 0)).toBeCloseTo(WIDTH, 6);
        for (const piece of ladder.pieces)
          for (const { box } of textBoxes(piece, nodeMeasure)) {
            expect(box.x).toBeGreaterThanOrEqual(piece.box.x - 0.5);
            expect(box.x + box.w).toBeLessThanOrEqual(piece.box.x + piece.box.w + 0.5);
          }
      }),
      { seed: 22, numRuns: 100 },
    );
  }, 30_000);

  it.each<[Sketch['map'], readonly string[], readonly string[]]>([
    [{}, ['Assess', '15 d', '8 h'], ['Together', '20 d', '9 h']],
    [{ convention: 'manufacturing' }, ['Assess', '2 d', '8 h'], ['Together', '7 d', '9 h']],
    [{ convention: 'apart' }, ['Assess', '2 d', '8 h'], ['Together', '22 d', '9 h']],
  ])('says by the convention of %j what stands on its rungs', (map, second, sum) => {
    const ladder = timeLadder(input(viewOfSketch({ steps, ...(map && { map }) })));
    expect(texts(ladder?.pieces[1])).toEqual(second);
    expect(texts(ladder?.pieces[3])).toEqual(sum);
  });

  it('shows what is not known as such, in words too', () => {
    const ladder = timeLadder(input(viewOfSketch({ steps })));
    expect(texts(ladder?.pieces[2])).toEqual(['Pay', '4 d', '?']);
    expect(ladder?.pieces[2]?.label).toBe('Pay, takes 4 d, work not known');
  });

  it('leaves a number out rather than cutting it', () => {
    const ladder = timeLadder(input(viewOfSketch({ steps }), 200));
    for (const piece of ladder?.pieces.slice(0, 3) ?? [])
      for (const text of texts(piece)?.slice(1) ?? []) expect(text).not.toContain('…');
  });

  it('stands in a picture where it was chosen', () => {
    const view = viewOfSketch({ steps, map: { frame: { promised: amount(10, 'd') } } });
    const { pieces, bottom } = posterStrip(input(view), 40, 100, true);
    expect(pieces.map((piece) => piece.id)).toContain('time:sum');
    expect(Math.max(...pieces.map((piece) => piece.box.y + piece.box.h))).toBe(bottom);
    expect(posterStrip(input(view), 40, 100).pieces.map((piece) => piece.id)).not.toContain('time:sum');
  });
});
