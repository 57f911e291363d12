import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { salvage } from '#document/salvage.ts';
import { isUpdate, squeeze } from '#document/updates.ts';
import { meta, set, step } from '../../contracts/samples.ts';

/** What two authors wrote in turn, following each other. */
function written(count: number): readonly Uint8Array[] {
  const updates: Uint8Array[] = [];
  const docs = [openDocument({ clientId: 11 }), openDocument({ clientId: 22 })];
  for (const [at, doc] of docs.entries()) {
    doc.onUpdate((update, origin) => {
      // Two for each step: its birth, and what makes it alive.
      if (origin === 'BIRTH' || origin === 'LOCAL') updates.push(update);
      docs[1 - at]?.merge(update, 'LOG');
    });
  }
  for (let i = 0; i < count; i++) docs[i % 2]?.apply([step(`s${i}`, { name: `name ${i}` })], meta('add'));
  return updates;
}

const stepsOf = (update: Uint8Array): ReadonlySet<string> =>
  new Set(openDocument({ update }).records().tables.step.keys());

test('R15: every step that stands in a readable update is there, whatever else is missing or garbled', () => {
  const all = written(20);
  const kindsOfHarm = fc.record({
    missing: fc.uniqueArray(fc.nat(all.length - 1), { maxLength: 12 }),
    garbled: fc.uniqueArray(fc.nat(all.length - 1), { maxLength: 6 }),
    cut: fc.double({ min: 0, max: 0.9, noNaN: true }),
  });
  fc.assert(
    fc.property(kindsOfHarm, ({ missing, garbled, cut }) => {
      const there = all.flatMap((update, at) => {
        if (missing.includes(at)) return [];
        return [garbled.includes(at) ? update.slice(0, Math.floor(update.length * cut)) : update];
      });
      const bad = there.flatMap((update, at) => (isUpdate(update) ? [] : [at]));
      const { update, unread } = salvage(there, 'Claims (recovered)');
      expect(unread).toEqual(bad);
      const found = stepsOf(update);
      const wanted = there.flatMap((one, at) => (bad.includes(at) ? [] : [...births(one)]));
      expect(wanted.filter((id) => !found.has(id))).toEqual([]);
    }),
    { numRuns: 40, seed: 15 },
  );

  function births(update: Uint8Array): readonly string[] {
    const at = all.indexOf(update);
    return at % 2 === 0 ? [`s${at / 2}`] : [];
  }
});

test('R15: what was recovered is whole: it can be edited, squeezed and opened again', () => {
  const all = written(20).filter((_, at) => at !== 6 && at !== 19);
  const { update, records } = salvage(all, 'Claims (recovered)');
  const doc = openDocument({ update });
  expect(doc.records().name).toBe('Claims (recovered)');
  expect(records).toBe(doc.records().tables.step.size);
  doc.apply([step('new'), set('step', 's2', 'name', 'again')], meta('add'));
  const again = squeeze([doc.encode()]);
  expect(again && stepsOf(again).has('new')).toBe(true);
  expect(openDocument({ update: doc.encode() }).records().tables.step.get('s2')?.name).toBe('again');
});

test('R15: without what was lost, opening as usual would hide what came after it', () => {
  // The reason for filling gaps: this is what the same updates show without it.
  const all = written(20).filter((_, at) => at !== 0);
  const plain = openDocument();
  for (const update of all) plain.merge(update, 'LOG');
  expect(plain.records().tables.step.size).toBe(10);
  expect(stepsOf(salvage(all, '').update).size).toBe(19);
});

test('R15: nothing to be read is said', () => {
  expect(salvage([], 'x').records).toBe(0);
  const { unread, records } = salvage([new Uint8Array(), Uint8Array.from([1, 2, 3])], 'x');
  expect([unread, records]).toEqual([[0, 1], 0]);
});
