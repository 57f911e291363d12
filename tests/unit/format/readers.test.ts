import fc from 'fast-check';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { allKinds, fieldSpec, kinds } from '#model/records/kinds.ts';
import { NAME_LIMIT, PIN_LIMIT } from '#model/records/limits.ts';
import type { ProblemWhat } from '#model/records/problem.ts';
import { readRecord } from '#model/records/read-record.ts';
import type { Kind } from '#model/records/records.ts';
import { referencesOf, relinkRecord } from '#model/records/references.ts';
import { sampleWorkspace } from './sample-workspace.ts';

/** One stored field, the value shown (undefined = no such field), and what is said to be wrong. */
const facts: readonly (readonly [Kind, string, unknown, unknown, ProblemWhat | null])[] = [
  ['step', 'name', 7, '', 'wrong type'],
  ['step', 'name', 'x'.repeat(NAME_LIMIT), 'x'.repeat(NAME_LIMIT), null],
  ['step', 'name', 'x'.repeat(NAME_LIMIT + 1), 'x'.repeat(NAME_LIMIT), 'too long'],
  ['step', 'name', `${'x'.repeat(NAME_LIMIT - 1)}😀`, 'x'.repeat(NAME_LIMIT - 1), 'too long'],
  ['step', 'kind', 'milestone', 'step', 'wrong type'],
  ['step', 'kind', null, 'step', null],
  ['step', 'teamId', 5, undefined, 'wrong type'],
  ['step', 'teamId', '', undefined, 'wrong type'],
  ['step', 'mapId', {}, '', 'wrong type'],
  ['step', 'del', 0, undefined, null],
  ['step', 'del', 5, 5, null],
  ['step', 'del', 'yesterday', undefined, 'wrong type'],
  ['step', 'created', Number.NaN, 0, 'wrong type'],
  ['step', 'pin:river', [10, 20], [10, 20], null],
  ['step', 'pin:river', [1e300, -Infinity], [PIN_LIMIT, -PIN_LIMIT], 'wrong type'],
  ['step', 'pin:river', [Number.NaN, 1], undefined, 'wrong type'],
  ['step', 'pin:river', [1], undefined, 'wrong type'],
  ['step', 'pt', { text: '5m', v: 5, unit: 'min' }, { text: '5m', v: 5, unit: 'min' }, null],
  ['step', 'pt', { text: 'soon' }, { text: 'soon' }, null],
  ['step', 'pt', { v: 5, unit: 'min' }, undefined, 'wrong type'],
  ['step', 'pt', { text: '-5m', v: -5, unit: 'min' }, { text: '-5m', unit: 'min' }, 'wrong type'],
  ['step', 'pt', { text: '5', v: 5, unit: 'fortnight' }, { text: '5' }, 'wrong type'],
  ['step', 'pt', { text: '1', v: Number.POSITIVE_INFINITY }, { text: '1' }, 'wrong type'],
  ['step', 'ca', { text: '120%', v: 120, unit: '%' }, { text: '120%', unit: '%' }, 'wrong type'],
  ['step', 'lt', { text: '3-1', lo: 3, hi: 1, unit: 'd' }, { text: '3-1', unit: 'd' }, 'wrong type'],
  ['step', 'noSystem@room', { value: 'manual', at: 1 }, { value: 'manual', at: 1 }, null],
  ['step', 'noSystem@room', { value: 'magic', at: 1 }, undefined, 'wrong type'],
  ['step', 'noSystem@room', null, undefined, null],
  ['step', 'future', { any: ['thing'] }, { any: ['thing'] }, null],
  ['step', 'future', new Uint8Array(2), undefined, 'unreadable'],
  ['step', 'id', 'other', 'a', null],
  ['system', 'alias:sap ecc', true, true, null],
  ['system', 'alias:sap ecc', 'yes', undefined, 'wrong type'],
  [
    'system',
    'techOwner@p1',
    { value: { party: 'p2' }, by: 'p1', at: 3 },
    { value: { party: 'p2' }, by: 'p1', at: 3 },
    null,
  ],
  ['system', 'techOwner@room', { value: { nobody: true, party: '' }, at: 3 }, { value: { nobody: true }, at: 3 }, null],
  ['system', 'techOwner@room', { value: {}, at: 3 }, undefined, 'wrong type'],
  ['system', 'techOwner@room', { value: { text: 'Bob' } }, { value: { text: 'Bob' }, at: 0 }, null],
  ['system', 'runBy@room', { value: 'E', at: 1 }, undefined, 'wrong type'],
  ['system', 'cost', '12', undefined, 'wrong type'],
  [
    'map',
    'calendar',
    { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 },
    { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 },
    null,
  ],
  ['map', 'calendar', { hoursPerDay: 0, daysPerWeek: 5, daysPerMonth: 20 }, undefined, 'wrong type'],
  ['map', 'frame', { from: 'a', to: 7 }, { from: 'a' }, 'wrong type'],
  ['party', 'deputy:p1', true, true, null],
  ['party', 'left', 'no', undefined, 'wrong type'],
  ['note', 'text', undefined, '', null],
  ['support', 'role', 'maybe', 'required', 'wrong type'],
];

