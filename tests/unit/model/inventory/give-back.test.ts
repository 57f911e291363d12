import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidRows, sheetCsv, sheetXlsx } from '#exporters/inventory-sheet.ts';
import { readInventory } from '#importers/inventory/read-inventory.ts';
import { sheetBack, type SheetBack } from '#model/inventory/give-back.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import type { SheetRecord } from '#model/records/sheet.ts';
import { statusValue, valuesOf } from '#importers/inventory/status-value.ts';
import { inventoryWords } from '#words/inventory.ts';
import { anySheet, meaningFor, sheetOf, systemIn } from '../../commands/inventory-cases.ts';
import { Workshop } from '../../commands/workshop.ts';

function imported(sheet: ReadSheet): Workshop {
  return new Workshop().run('inventory.import', { sheet, meaning: meaningFor(sheet) });
}

function backOf(shop: Workshop, change = (sheet: SheetRecord): SheetRecord => sheet): SheetBack {
  const [sheet] = shop.records.tables.sheet.values();
  if (!sheet) throw new Error('no sheet');
  return sheetBack(shop.records, change(sheet), (value) => inventoryWords.values[value] ?? value);
}

const cellsOf = (back: SheetBack) => back.rows.map(({ cells }) => cells);

const sheet = sheetOf(`
  ID | Name    | Owner             | Vendor | Users | Life | Notes
  1  | Ledger  | Ann Lee <a@x.org> | Acme   | 1,200 | Live | slow
  2  | Stock   | TBD               |        |       |      | -
     |         | Bob               |        |       | lost |
  1  | Ledger  |                   |        |       |      | again
`);

describe('a spreadsheet given back', () => {
  it('differs in the cells that were changed here, and says who changed what', () => {
    const shop = imported(sheet);
    shop.type('Take 5m @Stock=Cid Poe');
    shop.run('system.lifecycle', { systemId: systemIn(shop, 'Stock').id, value: 'active' });
    const back = backOf(shop);
    expect(cellsOf(back)).toEqual([
      sheet.rows[0],
      ['2', 'Stock', 'Cid Poe', '', '', 'Live', '-'],
      sheet.rows[2],
      sheet.rows[3],
    ]);
    expect(saidRows(back.said)).toEqual([
      inventoryWords.back.headings,
      ['Stock', 'Owner', 'TBD', 'Cid Poe', inventoryWords.back.room, '1 Jan 1970', 'Claims: Take'],
      ['Stock', 'Life', '', 'Live', '', '', 'Claims: Take'],
    ]);
  });

  it('has new systems at the end and keeps the rows of deleted ones', () => {
    const shop = imported(sheet);
    shop.run('system.create', { name: '=Gate' });
    shop.run('system.delete', { systemId: systemIn(shop, 'Stock').id });
    const back = backOf(shop);
    expect(cellsOf(back)).toEqual([...sheet.rows, ['', '=Gate', '', '', '', '', '']]);
    expect(back.said.map(({ system, is }) => `${system} ${is}`)).toEqual(['Stock deleted', '=Gate new']);
  });

  it.each(
    (['sanction', 'lifecycle', 'criticality', 'runBy', 'kind'] as const).flatMap((role) =>
      valuesOf(role).map((value) => [role, value] as const),
    ),
  )('a word of ours for %s %s is read back as what it says', (role, value) => {
    expect(statusValue(role, inventoryWords.values[value] ?? '')).toBe(value);
  });

  it('merged systems: each row goes back once, and what the room had typed is no system of its own', () => {
    const shop = imported(sheet);
    shop.type('Take 5m @Stok');
    shop.run('system.merge', { into: systemIn(shop, 'Stok').id, systemIds: [systemIn(shop, 'Stock').id] });
    expect(cellsOf(backOf(shop)).map(([id]) => id)).toEqual(['1', '2', '', '1']);
    shop.run('system.merge', { into: systemIn(shop, 'Stok').id, systemIds: [systemIn(shop, 'Ledger').id] });
    expect(cellsOf(backOf(shop)).map(([id]) => id)).toEqual(['1', '2', '', '1']);
  });

  it('a renamed system: its row says what holds here', () => {
    const shop = imported(sheet);
    shop.run('system.rename', { systemId: systemIn(shop, 'Ledger').id, name: 'Books' });
    expect(cellsOf(backOf(shop))[0]?.[1]).toBe('Books');
  });

  it('as text: the delimiter, line ends and mark it came with, formulas inert, other cells untouched', async () => {
    const back: SheetBack = {
      above: [['Systems', '']],
      headers: ['Name', 'Note'],
      rows: [
        { cells: ['A "b"; c', '-5'], ours: new Set() },
        { cells: ['=1+1', '-'], ours: new Set() },
        { cells: ['d', '-5'], ours: new Set([1]) },
      ],
      said: [],
    };
    const bytes = new Uint8Array(await sheetCsv(back, { delimiter: ';', newline: '\n', bom: true }).arrayBuffer());
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      `\uFEFFSystems;\nName;Note\n"A ""b""; c";-5\n'=1+1;-\nd;'-5\n`,
    );
  });
});

