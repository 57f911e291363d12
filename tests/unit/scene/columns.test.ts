import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { View } from '#model/view.ts';
import { flowOrder, type FlowOrder } from '#scene/columns.ts';
import { rowsOf } from '#scene/rows.ts';
import { views } from './generated.ts';
import { viewOfSketch, type Sketch } from './fixtures.ts';

const five = ['A', 'B', 'C', 'D', 'E'];
const columns = (sketch: Sketch): string =>
  flowOrder(viewOfSketch(sketch))
    .columns.map((column) => column.join('+'))
    .join(' ');

describe('columns', () => {
  test.each<[string, Sketch, string]>([
    ['a straight line', { steps: five }, 's1 s2 s3 s4 s5'],
    ['no steps', { steps: [] }, ''],
    ['no hand-overs: the story', { steps: five, flows: [] }, 's1 s2 s3 s4 s5'],
    [
      'branches stand in one column',
      {
        steps: five,
        flows: [
          [1, 2],
          [1, 3],
          [2, 4],
          [3, 4],
          [4, 5],
        ],
      },
      's1 s2+s3 s4 s5',
    ],
    [
      'a longer branch',
      {
        steps: five,
        flows: [
          [1, 2],
          [2, 3],
          [1, 4],
          [3, 5],
          [4, 5],
        ],
      },
      's1 s2+s4 s3 s5',
    ],
    [
      'an unconnected step keeps its place',
      {
        steps: five,
        flows: [
          [1, 2],
          [2, 4],
          [4, 5],
        ],
      },
      's1 s2 s3 s4 s5',
    ],
    [
      'two streams one after the other',
      {
        steps: five,
        flows: [
          [1, 2],
          [3, 4],
          [4, 5],
        ],
      },
      's1 s2 s3 s4 s5',
    ],
    [
      'the hand-overs win over the story',
      {
        steps: five,
        flows: [
          [1, 3],
          [3, 2],
          [2, 4],
          [4, 5],
        ],
      },
      's1 s3 s2 s4 s5',
    ],
    [
      'what feeds in from the side stands next to what it feeds',
      {
        steps: five,
        flows: [
          [1, 2],
          [2, 3],
          [3, 4],
          [5, 4],
        ],
      },
      's1 s2 s3+s5 s4',
    ],
    [
      'rework does not count',
      {
        steps: five,
        flows: [
          [1, 2],
          [2, 3],
          [3, 4],
          [4, 5],
          [5, 1, 'rework'],
        ],
      },
      's1 s2 s3 s4 s5',
    ],
    [
      'a circle of work is closed by its last hand-over',
      {
        steps: five,
        flows: [
          [1, 2],
          [2, 3],
          [3, 1],
          [3, 4],
          [4, 5],
        ],
      },
      's1 s2 s3 s4 s5',
    ],
  ])('%s', (_, sketch, wanted) => expect(columns(sketch)).toBe(wanted));

  test('the hand-over that closes a circle is named', () => {
    const order = flowOrder(
      viewOfSketch({
        steps: five,
        flows: [
          [1, 2],
          [2, 3],
          [3, 1],
          [3, 4],
          [4, 4],
        ],
      }),
    );
    expect([...order.closing].sort()).toEqual(['f3-1-work', 'f4-4-work']);
  });
});

/** Work goes from left to right but where it closes a circle, and every step has one column. */
function leftToRight(order: (view: View) => FlowOrder, view: View): void {
  const { columns: all, columnOf, closing } = order(view);
  const placed = all.flat();
  if (new Set(placed).size !== view.steps.length || placed.length !== view.steps.length)
    throw new Error('not each step once');
  for (const flow of view.flows) {
    if (flow.kind !== 'work' || closing.has(flow.id)) continue;
    if ((columnOf.get(flow.from) ?? 0) >= (columnOf.get(flow.to) ?? 0)) throw new Error(`${flow.id} runs backwards`);
  }
}

const maps = views({ steps: 40, systems: 0, pins: false });

test('work runs from left to right in every map', () => {
  fc.assert(
    fc.property(maps, (view) => leftToRight(flowOrder, view)),
    { numRuns: 300 },
  );
});

test('an order that forgets the circles is found out', () => {
  const forgetful = (view: View): FlowOrder => ({ ...flowOrder(view), closing: new Set() });
  expect(() =>
    fc.assert(
      fc.property(maps, (view) => leftToRight(forgetful, view)),
      { numRuns: 300 },
    ),
  ).toThrow();
});

test('a branch of several steps stays in its row, and no two cards share one', () => {
  const view = viewOfSketch({
    steps: ['A', 'B1', 'C1', 'C2', 'B2', 'D'],
    flows: [
      [1, 2],
      [1, 3],
      [3, 4],
      [2, 5],
      [5, 6],
      [4, 6],
    ],
  });
  const rows = rowsOf(view, flowOrder(view));
  expect(Object.fromEntries(rows)).toEqual({ s1: 0, s2: 0, s3: 1, s5: 0, s4: 1, s6: 0 });
  fc.assert(
    fc.property(maps, (any) => {
      const order = flowOrder(any);
      const at = rowsOf(any, order);
      for (const column of order.columns) expect(new Set(column.map((id) => at.get(id))).size).toBe(column.length);
    }),
    { numRuns: 200 },
  );
});
