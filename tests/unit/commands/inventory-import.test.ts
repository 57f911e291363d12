import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementsOf } from '#model/facts/claim.ts';
import type { Choices, PlannedRow } from '#model/inventory/import-plan.ts';
import { planImport } from '#model/inventory/plan-import.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import type { Records } from '#model/records/records.ts';
import { anySheet, meaningFor, sheetOf, systemIn } from './inventory-cases.ts';
import { Workshop } from './workshop.ts';

const first = sheetOf(`
  ID | Name   | Owner              | Vendor | Users | Notes  | Sanction
  1  | Ledger | Ann Lee <a@x.org>  | Acme   | 1,200 | slow   | OK
  2  | Stock  | TBD                |        | many  |        | Blocked
  3  | Gate   | IT                 | n/a    |       | door   | huh
     |        | Bob                |        |       | lost   |
  1  | Ledger |                    |        |       | again  |
`);

const bring = (shop: Workshop, sheet: ReadSheet, choices: Choices = {}) =>
  shop.run('inventory.import', { sheet, meaning: meaningFor(sheet), choices });
const plan = (shop: Workshop, sheet: ReadSheet, choices: Choices = {}) =>
  planImport(shop.records, sheet, meaningFor(sheet), choices);
const kinds = (rows: readonly PlannedRow[]) => rows.map(({ name, is }) => `${name} ${is}`);
const edited = (sheet: ReadSheet, row: number, heading: string, text: string): ReadSheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, at) =>
    at === row ? cells.map((cell, c) => (sheet.headers[c] === heading ? text : cell)) : cells,
  ),
});
const owners = (shop: Workshop, name: string) =>
  statementsOf(systemIn(shop, name), 'techOwner').map(
    ({ source, said }) => `${source}: ${ownerName(shop, said.value)}`,
  );
const ownerName = (shop: Workshop, value: object) =>
  'party' in value ? shop.records.tables.party.get(String(value.party))?.name : JSON.stringify(value);

describe('a first import', () => {
  it('makes each system once, with its fields, its row and the columns that are kept', () => {
    const shop = new Workshop();
    expect(kinds(plan(shop, first).rows)).toEqual([
      'Ledger new',
      'Stock new',
      'Gate new',
      ' unreadable',
      'Ledger again',
    ]);
    bring(shop, first);
    const [sheet] = shop.records.tables.sheet.values();
    const ledger = systemIn(shop, 'Ledger');
    expect(ledger).toMatchObject({
      vendor: 'Acme',
      users: 1200,
      sanction: 'sanctioned',
      'src:systems.csv': '1',
      'x:Notes': 'slow',
    });
    expect(ledger[`row:${sheet?.id}`]).toEqual({ at: 0, cells: first.rows[0] });
    expect(sheet?.rest).toEqual([3, 4].map((at) => ({ at, cells: first.rows[at] })));
    expect(owners(shop, 'Ledger')).toEqual(['import:systems.csv: Ann Lee']);
    const [ann] = [...shop.records.tables.party.values()].filter(({ name }) => name === 'Ann Lee');
    expect(ann).toMatchObject({ kind: 'person', 'x:e-mail': 'a@x.org' });
  });

  it('"TBD" is nobody said, "IT" is a text that names none, a number we cannot read is left to the sheet', () => {
    const shop = new Workshop();
    bring(shop, first);
    expect(owners(shop, 'Stock')).toEqual([]);
    expect(owners(shop, 'Gate')).toEqual(['import:systems.csv: {"text":"IT"}']);
    expect(systemIn(shop, 'Stock').users).toBeUndefined();
    expect(systemIn(shop, 'Gate').vendor).toBeUndefined();
  });

  it('shadow IT is asked for, and written only when it was ticked', () => {
    const shop = new Workshop();
    const asked = plan(shop, first).rows.filter(({ fields }) => fields.some(({ how }) => how === 'confirm'));
    expect(asked.map(({ name }) => name)).toEqual(['Stock']);
    bring(shop, first);
    expect(systemIn(shop, 'Stock').sanction).toBeUndefined();
    bring(shop, first, { confirmed: [1] });
    expect(systemIn(shop, 'Stock').sanction).toBe('unsanctioned');
  });

  it('says that a column is absent, not that nobody answers', () => {
    const bare = sheetOf('Name|Notes\nLedger|slow');
    expect(plan(new Workshop(), bare).absent).toEqual(['techOwner', 'bizOwner']);
    expect(plan(new Workshop(), first).absent).toEqual(['bizOwner']);
  });

  it('finds what the room typed by name and other names, and keeps what it said beside the sheet', () => {
    const shop = new Workshop();
    shop.type('Take 5m @ledger=Bob Roy');
    bring(shop, first);
    expect(shop.records.tables.system.size).toBe(3);
    expect(owners(shop, 'ledger').sort()).toEqual(['import:systems.csv: Ann Lee', 'room: Bob Roy']);
  });

  it('a likely duplicate is asked about; joined, it goes by both names', () => {
    const shop = new Workshop();
    shop.run('system.create', { name: 'Ledger 6.0' });
    const [likely] = plan(shop, first).likely;
    expect(likely).toMatchObject({ row: 0, reason: 'version', names: ['Ledger 6.0', 'Ledger'] });
    bring(shop, first, { same: { 0: likely?.systemId ?? '' } });
    expect(systemIn(shop, 'Ledger 6.0')).toMatchObject({ 'alias:Ledger': true, vendor: 'Acme' });
    expect(shop.records.tables.system.size).toBe(3);
    expect(kinds(plan(shop, first).rows)[0]).toBe('Ledger same');
  });
});