describe('a workbook given back', () => {
  it('has the sheet as it came on its first tab, and what the room said on the second', async () => {
    const shop = imported(sheet);
    shop.type('Take 5m @Stock=Cid Poe');
    const back = backOf(shop);
    const bytes = new Uint8Array(await (await sheetXlsx(back, 'Systems')).arrayBuffer());
    const read = await readInventory({ name: 'systems.xlsx', bytes }, { tab: 'Systems' });
    expect(read).toMatchObject({
      headers: sheet.headers,
      rows: cellsOf(back),
      tabs: ['Systems', inventoryWords.back.said],
    });
    const said = await readInventory({ name: 'systems.xlsx', bytes }, { tab: inventoryWords.back.said });
    expect(said).toMatchObject({ headers: inventoryWords.back.headings, rows: saidRows(back.said).slice(1) });
  });
});

const sameCells = (one: ReadSheet, change?: (sheet: SheetRecord) => SheetRecord): boolean => {
  const back = backOf(imported(one), change);
  return JSON.stringify([back.headers, cellsOf(back), back.said]) === JSON.stringify([one.headers, one.rows, []]);
};

describe('the laws of giving back', () => {
  it('imported, nothing changed, given back: the same cells', () => {
    fc.assert(
      fc.property(anySheet, (one) => sameCells(one)),
      { numRuns: 300 },
    );
  });

  it('is broken where rows that name no system are forgotten', () => {
    const forget = ({ rest: _, ...kept }: SheetRecord): SheetRecord => kept;
    expect(
      fc.check(
        fc.property(anySheet, (one) => sameCells(one, forget)),
        { numRuns: 300 },
      ).failed,
    ).toBe(true);
  });

  it('some fields changed: exactly those cells differ', () => {
    fc.assert(
      fc.property(anySheet, fc.infiniteStream(fc.boolean()), (one, picks) => {
        const shop = imported(one);
        // Where only addresses say who answers, they are the owners.
        const owner = one.headers.findIndex(
          (heading) => heading === (one.headers.includes('Owner') ? 'Owner' : 'E-mail'),
        );
        const before = cellsOf(backOf(shop));
        const expected = before.map((cells) => [...cells]);
        for (const system of shop.records.tables.system.values()) {
          const row = Object.entries(system).find(([key]) => key.startsWith('row:'))?.[1] as { at: number } | undefined;
          if (!picks.next().value || row === undefined) continue;
          shop.run('system.owner', { systemId: system.id, role: 'techOwner', text: 'Zoe Zed' });
          const cells = expected[row.at];
          if (cells && owner !== -1) cells[owner] = 'Zoe Zed';
        }
        expect(cellsOf(backOf(shop))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
