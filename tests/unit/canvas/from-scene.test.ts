import { expect, test } from 'vitest';
import { atPlaces, toEdges, toNodes, type Given } from '#canvas/from-scene.ts';
import { seenOf, sharesOf } from '#canvas/shares.ts';
import { lensById } from '#lenses/registry.ts';
import type { Box } from '#lib/geometry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import type { Scene } from '#scene/display.ts';
import { layouts } from '#scene/registry.ts';
import { viewOfSketch, type Sketch } from '../scene/fixtures.ts';

const everything: Box = { x: -1e6, y: -1e6, w: 2e6, h: 2e6 };
const long: Sketch = { steps: Array.from({ length: 60 }, (_, i) => `Do thing ${i + 1}`) };

function draw(layoutId: string, sketch: Sketch): Scene {
  const view = viewOfSketch(sketch);
  const layout = layouts.find(({ id }) => id === layoutId);
  if (!layout) throw new Error(layoutId);
  const reading = lensById('ownership').read(view);
  return layout.draw({ view, reading, measure: nodeMeasure, width: 1326, detail: { level: 'full' } });
}

function given(scene: Scene, box: Box, more: { selected?: string[]; flows?: string[]; moving?: string[] } = {}): Given {
  const all = sharesOf(scene);
  return {
    all,
    seen: seenOf(all, box, new Set(more.flows)),
    selected: new Set(more.selected),
    flags: { system: null, ghosts: new Set(), lit: null },
    moving: new Set(more.moving),
  };
}

test.each(layouts)('a rename makes one new node, all others are the same objects ($id)', ({ id }) => {
  const nodesOf = (sketch: Sketch) => {
    const nodes = toNodes(given(draw(id, sketch), everything));
    // As a screen does: everything is drawn.
    for (const node of nodes) expect(node.data.piece.items.length).toBeGreaterThan(0);
    return nodes;
  };
  const before = new Set(nodesOf(long));
  const after = nodesOf({ steps: long.steps.map((name, i) => (i === 20 ? 'Another name' : name)) });
  expect(after.filter((node) => !before.has(node)).map((node) => node.id)).toEqual(['card:s21']);
});

test.each(layouts)('what is out of sight is not on the page ($id)', ({ id }) => {
  const scene = draw(id, long);
  const part: Box = { x: 0, y: 0, w: 600, h: 300 };
  const shown = toNodes(given(scene, part)).filter((node) => !node.hidden);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(20);
  expect(toNodes(given(scene, everything))).toHaveLength(60);
});

test.each(layouts)('selected cards and ends of hand-overs out of sight are known all the same ($id)', ({ id }) => {
  const scene = draw(id, long);
  const part = given(scene, { x: 0, y: 0, w: 600, h: 300 }, { selected: ['s50'], flows: ['f40-41-work'] });
  const nodes = new Map(toNodes(part).map((node) => [node.id, node]));
  expect(nodes.get('card:s50')).toMatchObject({ hidden: true, selected: true });
  const edges = toEdges(part, new Set(['f40-41-work']));
  expect(edges.find((edge) => edge.source === 'card:s40')?.selected).toBe(true);
  for (const edge of edges) expect(nodes.has(edge.source) && nodes.has(edge.target)).toBe(true);
});

test('a drag moves one node and loosens its own hand-overs; the rest are the same objects', () => {
  const scene = draw('river', long);
  const still = given(scene, everything);
  const nodes = toNodes(still);
  const moved = atPlaces(nodes, new Map([['card:s5', { x: 7, y: 8 }]]));
  expect(moved.filter((node, i) => node !== nodes[i])).toMatchObject([{ id: 'card:s5', position: { x: 7, y: 8 } }]);
  const edges = toEdges(still, new Set());
  const loose = toEdges({ ...still, moving: new Set(['card:s5']) }, new Set());
  expect(loose.filter((edge, i) => edge !== edges[i]).map(({ source, target }) => [source, target])).toEqual([
    ['card:s4', 'card:s5'],
    ['card:s5', 'card:s6'],
  ]);
});
