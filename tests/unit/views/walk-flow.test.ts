import { describe, expect, it } from 'vitest';
import { addStepTo } from '#commands/step-add.ts';
import { createMap } from '#commands/map.ts';
import { previewChanges } from '#commands/preview.ts';
import { readLine } from '#commands/line/read.ts';
import type { Changes, Ctx } from '#model/change.ts';
import type { Records } from '#model/records/records.ts';
import { viewOf } from '#model/view-of.ts';
import { noRecords } from '#store/state.ts';
import { neighbour } from '#views/app/walk-flow.ts';

const nobody = { systems: [], teams: [], people: [] };
let made = 0;
const ctx: Ctx = { id: () => `id${(made += 1)}`, now: 1, speaker: { source: 'room' } };

function firstId(changes: Changes): string {
  const [first] = changes.flatMap((change) => (change.op === 'create' ? [change.record.id] : []));
  return first ?? '';
}

/** A, then B with C beside it, then D after both: the smallest map with a branch. */
function branched(): {
  readonly records: Records;
  readonly mapId: string;
  readonly at: Readonly<Record<string, string>>;
} {
  const map = createMap.run(noRecords, { name: '' }, ctx);
  const mapId = firstId(map);
  let records = previewChanges(noRecords, map);
  const at: Record<string, string> = {};
  const add = (name: string, place: 'after' | 'beside', anchor: string | null) => {
    const line = readLine(name, nobody);
    if (line.is !== 'step') throw new Error(name);
    const changes = addStepTo(records, { mapId, line, place, anchor }, ctx);
    const step = changes.find((change) => change.op === 'create' && change.kind === 'step');
    if (step?.op === 'create') at[name] = step.record.id;
    records = previewChanges(records, changes);
  };
  add('A', 'after', null);
  add('B', 'after', at['A'] ?? null);
  add('C', 'beside', at['B'] ?? null);
  add('D', 'after', at['C'] ?? null);
  return { records, mapId, at };
}

describe('arrow keys walk the map', () => {
  const { records, mapId, at } = branched();
  const view = viewOf(records, mapId);
  const name = (id: string | null) => Object.entries(at).find(([, one]) => one === id)?.[0] ?? null;
  it.each([
    ['A', 'next', 'B'],
    ['B', 'next', 'D'],
    ['C', 'next', 'D'],
    ['D', 'next', null],
    ['D', 'previous', 'B'],
    ['C', 'previous', 'A'],
    ['A', 'previous', null],
    ['B', 'down', 'C'],
    ['C', 'up', 'B'],
    ['B', 'up', null],
    ['A', 'down', null],
  ] as const)('from %s, %s leads to %s', (from, direction, to) => {
    if (!view) throw new Error('no view');
    expect(name(neighbour(view, at[from] ?? '', direction))).toBe(to);
  });
});
