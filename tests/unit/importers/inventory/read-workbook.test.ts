import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guessRoles } from '#importers/inventory/guess-roles.ts';
import { readInventory } from '#importers/inventory/read-inventory.ts';
import { printCsv } from '#lib/csv.ts';
import { writeXlsx } from '#lib/xlsx/write-xlsx.ts';
import { bookBytes } from '../../lib/xlsx/book.ts';

const read = (bytes: Uint8Array, tab?: string) =>
  readInventory({ name: 'systems.xlsx', bytes }, tab === undefined ? {} : { tab });

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...texts: string[]): string => `<row>${texts.map(inline).join('')}</row>`;

describe('a workbook', () => {
  const tabs = [
    { name: 'Read me', rows: [['About this file'], ['Ask the IT desk']] },
    {
      name: 'Budget',
      rows: [
        ['Year', 'Sum'],
        ['2026', 12],
      ],
    },
    { name: 'Systems', rows: [['Register of systems'], [], ['ID', 'Name', 'IT owner'], ['S-1', 'Payroll', 'HR IT']] },
  ];

  it('opens at the tab that looks most like an inventory, or at the one asked for', async () => {
    const bytes = await writeXlsx(tabs);
    expect(await read(bytes)).toMatchObject({
      form: 'xlsx',
      tab: 'Systems',
      tabs: ['Read me', 'Budget', 'Systems'],
      above: [['Register of systems'], []],
      headers: ['ID', 'Name', 'IT owner'],
      rows: [['S-1', 'Payroll', 'HR IT']],
      problems: [],
    });
    expect(await read(bytes, 'Budget')).toMatchObject({ tab: 'Budget', rows: [['2026', '12']] });
    expect(await read(bytes, 'Gone')).toMatchObject({ refused: expect.stringContaining('no tab of that name') });
  });

  it('a hidden tab only where no other is', async () => {
    const systems = ['Systems', 'state="hidden"', row('ID', 'Name') + row('1', 'Payroll')] as const;
    const plain = row('Word', 'Sum') + row('a', 'b');
    expect(await read(await bookBytes({ rows: plain, tabs: [systems] }))).toMatchObject({ tab: 'First' });
    expect(await read(await bookBytes({ rows: plain, tabs: [systems] }), 'Systems')).toMatchObject({
      rows: [['1', 'Payroll']],
    });
  });

  it('joined cells: over headers they make groups, over rows each has the text; what was odd is said', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Owner</t></is></c><c r="D1" t="inlineStr"><is><t>Department</t></is></c></row>' +
      '<row r="2"><c r="B2" t="inlineStr"><is><t>Business</t></is></c><c r="C2" t="inlineStr"><is><t>IT</t></is></c></row>' +
      `<row r="3">${inline('Payroll')}${inline('HR')}${inline('HR IT')}${inline('People')}</row>` +
      `<row r="4" hidden="1">${inline('Time clock')}${inline('HR')}<c t="e"><v>#N/A</v></c></row>`;
    const behind = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D3:D4"/></mergeCells>';
    const sheet = await read(await bookBytes({ rows, behind }));
    if ('refused' in sheet) throw new Error(sheet.refused);
    expect(sheet.headers).toEqual(['Name', 'Owner / Business', 'Owner / IT', 'Department']);
    expect(sheet.rows).toEqual([
      ['Payroll', 'HR', 'HR IT', 'People'],
      ['Time clock', 'HR', '#N/A', 'People'],
    ]);
    expect(sheet.problems).toEqual([
      { text: '1 hidden row was read, too.' },
      { text: '2 cells reach over several rows; each of these rows has its text.' },
      { row: 4, text: 'The sheet shows #N/A here.' },
    ]);
    expect(guessRoles(sheet.headers, sheet.rows).map(({ role }) => role)).toEqual([
      'name',
      'bizOwner',
      'techOwner',
      'department',
    ]);
  });

  it('empty, or a bomb: refused with a sentence', async () => {
    expect(await read(await bookBytes({}))).toMatchObject({ refused: expect.stringContaining('nothing in it') });
    const bomb = row('Name', 'Owner') + row('a'.repeat(51_000_000), 'b');
    expect(await read(await bookBytes({ rows: bomb }))).toEqual({
      refused: expect.stringContaining('unfolds to more than 50 MB'),
    });
    const large = new Uint8Array(20_000_001);
    expect(await read(large)).toEqual({ refused: expect.stringContaining('larger than 20 MB') });
  });
});

