import { pasteTable } from '#commands/paste-table.ts';
import { previewChanges } from '#commands/preview.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { Records } from '#model/records/records.ts';
import { readStepTable } from './step-table.ts';
import type { NoTable, StepTable } from './step-table.ts';

/** A step table as a workspace of one map, and what of it was not read. */
export interface TableRecords {
  readonly is: 'records';
  readonly records: Records;
  readonly table: StepTable;
}

/**
 * The records of a workspace with one map that the text of a CSV, TSV or list makes, one step after another; the same
 * text gives the same records. Declared totals stand on the map under `x:declared pt`, `lt`, `wait`, `ca`.
 */
export function recordsOfStepTable(text: string, name = ''): TableRecords | NoTable {
  const table = readStepTable(text);
  if (table.is === 'refused') return table;
  const { steps, declared } = table;
  if (steps.length === 0) return { is: 'refused', why: 'empty' };
  // The cast: one empty table for each kind.
  const tables = Object.fromEntries(allKinds.map((kind) => [kind, new Map()])) as unknown as Records['tables'];
  let made = 0;
  const ctx = { id: () => `t${(made += 1)}`, now: 0, speaker: { source: 'room' } };
  const changes = pasteTable.run({ name, tables }, { mapId: null, name, anchor: null, steps, declared }, ctx);
  return { is: 'records', records: previewChanges({ name, tables }, changes), table };
}
