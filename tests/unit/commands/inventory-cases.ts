import fc from 'fast-check';
import { statusKey, type Meaning } from '#model/inventory/column-field.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import type { Role } from '#model/inventory/role.ts';
import type { SystemRecord } from '#model/records/system.ts';
import type { Workshop } from './workshop.ts';

/** A sheet from lines of cells parted by bars; the first line is the header row. */
export function sheetOf(lines: string, name = 'systems.csv'): ReadSheet {
  const [headers = [], ...rows] = lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const written = { delimiter: ',', newline: '\n', bom: false };
  return { name, form: 'csv', above: [], headers, rows, written, problems: [] };
}

const ROLES: Readonly<Record<string, Role>> = {
  ID: 'id',
  Name: 'name',
  Owner: 'techOwner',
  'E-mail': 'ownerEmail',
  Business: 'bizOwner',
  Vendor: 'vendor',
  Users: 'users',
  Cost: 'cost',
  Sanction: 'sanction',
  Aliases: 'alias',
  Life: 'lifecycle',
};

/** What the columns of such a sheet mean, by their headings. */
export function meaningFor(sheet: ReadSheet): Meaning {
  const statuses = {
    [statusKey('sanction', 'Blocked')]: 'unsanctioned',
    [statusKey('sanction', 'OK')]: 'sanctioned',
    [statusKey('lifecycle', 'Live')]: 'active',
  };
  return { roles: sheet.headers.map((heading) => ROLES[heading] ?? null), statuses };
}

/** Arguments that import such a sheet. */
export function importArgs(lines: string): { readonly sheet: ReadSheet; readonly meaning: Meaning } {
  const sheet = sheetOf(lines);
  return { sheet, meaning: meaningFor(sheet) };
}

/** The shown system of this name. */
export function systemIn(shop: Workshop, name: string): SystemRecord {
  const found = [...shop.records.tables.system.values()].find((one) => one.name === name && !one.del);
  if (!found) throw new Error(`no system ${name}`);
  return found;
}

const cell = fc.constantFrom(
  '',
  'TBD',
  'Ann',
  'ann ',
  'Bob <b@x.org>',
  'Acme',
  '12',
  '1,5',
  'OK',
  'Blocked',
  'Live',
  '?',
  'SAP',
  'sap-6',
  'A; B',
);
/** Sheets of every column there is a field for, with cells of every sort. */
export const anySheet = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom(
        'ID',
        'Owner',
        'E-mail',
        'Business',
        'Vendor',
        'Users',
        'Cost',
        'Sanction',
        'Aliases',
        'Life',
        'Notes',
        '',
      ),
    ),
    fc.array(fc.array(cell, { minLength: 13, maxLength: 13 }), { maxLength: 8 }),
  )
  .map(([more, rows]): ReadSheet => {
    const headers = ['Name', ...more];
    return { ...sheetOf('Name'), headers, rows: rows.map((cells) => headers.map((_, at) => cells[at] ?? '')) };
  });