/** 2,000 systems of 25 columns, texts as they are in such files. */
const grid = [
  Array.from({ length: 25 }, (_, column) => (column === 0 ? 'ID' : column === 1 ? 'Name' : `Column ${column}`)),
  ...Array.from({ length: 2000 }, (_, at) =>
    Array.from({ length: 25 }, (__, column) =>
      column === 0 ? `S-${at}` : `Text ${at % 97} of column ${column}, as said`,
    ),
  ),
];

test('2,000 systems of 25 columns are read and guessed whole', async () => {
  const timed = async (name: string, bytes: Uint8Array): Promise<number> => {
    const from = performance.now();
    const sheet = await readInventory({ name, bytes });
    if ('refused' in sheet) throw new Error(sheet.refused);
    guessRoles(sheet.headers, sheet.rows);
    expect(sheet.rows).toHaveLength(2000);
    return Math.round(performance.now() - from);
  };
  const csv = await timed('a.csv', new TextEncoder().encode(printCsv(grid)));
  const xlsx = await timed('a.xlsx', await writeXlsx([{ name: 'Systems', rows: grid }]));
  process.stdout.write(`2,000 rows of 25 columns: CSV ${csv} ms, XLSX ${xlsx} ms\n`);
}, 30_000);

describe('law: whatever the bytes, an answer', () => {
  const answered = async (bytes: Uint8Array): Promise<void> => {
    const sheet = await readInventory({ name: 'x', bytes });
    if ('refused' in sheet) expect(sheet.refused).toMatch(/^“x” was not read: .+\. Nothing here was changed\.$/s);
    else {
      expect(sheet.rows.length).toBeGreaterThan(0);
      expect(sheet.rows.every(({ length }) => length === sheet.headers.length)).toBe(true);
    }
  };
  it('any bytes', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), answered), { seed: 31, numRuns: 400 }));
  it('any text of the signs that matter', () => {
    const signs = fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      "'",
      ' ',
      '=',
      'a',
      'Name',
      'Owner',
      '-',
      '\0',
      '<table>',
      '<td>',
      'é',
    );
    const text = fc.array(signs, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join('')));
    return fc.assert(fc.asyncProperty(text, answered), { seed: 32, numRuns: 600 });
  });
});

/** What must come through: every text of a table that is written as CSV stands in what is read. */
describe('law: nothing is lost', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }).filter((text) => !/[\0]/.test(text)),
    fc.constantFrom('Name', 'a,b', 'c;d', 'e"f', 'g\nh', ' i '),
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 6 });
  type Reader = (text: string) => Promise<readonly string[] | null>;
  const law = (reader: Reader): Promise<void> =>
    fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const head = Array.from({ length: 4 }, (_, at) => ['ID', 'Name', 'Owner', 'Status'][at] ?? '');
        const found = await reader(printCsv([head, ...rows]));
        if (found === null) return;
        for (const text of rows.flat()) if (text.trim() !== '') expect(found).toContain(text);
      }),
      { seed: 33, numRuns: 300 },
    );
  const ours: Reader = async (text) => {
    const sheet = await readInventory({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
    return 'refused' in sheet ? null : [...sheet.above, sheet.headers, ...sheet.rows].flat();
  };
  it('holds', () => law(ours));
  it('catches a reader that trims and one that drops what has no header', async () => {
    await expect(law(async (text) => (await ours(text))?.map((one) => one.trim()) ?? null)).rejects.toThrow();
    await expect(law(async (text) => ours(text.split('\r\n').slice(0, -2).join('\r\n')))).rejects.toThrow();
  });
});
