import { importInventory } from '#commands/inventory-import.ts';
import { previewChanges } from '#commands/preview.ts';
import { readAndGuess } from '#importers/inventory/read-job.ts';
import { planImport } from '#model/inventory/plan-import.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { Records } from '#model/records/records.ts';
import { statusWords } from '#views/inventory/status-words.ts';

const HEAD = 'ID,System Name,Technology Owner,Business Owner,Vendor,Status,Lifecycle,Annual Cost,Users,Region,Comment';

/** An inventory as it is exported elsewhere, every fifth system without an owner. */
function inventoryText(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) =>
    [
      `APP-${at}`,
      `${['Ledger', 'Orders', 'Claims', 'Stock', 'Payroll'][at % 5]} ${['north', 'south', 'east', 'west'][at % 4]} ${at}`,
      at % 5 === 0 ? 'TBD' : `Person ${String.fromCodePoint(65 + (at % 26))}lex <p${at % 200}@example.org>`,
      `Team ${at % 40}`,
      `Maker ${at % 90}`,
      ['Sanctioned', 'Unsanctioned', 'Monitored'][at % 3],
      ['Active', 'Phase out', 'Plan'][at % 3],
      `"${(at * 37) % 900},000"`,
      String((at * 13) % 700),
      'EMEA',
      '"kept, as it came"',
    ].join(','),
  );
  return [HEAD, ...lines, ''].join('\r\n');
}

// The cast: every kind has its table.
const nothing: Records = {
  name: '',
  tables: Object.fromEntries(allKinds.map((kind) => [kind, new Map()])) as unknown as Records['tables'],
};

/** What reading, planning, importing and importing again of an inventory take, in ms, as one line. */
export async function sayInventoryTimes(rows: number): Promise<string> {
  const file = new Blob([inventoryText(rows)]);
  const began = performance.now();
  const found = await readAndGuess({ name: 'systems.csv', file });
  if ('refused' in found) throw new Error(found.refused);
  const { sheet, guesses } = found;
  const read = performance.now();
  const roles = guesses.map(({ role }) => role);
  const statuses = Object.fromEntries(statusWords(sheet, roles, {}).map(({ key, becomes }) => [key, becomes]));
  const meaning = { roles, statuses };
  planImport(nothing, sheet, meaning);
  const planned = performance.now();
  let made = 0;
  const ctx = { id: () => `b${made++}`, now: 1, speaker: { source: 'room' } };
  const records = previewChanges(nothing, importInventory.run(nothing, { sheet, meaning }, ctx));
  const imported = performance.now();
  planImport(records, sheet, meaning);
  const again = performance.now();
  const ms = (from: number, to: number) => `${(to - from).toFixed(0)} ms`;
  return `Inventory of ${rows} rows: read and guessed ${ms(began, read)}, matched and previewed ${ms(read, planned)}, imported ${ms(planned, imported)}, previewed again ${ms(imported, again)}`;
}
