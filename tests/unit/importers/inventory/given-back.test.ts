import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sheetCsv, sheetXlsx } from '#exporters/inventory-sheet.ts';
import { guessRoles } from '#importers/inventory/guess-roles.ts';
import { readInventory } from '#importers/inventory/read-inventory.ts';
import { sheetBack } from '#model/inventory/give-back.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import { rowsOverBody } from '#model/inventory/rows-over-body.ts';
import { Workshop } from '../../commands/workshop.ts';

async function readBytes(name: string, bytes: Uint8Array): Promise<ReadSheet> {
  const read = await readInventory({ name, bytes });
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

const files = [
  'semicolons-1252.csv',
  'tabs-utf16.txt',
  'bom.csv',
  'bars.txt',
  'titles-above.csv',
  'two-header-rows.csv',
  'same-headers.csv',
  'ragged.csv',
  'empty-rows.csv',
  'line-ends-in-cells.csv',
  'old-mac.csv',
];

it.each(files)('%s: read, imported, nothing changed, given back: the same cells', async (name) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../fixtures/inventory/${name}`, import.meta.url)));
  const sheet = await readBytes(name, bytes);
  const roles = guessRoles(sheet.headers, sheet.rows).map(({ role }) => role);
  const shop = new Workshop().run('inventory.import', { sheet, meaning: { roles, statuses: {} } });
  const [kept] = shop.records.tables.sheet.values();
  if (!kept) throw new Error('no sheet');
  const back = sheetBack(shop.records, kept, (value) => value);
  const cells = [...back.above, back.headers, ...back.rows.map((row) => row.cells)];
  expect(cells).toEqual([...rowsOverBody(sheet).map((row) => [...row]), ...sheet.rows]);

  const text = await readBytes(name, new Uint8Array(await sheetCsv(back, kept.written ?? {}).arrayBuffer()));
  expect({ ...text, problems: [] }).toEqual({ ...sheet, problems: [] });
  const book = await readBytes(name, new Uint8Array(await (await sheetXlsx(back, 'Systems')).arrayBuffer()));
  expect([book.headers.slice(0, 2), book.rows.map((row) => row[0])]).toEqual([
    sheet.headers.slice(0, 2),
    sheet.rows.map((row) => row[0]),
  ]);
});
