import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessRoles } from '#importers/inventory/guess-roles.ts';
import { readInventory } from '#importers/inventory/read-inventory.ts';

/**
 * Inventories and other tables that were published by others. They are not part of the project: where the folder beside
 * the checkout is absent, these tests are skipped and say so.
 */
const folder = new URL('../../../../../shared/fixtures/', import.meta.url);
const isHere = existsSync(folder);
if (!isHere) process.stdout.write('real inventories: skipped, ../shared/fixtures is not beside this checkout\n');

interface Real {
  readonly file: string;
  readonly rows: number;
  readonly columns: number;
  /** What must be guessed, by header. */
  readonly roles: Readonly<Record<string, string>>;
  /** Rows that are said to be odd. */
  readonly odd?: number;
}

const tackle = { 'Application Name': 'name', Description: 'description', Comments: 'notes' };

const files: readonly Real[] = [
  {
    file: 'csv/accessatlas-systems.csv',
    rows: 7,
    columns: 11,
    roles: {
      system_id: 'id',
      system_name: 'name',
      system_owner: 'bizOwner',
      admin_group: 'techOwner',
      record_status: 'lifecycle',
    },
  },
  { file: 'csv/aws-cmf-test_valid-BOM.csv', rows: 1, columns: 10, roles: { app_name: 'name' } },
  {
    file: 'csv/gsa-app-rationalization-data-dictionary.csv',
    rows: 176,
    columns: 10,
    roles: { Name: 'name', Description: 'description' },
  },
  {
    file: 'csv/tackle-desc_comments_char_limit_rows.csv',
    rows: 2,
    columns: 15,
    roles: { ...tackle, Owner: 'techOwner' },
  },
  { file: 'csv/tackle-invalid_column_schema.csv', rows: 2, columns: 3, roles: tackle },
  { file: 'csv/tackle-lantik_bug.csv', rows: 1, columns: 25, roles: { ...tackle, 'Business Service': 'capability' } },
  { file: 'csv/tackle-mandatory_and_empty_rows.csv', rows: 3, columns: 25, roles: { ...tackle, Owner: 'techOwner' } },
  { file: 'csv/tackle-sample-applications.csv', rows: 5, columns: 55, roles: tackle, odd: 2 },
  {
    file: 'csv/tackle-template_application_import.csv',
    rows: 3,
    columns: 57,
    roles: { ...tackle, Owner: 'techOwner' },
  },
  {
    file: 'csv/us-federal-ai-inventory-2023.csv',
    rows: 710,
    columns: 10,
    roles: { Use_Case_ID: 'id', Title: 'name', Summary: 'description', Development_Stage: 'lifecycle' },
    odd: 10,
  },
  { file: 'xlsx/aws-cmf-test_valid.xlsx', rows: 1, columns: 10, roles: { app_name: 'name' } },
  { file: 'xlsx/va-vear-mapping.xlsx', rows: 9, columns: 12, roles: { Type: 'category' } },
];

describe.skipIf(!isHere)('files of others', () => {
  const read = (file: string) =>
    readInventory({
      name: file.slice(file.indexOf('/') + 1),
      bytes: new Uint8Array(readFileSync(new URL(file, folder))),
    });

  it.each(files)('$file', async ({ file, rows, columns, roles, odd = 0 }) => {
    const sheet = await read(file);
    if ('refused' in sheet) throw new Error(sheet.refused);
    expect([sheet.rows.length, sheet.headers.length, sheet.problems.length]).toEqual([rows, columns, odd]);
    expect(sheet.rows.every((row) => row.length === columns)).toBe(true);
    const guesses = guessRoles(sheet.headers, sheet.rows);
    const found = Object.keys(roles).map((header) => [header, guesses[sheet.headers.indexOf(header)]?.role]);
    expect(Object.fromEntries(found)).toEqual(roles);
  });

  it('csv/aws-cmf-test_invalid.csv is refused: one word is a header without a system', async () => {
    const sheet = await read('csv/aws-cmf-test_invalid.csv');
    expect('refused' in sheet && sheet.refused).toContain('no row under them');
  });
});
