import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeCommand } from '#commands/registry.ts';
import { openDocument } from '#document/open.ts';
import type { Changes } from '#model/change.ts';
import { changesBetween } from '#model/compare/changes.ts';
import { recordsOf, type Comparable, type Stored } from '#model/compare/stored.ts';
import type { AnyRecord, Records } from '#model/records/records.ts';
import { meta, seen, whole } from '../../../contracts/samples.ts';
import { rawWorkspace } from '../../format/workspaces.ts';
import { chain, nothing } from '../../commands/workshop.ts';

type Between = (from: Comparable, to: Comparable, now: number) => Changes;

const NOW = 5e12;

/** Two workspaces that share records, with other fields in them; some are deleted in one, some in the other. */
const pair = fc
  .tuple(rawWorkspace, rawWorkspace, rawWorkspace, fc.nat(15), fc.nat(15))
  .map(([a, b, both, gone, lost]): readonly [Stored, Stored] => [join(a, both, gone), join(both, b, lost)]);

function join(under: Stored, over: Stored, deleted: number): Stored {
  const tables = new Map(under.tables);
  for (const [kind, table] of over.tables) {
    const all = [...new Map([...(tables.get(kind) ?? []), ...table])];
    const strike = ([id, fields]: (typeof all)[number], i: number): (typeof all)[number] =>
      (deleted >> i) % 2 === 0 ? [id, fields] : [id, new Map([...fields, ['del', 7]])];
    tables.set(kind, new Map(all.map(strike)));
  }
  return { name: over.name, tables };
}

function holding(data: Stored) {
  const doc = openDocument();
  doc.apply(changesBetween(doc.records(), data, NOW), meta('fill'));
  return doc;
}

const only = (records: Records, ids: Records): Records => ({
  name: records.name,
  // The cast: the same tables with fewer records.
  tables: Object.fromEntries(
    Object.entries<ReadonlyMap<string, AnyRecord>>(records.tables).map(([kind, table]) => [
      kind,
      new Map([...table].filter(([id]) => ids.tables[kind as keyof Records['tables']].has(id))),
    ]),
  ) as unknown as Records['tables'],
});

/** What is restored looks as it did; one undo gives back what was, exactly; one redo the restored state. */
function restoresAndUndoes(between: Between): void {
  fc.assert(
    fc.property(pair, fc.boolean(), ([from, to], raw) => {
      const doc = holding(from);
      const before = doc.records();
      doc.apply(between(raw ? doc.dump() : before, to, NOW), meta('restore'));
      const restored = seen(doc.records());
      expect(restored).toEqual(seen(recordsOf(to)));
      if (!doc.canUndo()) return;
      const again = between(doc.records(), to, NOW);
      const count = whole(doc.records());
      doc.apply(again, meta('again'));
      expect(whole(doc.records())).toEqual(count);
      if (JSON.stringify(restored) === JSON.stringify(seen(before))) return;
      doc.undo();
      expect(seen(doc.records())).toEqual(seen(before));
      expect(whole(only(doc.records(), before))).toEqual(whole(before));
      doc.redo();
      expect(seen(doc.records())).toEqual(restored);
      doc.close();
    }),
    { numRuns: 120, seed: 3 },
  );
}

test(
  'the writes between any two workspaces make the one look like the other, in one step that undo takes back exactly',
  () => restoresAndUndoes(changesBetween),
  60_000,
);

test('the law finds writes that forget to clear, to delete, to bring back, to make, or that erase', () => {
  const without =
    (drop: (change: Changes[number]) => boolean): Between =>
    (from, to, now) =>
      changesBetween(from, to, now).filter((change) => !drop(change));
  expect(() => restoresAndUndoes(without((one) => one.op === 'set' && one.value === null))).toThrow();
  expect(() =>
    restoresAndUndoes(without((one) => one.op === 'set' && one.field === 'del' && one.value !== 0)),
  ).toThrow();
  expect(() =>
    restoresAndUndoes(without((one) => one.op === 'set' && one.field === 'del' && one.value === 0)),
  ).toThrow();
  expect(() => restoresAndUndoes(without((one) => one.op === 'create'))).toThrow();
  expect(() => restoresAndUndoes(without((one) => one.op === 'name'))).toThrow();
}, 60_000);

test('a restore is one command: what was added since lies in the bin, what was deleted is back, fields are as they were', () => {
  const shop = chain('Take 5m @SAP=Ann', 'Check 20m', 'Send');
  const point = shop.records;
  shop.run('step.rename', { stepId: shop.step('Take'), name: 'Accept' });
  shop.run('step.number', { stepId: shop.step('Check'), field: 'pt', text: '' });
  shop.type('Pay', 'after', 'Send');
  shop.run('step.delete', { stepIds: [shop.step('Send')] });
  const command = changeCommand('workspace.restore');
  shop.run('workspace.restore', { to: point });
  expect(shop.story()).toEqual(['Take', 'Check', 'Send']);
  expect(seen(shop.records)).toEqual(seen(point));
  expect([...shop.records.tables.step.values()].find((one) => one.name === 'Pay')?.del).toBeGreaterThan(0);
  expect(command?.run(point, { to: point } as never, shop.context())).toEqual([]);
  expect(seen(recordsOf(nothing))).toEqual(seen(nothing));
});
