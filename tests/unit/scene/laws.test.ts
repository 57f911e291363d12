import { describe, expect, test } from 'vitest';
import type { Point } from '#lib/geometry.ts';
import type { Item, Piece, Route, Scene } from '#scene/display.ts';
import { amount, motorClaim, viewOfSketch } from './fixtures.ts';
import {
  apart,
  complete,
  finite,
  flowWordsShown,
  inBounds,
  namedOrCut,
  routesClear,
  textsApart,
  textsFit,
} from './laws.ts';
import { layouts } from '#scene/registry.ts';
import { lensById } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';

const long = { name: 'Tell the broker and everybody else who was waiting for word from us', team: 'Customer care' };
const view = viewOfSketch({
  ...motorClaim,
  steps: [...motorClaim.steps.slice(0, -1), long],
  flows: [...(motorClaim.flows ?? []), [1, 4, 'work', { label: 'small claims', share: amount(20, '%') }]],
});

type Change = (scene: Scene) => Scene;
const onPieces =
  (change: (piece: Piece) => Piece | null): Change =>
  (scene) => ({ ...scene, pieces: scene.pieces.flatMap((piece) => change(piece) ?? []) });
const onTexts = (change: (item: Extract<Item, { t: 'text' }>) => Item): Change =>
  onPieces((piece) => ({ ...piece, items: piece.items.map((item) => (item.t === 'text' ? change(item) : item)) }));
const only = (id: string, change: (piece: Piece) => Piece): Change =>
  onPieces((piece) => (piece.id === id ? change(piece) : piece));

/** A layout with one fault, and the law that must see it. */
const faults: readonly [string, Change, (scene: Scene, layoutId: string) => void][] = [
  [
    'a card on another',
    only('card:s2', (p) => ({ ...p, box: { ...p.box, x: p.box.x - 40, y: p.box.y } })),
    (s) => (apart(s), routesClear(s)),
  ],
  ['a card outside', only('card:s1', (p) => ({ ...p, box: { ...p.box, x: -3 } })), (s) => inBounds(s)],
  [
    'words wider than their room',
    onTexts((t) => ({ ...t, text: `${t.text} and more and more and more` })),
    (s) => textsFit(s, nodeMeasure),
  ],
  [
    'two lines of a title on each other',
    onTexts((t) => (t.face.size === 15 ? { ...t, y: 25 } : t)),
    (s) => textsApart(s, nodeMeasure),
  ],
  ['a title cut without a sign', onTexts((t) => ({ ...t, text: t.text.slice(0, 4) })), (s) => namedOrCut(s, view)],
  ['a card missing', onPieces((p) => (p.id === 'card:s3' ? null : p)), (s, id) => complete(s, view, id)],
  ['a hand-over missing', (s) => ({ ...s, routes: s.routes.slice(1) }), (s, id) => complete(s, view, id)],
  ['a hand-over not drawn', onPieces((p) => (p.id === 'route:f2-3-work' ? null : p)), (s, id) => complete(s, view, id)],
  [
    'a hand-over through a foreign card',
    (s) => {
      const card = s.pieces.find((piece) => piece.id === 'card:s6')?.box ?? { x: 0, y: 0, w: 0, h: 0 };
      const [x, y] = [card.x + card.w / 2, card.y + card.h / 2];
      const through = (route: Route): Route => {
        const [a, b]: [Point, Point] = [route.points[0] ?? [0, 0], route.points.at(-1) ?? [0, 0]];
        return { ...route, points: [a, [x, a[1]], [x, y], [b[0], y], b] };
      };
      return { ...s, routes: s.routes.map((route) => (route.flowId === 'f1-4-work' ? through(route) : route)) };
    },
    routesClear,
  ],
  [
    'a hand-over that ends in the air',
    (s) => ({ ...s, routes: s.routes.map((route) => ({ ...route, points: route.points.slice(0, -1) })) }),
    routesClear,
  ],
  ['a coordinate that is no number', only('card:s1', (p) => ({ ...p, box: { ...p.box, w: NaN } })), finite],
  [
    'words of a hand-over missing',
    onPieces((p) => (p.id.startsWith('words:') ? null : p)),
    (s) => flowWordsShown(s, view),
  ],
];

describe.each(layouts)('the laws see a fault in $name', (layout) => {
  const reading = lensById('ownership').read(view);
  const scene = layout.draw({ view, reading, measure: nodeMeasure, width: 1326, detail: { level: 'full' } });

  test.each(faults)('%s', (_, fault, law) => {
    expect(() => law(scene, layout.id)).not.toThrow();
    expect(() => law(fault(scene), layout.id)).toThrow();
  });
});
