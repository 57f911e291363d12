import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containerOf, openWorkbook } from '#lib/xlsx/read-xlsx.ts';
import { writeXlsx } from '#lib/xlsx/write-xlsx.ts';
import type { TabToWrite } from '#lib/xlsx/write-xlsx.ts';
import { openZip, readPart } from '#lib/zip-read.ts';
import { firstTab } from './book.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '-2',
    "'x",
    '007',
    '1e5',
    '_x000D_',
    '_x005F_',
    ' a ',
    'a\r\nb',
    '\0',
    '<&">',
    ']]>',
    '😀',
    'TRUE',
  ),
);
const value = fc.oneof(text, fc.integer(), fc.constant(null), fc.constantFrom(0.1, 1.5, -3, 1e15, 12_345_678));
const rows = fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 6 });

/** What a sheet shows of rows: without the empty cells and rows at the ends. */
function shown(given: readonly (readonly (string | number | null)[])[]): string[][] {
  const texts = given.map((row) => {
    const cells = row.map((one) => (one === null ? '' : String(one)));
    return cells.slice(0, cells.findLastIndex((one) => one !== '') + 1);
  });
  return texts.slice(0, texts.findLastIndex((row) => row.length > 0) + 1);
}

type Write = typeof writeXlsx;

const comesBack = (write: Write): Promise<void> =>
  fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const read = await firstTab(await write([{ name: 'A', rows: given }]));
      expect(read).toMatchObject({ rows: shown(given), errors: [], uncomputed: 0, hiddenRows: 0 });
    }),
    { seed: 21, numRuns: 250 },
  );

test('law: what is written is read back, cell by cell', () => comesBack(writeXlsx), 30_000);

test('the law catches a writer that trims, one that takes texts for numbers, and one that loses what XML cannot hold', async () => {
  const with_ =
    (change: (cell: string) => string | number): Write =>
    (tabs: readonly TabToWrite[]) =>
      writeXlsx(
        tabs.map((tab) => ({
          ...tab,
          rows: tab.rows.map((row) => row.map((one) => (typeof one === 'string' ? change(one) : one))),
        })),
      );
  await expect(comesBack(with_((one) => one.trim()))).rejects.toThrow();
  await expect(
    comesBack(with_((one) => (Number.isFinite(Number(one)) && one !== '' ? Number(one) : one))),
  ).rejects.toThrow();
  await expect(comesBack(with_((one) => one.replaceAll('\r', '')))).rejects.toThrow();
}, 30_000);

test('a text that looks like a formula is written as text, and numbers as numbers', async () => {
  const zip = openZip(await writeXlsx([{ name: 'A', rows: [['=HYPERLINK("x")', 5]] }]));
  if (typeof zip === 'string') throw new Error(zip);
  const part = zip.parts.get('xl/worksheets/sheet1.xml');
  let xml = '';
  if (part) await readPart(zip, part, { left: 1e6 }, (piece) => Boolean((xml += new TextDecoder().decode(piece))));
  expect(xml).not.toContain('<f>');
  expect(xml).toContain(
    '<c r="A1" t="inlineStr" s="1"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c>',
  );
  expect(xml).toContain('<c r="B1"><v>5</v></c>');
});

test('names of tabs are such as spreadsheets take, and all different', async () => {
  const names = ['A/b:c', 'a b c', '', "'quoted'", 'x'.repeat(40), 'x'.repeat(50), 'History <1>'];
  const container = containerOf(await writeXlsx(names.map((name) => ({ name, rows: [[name]] }))));
  if (container?.is !== 'workbook') throw new Error('no workbook');
  const book = await openWorkbook(container.zip, 1e6);
  if (typeof book === 'string') throw new Error(book);
  expect(book.tabs.map(({ name }) => name)).toEqual([
    'A b c',
    'a b c (2)',
    'Sheet',
    'quoted',
    'x'.repeat(31),
    `${'x'.repeat(27)} (2)`,
    'History <1>',
  ]);
});

test('equal tabs make equal bytes', async () => {
  const tabs = [{ name: 'A', rows: [['a', 1]], head: 1 }];
  expect(await writeXlsx(tabs)).toEqual(await writeXlsx(tabs));
});