test.each(facts)('%s.%s stored as %j is shown as %j', (kind, field, stored, shown, what) => {
  const { record, problems } = readRecord(kind, 'a', [[field, stored]]);
  expect(new Map(Object.entries(record)).get(field)).toEqual(shown);
  expect(problems).toEqual(what === null ? [] : [{ kind, id: 'a', field, what }]);
});

test('a reader never throws, gives a frozen record that reads back the same, and keeps it when nothing changed', () => {
  const stuff = fc.oneof(
    fc.anything({ withBigInt: true, withNullPrototype: true, withTypedArray: true }),
    fc.jsonValue(),
  );
  const names = allKinds.flatMap((kind) => [
    ...kinds[kind].fields.keys(),
    ...[...kinds[kind].prefixes.keys()].map((one) => `${one}x`),
  ]);
  const field = fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', 'id'), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.constantFrom(...allKinds), fc.array(fc.tuple(field, stuff), { maxLength: 8 }), (kind, stored) => {
      const fields = new Map(stored);
      const { record } = readRecord(kind, 'a', fields);
      expect(Object.isFrozen(record)).toBe(true);
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
      expect(() => JSON.stringify(record)).not.toThrow();
      const again = readRecord(kind, 'a', Object.entries(record), record);
      expect(again.record).toBe(record);
      expect(readRecord(kind, 'a', fields, record).record).toBe(record);
    }),
    { numRuns: 400 },
  );
});

test('every reference of a record is found and can be led elsewhere', () => {
  const { tables } = sampleWorkspace().records();
  const found = allKinds.flatMap((kind) =>
    [...tables[kind].values()].flatMap((record) =>
      referencesOf(kind, record as never).map((ref) => `${ref.kind}:${ref.id}`),
    ),
  );
  expect(new Set(found)).toEqual(
    new Set(['party:ann', 'party:erp', 'map:m', 'step:s1', 'step:s2', 'system:sap', 'system:lst']),
  );
  const sap = tables.system.get('sap');
  const moved = sap && relinkRecord('system', sap, (_, id) => `new ${id}`);
  expect(moved).toMatchObject({
    id: 'sap',
    'techOwner@room': { value: { party: 'new erp' } },
    'techOwner@new ann': { value: { nobody: true }, by: 'new ann' },
    paidBy: 'new erp',
    'x:Tier': 'gold',
  });
  expect(Object.keys(moved ?? {})).not.toContain('techOwner@ann');
});

test('fields are found by name and by prefix, and nothing is found by the names of built-ins', () => {
  expect(fieldSpec('step', 'pin:river')).toMatchObject({ prefix: 'pin:', suffix: 'river' });
  expect(fieldSpec('system', 'techOwner@a:b@c')).toMatchObject({ prefix: 'techOwner@', suffix: 'a:b@c' });
  for (const name of ['constructor', '__proto__', 'toString', 'nothing', 'nothing:x', 'alias']) {
    expect(fieldSpec('system', name)).toBe(undefined);
  }
});

test('a document with anything at all in the place of records still opens, and says what it could not read', () => {
  const doc = new Y.Doc();
  const root = doc.getMap<unknown>('step');
  root.set('text', 'no record');
  root.set('list', Y.Array.from([1]));
  root.set(
    'good',
    new Y.Map<unknown>([
      ['name', 'Good'],
      ['inner', new Y.Map([['a', 1]])],
      ['bytes', new Uint8Array(3)],
    ]),
  );
  doc.getMap('ws').set('name', 7);
  doc.getArray('strange').push([1]);
  const opened = openDocument({ update: Y.encodeStateAsUpdateV2(doc) });
  expect([...opened.records().tables.step.keys()]).toEqual(['good']);
  expect(opened.records().name).toBe('');
  const lines = opened.problems().map(({ kind, id, field, what }) => [kind, id, field, what].join(' '));
  expect(lines.sort()).toEqual([
    'step good bytes unreadable',
    'step good inner unreadable',
    'step good mapId points nowhere',
    'step list  unreadable',
    'step text  unreadable',
    'workspace  name wrong type',
  ]);
});
