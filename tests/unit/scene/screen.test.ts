import { describe, expect, test } from 'vitest';
import type { Layout } from '#scene/layout.ts';
import type { Scene } from '#scene/display.ts';
import type { View } from '#model/view.ts';
import { amount, motorClaim, viewOfSketch, type Sketch } from './fixtures.ts';
import { laneAt, pinAt } from '#scene/pin.ts';
import { lanes } from '#scene/lanes.ts';
import { layouts } from '#scene/registry.ts';
import { lensById } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { river } from '#scene/river.ts';

const draw = (layout: Layout, view: View, width = 1326, lens = 'ownership'): Scene =>
  layout.draw({ view, reading: lensById(lens).read(view), measure: nodeMeasure, width, detail: { level: 'full' } });

/** Room for the map on a 1366 x 768 screen: 20 px at each side; page bar, frame, headline, chips and the line above and below. */
const ROOM = { width: 1326, height: 560 };

const twelve: Sketch = {
  steps: Array.from({ length: 12 }, (_, i) => ({
    name: ['Take the order', 'Check the creditworthiness', 'Reconcile the settlement'][i % 3] ?? '',
    team: 'Customer care',
    pt: amount(120, 'min'),
    lt: amount(14, 'd'),
    ca: amount(92, '%'),
  })),
  systems: Array.from({ length: 12 }, (_, i) => ({
    name: `Order system no ${i}`,
    at: [1 + i, 1 + ((i * 5 + 3) % 12), 1 + ((i * 7) % 12)].filter((v, k, all) => all.indexOf(v) === k),
  })),
};

describe('12 steps and 12 systems on a 1366 x 768 screen', () => {
  const view = viewOfSketch({
    ...twelve,
    notes: [[2, 'voice']],
    flows: [
      ...Array.from({ length: 11 }, (_, i) => [i + 1, i + 2] as const),
      [9, 4, 'rework', { rate: amount(28, '%') }],
    ],
  });

  test.each(['plain', 'ownership', 'shadow', 'waiting', 'quality'])(
    'River fits, in one band, with no text under 14 px (%s)',
    (lens) => {
      const scene = draw(river, view, ROOM.width, lens);
      expect(scene.width).toBeLessThanOrEqual(ROOM.width);
      expect(scene.height).toBeLessThanOrEqual(ROOM.height);
      expect(new Set(scene.pieces.filter((piece) => piece.kind === 'card').map((piece) => piece.box.y)).size).toBe(1);
      for (const piece of scene.pieces)
        for (const item of piece.items) if (item.t === 'text') expect(item.face.size).toBeGreaterThanOrEqual(14);
    },
  );

  test('no text in Lanes is under 14 px', () => {
    for (const piece of draw(lanes, view).pieces)
      for (const item of piece.items) if (item.t === 'text') expect(item.face.size).toBeGreaterThanOrEqual(14);
  });
});

describe('River', () => {
  test('more steps than fit fold into bands of equal size, and say what goes on where', () => {
    const view = viewOfSketch({ steps: Array.from({ length: 15 }, (_, i) => `Step no ${i + 1}`) });
    const scene = draw(river, view);
    const rows = new Map<number, number>();
    for (const piece of scene.pieces)
      if (piece.kind === 'card') rows.set(piece.box.y, (rows.get(piece.box.y) ?? 0) + 1);
    expect([...rows.values()]).toEqual([8, 7]);
    const words = scene.pieces.filter((piece) => piece.id.startsWith('continuation:')).map((piece) => piece.label);
    expect(new Set(words)).toEqual(new Set(['from 8 Step no 8', 'to 9 Step no 9']));
    expect(scene.routes.find((route) => route.from === 's8')?.onward?.length).toBeGreaterThan(1);
  });

  test('cards are as wide as their number allows, whatever they say', () => {
    const sizes = (count: number, name: string): unknown =>
      draw(river, viewOfSketch({ steps: Array.from({ length: count }, () => name) }))
        .pieces.filter((piece) => piece.kind === 'card')
        .map((piece) => piece.box);
    expect(sizes(7, 'x')).toEqual(sizes(7, 'A very long name that needs all three lines and more'));
    const [few] = sizes(3, 'x') as { w: number }[];
    const [many] = sizes(12, 'x') as { w: number }[];
    expect(few?.w).toBe(166);
    expect(many?.w).toBe(96);
  });

  test('each system is one bar, with a crossing for every step', () => {
    const view = viewOfSketch(motorClaim);
    const scene = draw(river, view);
    const bars = scene.pieces.filter((piece) => piece.kind === 'bar');
    expect(bars).toHaveLength(view.systems.size);
    expect(new Set(bars.map((piece) => piece.of))).toEqual(new Set(view.systems.keys()));
    expect(scene.crossings).toHaveLength(view.systems.size * view.steps.length);
    const claimCenter = scene.crossings.filter((crossing) => crossing.systemId === 'y5');
    expect(claimCenter.filter(({ linked }) => linked).map(({ stepId }) => stepId)).toEqual(['s2', 's4', 's5', 's7']);
    expect(new Set(claimCenter.map(({ at }) => at[1])).size).toBe(1);
  });

  test('a step without systems says why', () => {
    const view = viewOfSketch({
      steps: [
        'A',
        { name: 'B', 'noSystem@room': { value: 'unknown', at: 1 } },
        { name: 'C', 'noSystem@room': { value: 'manual', at: 1 } },
        { name: 'D', kind: 'customer' },
      ],
    });
    const slots = draw(river, view).pieces.filter((piece) => piece.kind === 'slot');
    expect(slots.map((piece) => [piece.of, piece.label])).toEqual([
      ['s1', '? which system'],
      ['s2', 'nobody knows'],
      ['s3', 'by hand'],
    ]);
  });

  test('gaps stand nearer to the cards than the rest', () => {
    const scene = draw(river, viewOfSketch(motorClaim));
    const top = (id: string): number =>
      scene.pieces.find((piece) => piece.kind === 'bar' && piece.of === id)?.box.y ?? 0;
    expect(Math.max(top('y1'), top('y2'))).toBeLessThan(top('y5'));
  });
});

