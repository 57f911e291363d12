import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { guessRoles } from '#importers/inventory/guess-roles.ts';
import { readInventory } from '#importers/inventory/read-inventory.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import { rowsOverBody } from '#model/inventory/rows-over-body.ts';

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/inventory/${name}`, import.meta.url)));

async function sheetOf(name: string): Promise<ReadSheet> {
  const read = await readInventory({ name, bytes: bytesOf(name) });
  if ('refused' in read) throw new Error(read.refused);
  return read;
}

const rolesOf = ({ headers, rows }: ReadSheet): readonly (string | null)[] =>
  guessRoles(headers, rows).map(({ role }) => role);

interface Trap {
  readonly file: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly roles: readonly (string | null)[];
  readonly written: ReadSheet['written'];
  readonly form?: ReadSheet['form'];
  readonly above?: readonly (readonly string[])[];
  readonly problems?: readonly (number | string)[];
}

const comma = { delimiter: ',', newline: '\n', bom: false };

const traps: readonly Trap[] = [
  {
    file: 'semicolons-1252.csv',
    headers: ['Anwendung', 'Technischer Verantwortlicher', 'Jährliche Kosten', 'Status'],
    rows: [
      ['Büro-Ablage', 'Jörg Müller', '1.200,50', 'aktiv'],
      ['Post; Ein- und Ausgang', 'TBD', '', 'in Ablösung'],
    ],
    roles: ['name', 'techOwner', 'cost', 'lifecycle'],
    written: { delimiter: ';', newline: '\r\n', bom: true },
    problems: ['The text is not UTF-8'],
  },
  {
    file: 'tabs-utf16.txt',
    form: 'tsv',
    headers: ['Nom de l’application', 'Propriétaire métier', 'Utilisateurs'],
    rows: [['Gédéon', 'Élise Petit', '120']],
    roles: ['name', 'bizOwner', 'users'],
    written: { delimiter: '\t', newline: '\r\n', bom: true },
  },
  {
    file: 'tabs-utf16-no-mark.txt',
    form: 'tsv',
    headers: ['Name', 'IT Owner', 'Users'],
    rows: [['Warehouse desk', 'ERP team', '12']],
    roles: ['name', 'techOwner', 'users'],
    written: { delimiter: '\t', newline: '\r\n', bom: true },
  },
  {
    file: 'bom.csv',
    headers: ['id', 'name', 'owner'],
    rows: [['1', 'SAP ECC', 'ERP team']],
    roles: ['id', 'name', 'techOwner'],
    written: { ...comma, bom: true },
  },
  {
    file: 'bars.txt',
    headers: ['Name', 'IT owner', 'URL'],
    rows: [
      ['Jira', 'Dev tools', 'https://jira.example.com'],
      ['Wiki', '', 'https://wiki.example.com'],
    ],
    roles: ['name', 'techOwner', 'url'],
    written: { ...comma, delimiter: '|' },
  },
  {
    file: 'markdown.txt',
    headers: ['Name', 'Owner'],
    rows: [
      ['Jira', 'Dev tools'],
      ['Wiki', ''],
    ],
    roles: ['name', 'techOwner'],
    written: { ...comma, delimiter: '|' },
  },
  {
    file: 'sep-line.csv',
    headers: ['Name', 'Owner'],
    rows: [['CRM, old', 'Sales']],
    roles: ['name', 'techOwner'],
    written: { delimiter: ';', newline: '\r\n', bom: false },
  },
  {
    file: 'titles-above.csv',
    above: [
      ['Register of systems', '', ''],
      ['As of 12 Nov 2026, by IT', '', ''],
      ['', '', ''],
    ],
    headers: ['System ID', 'System name', 'Owner'],
    rows: [
      ['S-1', 'Payroll', 'HR IT'],
      ['S-2', 'Time clock', ''],
    ],
    roles: ['id', 'name', 'techOwner'],
    written: comma,
  },
  {
    file: 'two-header-rows.csv',
    above: [
      ['System', '', 'Owner', '', 'Cost'],
      ['ID', 'Name', 'Business', 'IT', 'per year'],
    ],
    headers: ['System / ID', 'System / Name', 'Owner / Business', 'Owner / IT', 'Cost / per year'],
    rows: [
      ['S-1', 'Payroll', 'HR', 'HR IT', '12,000'],
      ['S-2', 'Time clock', 'HR', '', '900'],
    ],
    roles: ['id', 'name', 'bizOwner', 'techOwner', 'cost'],
    written: { ...comma, headRows: 2 },
  },
  {
    file: 'two-names-of-headers.csv',
    above: [['id', 'name', 'description', 'lifecycle']],
    headers: ['ID', 'Name', 'Description', 'Lifecycle'],
    rows: [['17', 'Payroll', 'Pays people', 'active']],
    roles: ['id', 'name', 'description', 'lifecycle'],
    written: comma,
  },
  {
    file: 'same-headers.csv',
    headers: ['Name', 'Owner', 'Owner', '', ''],
    rows: [
      ['Payroll', 'HR', 'HR IT', '', 'note'],
      ['Time clock', 'HR', '', '', ''],
    ],
    roles: ['name', 'techOwner', null, null, null],
    written: comma,
  },
  {
    file: 'ragged.csv',
    headers: ['Name', 'Owner', 'Status', ''],
    rows: [
      ['Payroll', 'HR', '', ''],
      ['Time clock', 'HR', 'active', 'left over'],
      ['Wiki', 'IT', 'active', ''],
    ],
    roles: ['name', 'techOwner', 'lifecycle', null],
    written: comma,
    problems: [2, 3],
  },
  {
    file: 'empty-rows.csv',
    headers: ['Name', 'Owner'],
    rows: [
      ['', ''],
      ['Payroll', 'HR'],
      ['', ''],
      ['', ''],
      ['Time clock', 'HR'],
    ],
    roles: ['name', 'techOwner'],
    written: comma,
  },
  {
    file: 'unclosed-quote.csv',
    headers: ['Name', 'Owner', 'Notes'],
    rows: [
      ['Payroll', 'HR', '"a note'],
      ['Time clock', 'HR', 'fine'],
      ['Wiki', 'IT', 'said "so"'],
    ],
    roles: ['name', 'techOwner', 'notes'],
    written: comma,
    problems: [2],
  },
  {
    file: 'quote-in-middle.csv',
    headers: ['Name', 'Owner'],
    rows: [
      ['"Desk" of sales', '6" screen'],
      ['Wiki', 'Lee, Alex'],
    ],
    roles: ['name', 'techOwner'],
    written: comma,
  },
  {
    file: 'line-ends-in-cells.csv',
    headers: ['Name', 'Purpose'],
    rows: [
      ['Payroll', 'Pays\npeople'],
      ['Wiki', 'Keeps\nwhat\nwe know'],
    ],
    roles: ['name', 'description'],
    written: { ...comma, newline: '\r\n' },
  },
  {
    file: 'old-mac.csv',
    headers: ['Name', 'Owner'],
    rows: [
      ['Payroll', 'HR'],
      ['Wiki', 'IT'],
    ],
    roles: ['name', 'techOwner'],
    written: { ...comma, newline: '\r' },
  },
  {
    file: 'formula-cells.csv',
    headers: ['Name', 'Owner'],
    rows: [
      ['=Payroll', '-HR'],
      ['=1+1', 'IT'],
    ],
    roles: ['name', 'techOwner'],
    written: comma,
  },
  {
    file: 'one-column.csv',
    headers: ['Application'],
    rows: [['Payroll'], ['Time clock'], ['Wiki']],
    roles: ['name'],
    written: comma,
  },
  {
    file: 'page-as-spreadsheet.xls',
    headers: ['Name', 'IT owner'],
    rows: [['Payroll & tax', 'HR IT']],
    roles: ['name', 'techOwner'],
    written: { delimiter: ',', newline: '\r\n', bom: true },
  },
];

describe('a file of text', () => {
  it.each(traps)('$file', async ({ file, headers, rows, roles, written, form = 'csv', above = [], problems = [] }) => {
    const sheet = await sheetOf(file);
    expect(sheet.headers).toEqual(headers);
    expect(sheet.rows).toEqual(rows);
    expect(sheet.above).toEqual(above);
    expect(sheet.written).toEqual(written);
    expect([sheet.name, sheet.form]).toEqual([file, form]);
    expect(sheet.problems.map(({ row, text }) => row ?? text.slice(0, 21))).toEqual(problems);
    expect(rolesOf(sheet)).toEqual(roles);
  });

  it('remembers two header rows so that both can be given back', async () => {
    const sheet = await sheetOf('two-header-rows.csv');
    expect(rowsOverBody(sheet)).toEqual(sheet.above);
    const one = await sheetOf('titles-above.csv');
    expect(rowsOverBody(one)).toEqual([...one.above, one.headers]);
  });
});

describe('refused by name, with what to do', () => {
  it.each([
    ['only-headers.csv', 'no row under them'],
    ['blank.csv', 'there is nothing in it'],
    ['sign-in.html', 'web page without a table'],
    ['xml-2003.xml', 'XML spreadsheet of 2003; save it as .xlsx'],
    ['list.json', 'JSON; export it as CSV'],
    ['not-text.bin', 'neither a table of text nor a workbook'],
    ['old-excel.xls', 'old Excel file (.xls); open it in the spreadsheet program and save it as .xlsx'],
    ['locked.xlsx', 'protected by a password'],
    ['paper.pdf', 'it is a PDF'],
  ])('%s: %s', async (name, why) => {
    const read = await readInventory({ name, bytes: bytesOf(name) });
    expect(read).toHaveProperty('refused');
    expect('refused' in read && read.refused).toContain(`“${name}” was not read: `);
    expect('refused' in read && read.refused).toContain(why);
  });
});

test('a pasted table: the HTML of the clipboard counts, else the text', async () => {
  const html = '<table><tr><td>Name</td><td>Owner</td></tr><tr><td>a, b</td><td>IT<br>desk</td></tr></table>';
  const read = await readInventory({ name: 'Pasted', text: 'ignored', html });
  expect(read).toMatchObject({ form: 'pasted', headers: ['Name', 'Owner'], rows: [['a, b', 'IT\ndesk']] });
  const text = await readInventory({ name: 'Pasted', text: 'Name\tOwner\nSAP\tERP team' });
  expect(text).toMatchObject({ form: 'pasted', written: { delimiter: '\t' }, rows: [['SAP', 'ERP team']] });
  const plain = await readInventory({ name: 'Pasted', text: 'Name\tOwner\nSAP\tERP', html: '<p>Name Owner</p>' });
  expect(plain).toMatchObject({ rows: [['SAP', 'ERP']] });
});

test('columns without a header are said once, not row by row', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `System ${at},HR,x,y`).join('\n');
  const sheet = await readInventory({ name: 'a.csv', text: `Name,Owner\n${rows}` });
  expect(sheet).toMatchObject({
    headers: ['Name', 'Owner', '', ''],
    problems: [{ text: '60 rows have cells behind the last header; they are kept in 2 columns without one.' }],
  });
});
