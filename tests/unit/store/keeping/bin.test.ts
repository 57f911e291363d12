import { expect, test } from 'vitest';
import { binOf } from '#store/keeping/bin.ts';
import type { Records } from '#model/records/records.ts';
import { nothing, Workshop } from '../../commands/workshop.ts';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;

/** A workspace with one map for each time of deletion; 0 = alive. */
function withMaps(...deleted: readonly number[]): Records {
  const map = new Workshop().records.tables.map.values().next().value;
  if (!map) throw new Error('no map');
  return {
    ...nothing,
    tables: { ...nothing.tables, map: new Map(deleted.map((del, at) => [`m${at}`, { ...map, id: `m${at}`, del }])) },
  };
}

test.each([
  ['alive', 0, null],
  ['deleted just now', NOW, 30],
  ['a day ago', NOW - DAY, 29],
  ['29 days ago', NOW - 29 * DAY, 1],
  ['a moment less than 30 days ago', NOW - 30 * DAY + 1, 1],
  ['30 days ago', NOW - 30 * DAY, null],
  ['ahead of the clock', NOW + 5 * DAY, 30],
] as const)('R19: a map %s', (_, del, left) => {
  expect(binOf(withMaps(del), NOW).map((one) => one.left)).toEqual(left === null ? [] : [left]);
});

test('the bin begins with what was deleted last', () => {
  const binned = binOf(withMaps(NOW - 3, 0, NOW - 1, NOW - 2), NOW);
  expect(binned.map((one) => one.map.id)).toEqual(['m2', 'm3', 'm0']);
});