describe('Lanes', () => {
  test('lanes stand in the order given, then of first appearance; an empty one is 28 px high', () => {
    const view = viewOfSketch({ ...motorClaim, lanes: ['Claims', 'Audit', 'Customer care'] });
    const found = draw(lanes, view).pieces.filter((piece) => piece.kind === 'lane');
    expect(found.map((piece) => piece.label?.split(',')[0])).toEqual([
      'Claims',
      'Audit',
      'Customer care',
      'Assessors',
      'Legal',
      'Finance',
    ]);
    expect(found[1]?.box.h).toBe(28);
  });

  test('steps in different lanes advance about half a column, in the same lane a whole one', () => {
    const xs = draw(
      lanes,
      viewOfSketch({
        steps: [
          { name: 'A', team: 'T' },
          { name: 'B', team: 'U' },
          { name: 'C', team: 'U' },
        ],
      }),
    )
      .pieces.filter((piece) => piece.kind === 'card')
      .map((piece) => piece.box.x);
    const [a = 0, b = 0, c = 0] = xs;
    expect((b - a) / (c - b)).toBeCloseTo(0.55, 1);
  });
});

describe('cards', () => {
  test('say in words what they show', () => {
    const label = (id: string): string | undefined =>
      draw(river, viewOfSketch(motorClaim)).pieces.find((piece) => piece.id === `card:${id}`)?.label;
    expect(label('s7')).toMatch(/^Step 7 of 8, Book the reserve, Finance, no owner named.*, 3 systems$/);
    expect(label('s8')).toMatch(/^Step 8 of 8, Tell the broker, Customer care, not asked/);
  });

  test.each(layouts)('a drop puts the card where it was dropped ($id)', (layout) => {
    const scene = draw(layout, viewOfSketch(motorClaim));
    const target = { x: 700, y: layout.id === 'lanes' ? 300 : 420 };
    const pin = pinAt(scene, 's2', target.x, target.y);
    const lane = laneAt(scene, target.y);
    if (!pin) throw new Error('no pin');
    const team = lane?.teamId;
    const steps = motorClaim.steps.map((step, i) => {
      if (i !== 1 || typeof step === 'string') return step;
      const { team: was, ...rest } = step;
      return { ...rest, ...(team ? { teamId: team } : was ? { team: was } : {}), [`pin:${layout.id}`]: pin };
    });
    const after = draw(layout, viewOfSketch({ ...motorClaim, steps }));
    const card = after.pieces.find((piece) => piece.id === 'card:s2');
    // A pinned map keeps a little more white at its upper and left border.
    expect(Math.abs((card?.box.x ?? 0) - target.x)).toBeLessThanOrEqual(1);
    expect(Math.abs((card?.box.y ?? 0) - target.y)).toBeLessThanOrEqual(12);
  });
});

describe('unchanged pieces', () => {
  test.each(layouts)('are the same objects after an edit elsewhere ($id)', (layout) => {
    const before = draw(layout, viewOfSketch(motorClaim));
    // Only what was drawn is kept: the rest costs nothing to draw for the first time.
    for (const piece of before.pieces) expect(piece.items).toBeDefined();
    const steps = motorClaim.steps.map((step, i) =>
      i === 3 && typeof step !== 'string' ? { ...step, name: 'Allow the repair' } : step,
    );
    const after = draw(layout, viewOfSketch({ ...motorClaim, steps }));
    const changed = after.pieces.filter((piece) => !before.pieces.includes(piece)).map((piece) => piece.id);
    expect(changed).toContain('card:s4');
    expect(changed.every((id) => id === 'card:s4' || id.startsWith('route:'))).toBe(true);
  });
});