describe('a second import', () => {
  const after = (...changes: ((shop: Workshop) => unknown)[]) => {
    const shop = new Workshop();
    bring(shop, first);
    for (const change of changes) change(shop);
    return shop;
  };
  const ledger = (shop: Workshop) => systemIn(shop, 'Ledger').id;

  it('changes what changed in the sheet, under a new name of the file, too', () => {
    const next = { ...edited(edited(first, 0, 'Vendor', 'Apex'), 1, 'Owner', 'Cid Poe'), name: 'systems (2).csv' };
    const shop = after();
    expect(kinds(plan(shop, next).rows).slice(0, 3)).toEqual(['Ledger changed', 'Stock changed', 'Gate same']);
    bring(shop, next);
    expect(systemIn(shop, 'Ledger').vendor).toBe('Apex');
    expect(owners(shop, 'Stock')).toEqual(['import:systems.csv: Cid Poe']);
    expect(shop.records.tables.sheet.size).toBe(1);
  });

  it('what a person changed stays when the sheet says what it said, and is asked about when the sheet says more', () => {
    const own = (shop: Workshop) => shop.run('system.sanction', { systemId: ledger(shop), value: 'tolerated' });
    expect(kinds(plan(after(own), first).rows)[0]).toBe('Ledger same');
    const next = edited(first, 0, 'Sanction', '');
    const shop = after(own);
    expect(plan(shop, next).rows[0]).toMatchObject({ is: 'conflict', fields: [{ was: 'tolerated', now: '' }] });
    bring(shop, next);
    expect(systemIn(shop, 'Ledger').sanction).toBe('tolerated');
    const other = after(own);
    bring(other, next, { byRow: { 0: 'sheet' } });
    expect(systemIn(other, 'Ledger').sanction).toBeUndefined();
  });

  it('a system with another name in the sheet is found by its id', () => {
    const shop = after();
    bring(shop, edited(first, 0, 'Name', 'General ledger'));
    expect(systemIn(shop, 'General ledger').vendor).toBe('Acme');
    expect(shop.records.tables.system.size).toBe(3);
  });

  it('a system that was deleted here is asked about, not made anew', () => {
    const shop = after((one) => one.run('system.delete', { systemId: ledger(one) }));
    expect(plan(shop, first).rows[0]).toMatchObject({ is: 'conflict', deleted: true });
    bring(shop, first);
    expect(() => systemIn(shop, 'Ledger')).toThrow('no system');
    bring(shop, first, { conflicts: 'sheet' });
    expect(systemIn(shop, 'Ledger').vendor).toBe('Acme');
  });

  it('systems that are gone from the sheet stay, and are named', () => {
    const shop = after();
    const shorter = { ...first, rows: first.rows.slice(0, 2) };
    expect(plan(shop, shorter).gone).toEqual([systemIn(shop, 'Gate').id]);
    bring(shop, shorter);
    expect(systemIn(shop, 'Gate').name).toBe('Gate');
  });
});

const without = (records: Records) =>
  JSON.stringify([
    [...records.tables.system.values()],
    [...records.tables.party.values()],
    [...records.tables.sheet.values()].map((one) => ({ ...one, at: 0 })),
  ]);

/** Whether importing twice leaves what importing once left. `forget` takes something away in between: a mutant of it. */
function twiceIsOnce(sheet: ReadSheet, choices: Choices, forget = (shop: Workshop): unknown => shop): boolean {
  const shop = new Workshop();
  bring(shop, sheet, choices);
  const once = without(shop.records);
  forget(shop);
  bring(shop, sheet, choices);
  return without(shop.records) === once;
}

describe('the law of the second import', () => {
  const choices = fc.record({
    conflicts: fc.constantFrom('ours' as const, 'sheet' as const),
    confirmed: fc.subarray([0, 1, 2, 3]),
  });

  it('importing twice is importing once', () => {
    fc.assert(
      fc.property(anySheet, choices, (sheet, chosen) => twiceIsOnce(sheet, chosen)),
      { numRuns: 300 },
    );
  });

  it('is broken by an import that forgets its systems', () => {
    const forget = (shop: Workshop) => {
      shop.records = { ...shop.records, tables: { ...shop.records.tables, system: new Map() } };
    };
    const found = fc.check(
      fc.property(anySheet, (sheet) => twiceIsOnce(sheet, {}, forget)),
      { numRuns: 300 },
    );
    expect(found.failed).toBe(true);
  });
});
