import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayoutInput } from '#scene/layout.ts';
import type { Measure } from '#lib/measure.ts';
import type { View } from '#model/view.ts';
import { layoutNames } from '#scene/names.ts';
import { layouts } from '#scene/registry.ts';
import { lenses } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import {
  apart,
  complete,
  finite,
  flowWordsShown,
  inBounds,
  namedOrCut,
  positions,
  routesClear,
  textsApart,
  textsFit,
} from './laws.ts';
import { views } from './generated.ts';

const WIDTHS = [640, 1326, 1520, 1880];

function inputOf(view: View, place: number, measure: Measure = nodeMeasure): LayoutInput {
  const lens = lenses[place % lenses.length];
  if (!lens) throw new Error('no lens');
  return {
    view,
    reading: lens.read(view),
    measure,
    width: WIDTHS[place % WIDTHS.length] ?? 1326,
    detail: { level: 'full' },
  };
}

/** 200 maps, a fixed seed so that a red run can be looked into, and as many shapes as a night would bring. */
const runs = { numRuns: 200, seed: 20260211 };

// 200 maps are drawn and looked at in 2 s on an idle machine; a busy one may take its time.
test('every layout has its button before it is loaded', () => {
  expect(layoutNames).toEqual(layouts.map(({ id, name }) => ({ id, name })));
});

describe.each(layouts)('$name', { timeout: 60_000 }, (layout) => {
  test('nothing overlaps, everything is there, no way through a foreign card', () => {
    fc.assert(
      fc.property(views({ steps: 60, systems: 40, pins: false }), fc.nat({ max: 11 }), (view, place) => {
        const scene = layout.draw(inputOf(view, place));
        finite(scene);
        inBounds(scene);
        apart(scene);
        textsApart(scene, nodeMeasure);
        textsFit(scene, nodeMeasure);
        complete(scene, view, layout.id);
        namedOrCut(scene, view);
        routesClear(scene);
        flowWordsShown(scene, view);
      }),
      runs,
    );
  });

  test('hand-placed cards stay apart, and so does everything else', () => {
    fc.assert(
      fc.property(views({ steps: 24, systems: 16, pins: true }), fc.nat({ max: 11 }), (view, place) => {
        const scene = layout.draw(inputOf(view, place));
        finite(scene);
        inBounds(scene);
        apart(scene);
        textsApart(scene, nodeMeasure);
        complete(scene, view, layout.id);
        routesClear(scene);
      }),
      { ...runs, numRuns: 120 },
    );
  });

  test('positions are the same with another font', () => {
    const other: Measure = (text, face) => nodeMeasure(text, face) * (1.18 - (text.length % 5) * 0.06);
    fc.assert(
      fc.property(views({ steps: 30, systems: 20, pins: true }), fc.nat({ max: 11 }), (view, place) => {
        const here = layout.draw(inputOf(view, place));
        const there = layout.draw(inputOf(view, place, other));
        expect(positions(there)).toEqual(positions(here));
      }),
      { ...runs, numRuns: 60 },
    );
  });

  test('zoomed out, every text is still at least 14 px on the screen and nothing moves', () => {
    fc.assert(
      fc.property(
        views({ steps: 30, systems: 20, pins: false }),
        fc.constantFrom(0.9, 0.7, 0.5, 0.35, 0.17, 0.05),
        (view, zoom) => {
          const full = layout.draw(inputOf(view, 1));
          const level = zoom >= 0.5 ? 'title' : 'far';
          const scene = layout.draw({ ...inputOf(view, 1), detail: { level, zoom } });
          const boxes = new Map(full.pieces.map((piece) => [piece.id, piece.box]));
          for (const piece of scene.pieces) {
            expect(piece.box).toEqual(boxes.get(piece.id));
            for (const item of piece.items)
              if (item.t === 'text') expect(item.face.size * zoom).toBeGreaterThanOrEqual(13.99);
          }
          textsApart(scene, nodeMeasure);
        },
      ),
      { ...runs, numRuns: 60 },
    );
  });
});
