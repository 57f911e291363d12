import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { freshSeed, seedOf } from '#document/seed.ts';
import { printData } from '#model/format/print.ts';
import type { RawRecord, RawWorkspace } from '#model/format/raw.ts';
import { meta, set, step, whole } from '../../contracts/samples.ts';
import { rawWorkspace } from '../format/workspaces.ts';

/** The same data, with every Map filled in another order. */
function shuffled(data: RawWorkspace): RawWorkspace {
  const turn = <V>(map: ReadonlyMap<string, V>): [string, V][] => [...map].reverse();
  return {
    name: data.name,
    more: new Map(turn(data.more)),
    tables: new Map(
      turn(data.tables).map(([kind, table]) => [
        kind,
        new Map(turn(table).map(([id, record]): [string, RawRecord] => [id, new Map(turn(record))])),
      ]),
    ),
  };
}

test('two rooms that start from the same data start from the same bytes and the same epoch', async () => {
  await fc.assert(
    fc.asyncProperty(rawWorkspace, async (data) => {
      const [one, two] = [await seedOf(data), await seedOf(shuffled(data))];
      expect([...two.update]).toEqual([...one.update]);
      expect(two.epoch).toBe(one.epoch);
      expect(one.epoch).toMatch(/^[0-9a-f]{64}$/);
      expect(printData(openDocument({ update: one.update }).dump())).toBe(printData(data));
    }),
    { numRuns: 60 },
  );
});

test('other data have another epoch, and two rooms can merge what they did to the same start', async () => {
  const data: RawWorkspace = {
    name: 'w',
    more: new Map(),
    tables: new Map([['step', new Map([['a', new Map([['name', 'A']])]])]]),
  };
  const seed = await seedOf(data);
  expect((await seedOf({ ...data, name: 'v' })).epoch).not.toBe(seed.epoch);
  const [one, two] = [openDocument({ update: seed.update }), openDocument({ update: (await seedOf(data)).update })];
  one.apply([set('step', 'a', 'name', 'one'), step('b')], meta('one'));
  two.apply([set('step', 'a', 'teamId', 'two'), step('c')], meta('two'));
  one.merge(two.encode(), 'TAB');
  two.merge(one.encode(), 'TAB');
  expect(whole(one.records())).toEqual(whole(two.records()));
  expect(one.records().tables.step.get('a')).toMatchObject({ name: 'one', teamId: 'two' });
  expect(one.records().tables.step.size).toBe(3);
});

test('a carried state goes on with its history when it holds the same data, and is left aside when not', async () => {
  const doc = openDocument();
  doc.apply([{ op: 'name', name: 'w' }, step('a')], meta('add'));
  const carried = { update: doc.encode(), epoch: 'e'.repeat(64) };
  expect((await seedOf(doc.dump(), carried)).epoch).toBe(carried.epoch);
  const edited = { ...doc.dump(), name: 'edited by hand' };
  const seed = await seedOf(edited, carried);
  expect(seed.epoch).not.toBe(carried.epoch);
  expect(openDocument({ update: seed.update }).records().name).toBe('edited by hand');
  expect((await seedOf(doc.dump(), { update: new Uint8Array([9, 9]), epoch: 'e' })).epoch).not.toBe('e');
});

test('a fresh workspace has its name and an epoch of 256 random bits', () => {
  let next = 0;
  const seed = freshSeed('Claims', (n) => Uint8Array.from({ length: n }, () => next++ % 256));
  expect(openDocument({ update: seed.update }).records().name).toBe('Claims');
  expect(seed.epoch).toMatch(/^[0-9a-f]{64}$/);
  expect(freshSeed('Claims', (n) => crypto.getRandomValues(new Uint8Array(n))).epoch).not.toBe(seed.epoch);
});
