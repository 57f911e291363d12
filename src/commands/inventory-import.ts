import {
  chosenFor,
  type Choices,
  type ImportPlan,
  type PlannedField,
  type PlannedRow,
} from '#model/inventory/import-plan.ts';
import { columnFields, type Meaning } from '#model/inventory/column-field.ts';
import { goesBy } from '#model/inventory/compare-row.ts';
import { byField, planImport } from '#model/inventory/plan-import.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { SheetRow } from '#model/records/sheet.ts';
import { given } from './given.ts';
import { findNamed, guessParty, partyNamed } from './named.ts';
import { ownerValue } from './owner.ts';
import type { Pen } from './pen.ts';

/** A sheet as it was read, what its columns mean, and what the person decided about the plan (`planImport`). */
export interface ImportInventory {
  readonly sheet: ReadSheet;
  readonly meaning: Meaning;
  readonly choices?: Choices;
}

/** Field of a party that keeps the e-mail address an inventory named it with. */
const MAIL = 'x:e-mail';

/**
 * Takes in an inventory as the plan says: new systems, changed fields, decided conflicts, confirmed shadow IT. What the
 * room said stays; owners and who runs it are statements of `import:<sheet>` beside it. One step of undo.
 */
export const importInventory = given<ImportInventory>(
  'inventory.import',
  'system',
  (pen, { sheet, meaning, choices = {} }) => {
    const plan = planImport(pen.records, sheet, meaning, choices);
    const columns = columnFields(sheet.headers, meaning.roles);
    const sheetId = keepSheet(pen, sheet, meaning, plan);
    const named = byField(columns);
    const write = writerOf(pen, plan.source);
    const kept = new Set<Id>();
    for (const planned of plan.rows) {
      const cells = sheet.rows[planned.row] ?? [];
      const row: SheetRow = { at: planned.row, cells };
      const id = cells[named.get('id')?.column ?? -1]?.trim() ?? '';
      const foreign = id === '' ? {} : { [`src:${plan.source}`]: id };
      if (planned.is === 'new') {
        const fields = Object.fromEntries(taken(planned, choices).flatMap((one) => Object.entries(write(one))));
        pen.create('system', { name: planned.name, ...foreign, ...fields, [`row:${sheetId}`]: row });
      }
      const { systemId } = planned;
      if (systemId === undefined) continue;
      kept.add(systemId);
      const set = (field: string, value: FieldValue) => pen.set('system', systemId, field, value);
      if (planned.deleted && chosenFor(choices, planned.row) === 'sheet') set('del', 0);
      const system = pen.records.tables.system.get(systemId);
      // A name that the sheet uses is one the system goes by, so that the sheet finds it again.
      const renamed = planned.fields.some(({ field }) => field === 'name');
      if (!renamed && !goesBy(system, planned.name) && findNamed(pen.records, 'system', planned.name) === undefined)
        set(`alias:${planned.name}`, true);
      for (const one of taken(planned, choices))
        for (const [field, value] of Object.entries(write(one))) set(field, value);
      for (const [field, value] of Object.entries(foreign)) set(field, value);
      set(`row:${sheetId}`, { at: row.at, cells: row.cells });
    }
    // A row that is gone from the sheet, or stands with the system its own was merged into, is no longer given back.
    for (const system of pen.records.tables.system.values())
      if (!kept.has(system.id) && system[`row:${sheetId}`]) pen.set('system', system.id, `row:${sheetId}`, null);
  },
);

/** What of a row is written. */
function taken({ row, fields }: PlannedRow, choices: Choices): readonly PlannedField[] {
  return fields.filter(
    ({ how }) =>
      how === 'change' ||
      (how === 'conflict' && chosenFor(choices, row) === 'sheet') ||
      (how === 'confirm' && choices.confirmed?.includes(row)),
  );
}

/** The record of the sheet: made at its first import, brought up to date at each later one. */
function keepSheet(pen: Pen, sheet: ReadSheet, meaning: Meaning, plan: ImportPlan): Id {
  const rest = plan.rows.flatMap(({ row, is }): readonly SheetRow[] =>
    is === 'unreadable' || is === 'again' || is === 'blank' ? [{ at: row, cells: sheet.rows[row] ?? [] }] : [],
  );
  const fields = {
    form: sheet.form,
    at: pen.ctx.now,
    headers: sheet.headers,
    meaning: meaning.roles,
    statuses: meaning.statuses,
    written: sheet.written,
    rest: rest.length > 0 ? rest : undefined,
    above: sheet.above.length > 0 ? sheet.above : undefined,
    tab: sheet.tab,
  };
  if (plan.sheet === null) return pen.create('sheet', { name: plan.source, ...fields });
  const { id } = plan.sheet;
  for (const [field, value] of Object.entries(fields)) pen.set('sheet', id, field, (value ?? null) as FieldValue);
  return id;
}

/** Turns what a cell says into fields of a system. Owners become parties, found by e-mail or name or made. */
function writerOf(pen: Pen, source: string): (planned: PlannedField) => Readonly<Record<string, FieldValue>> {
  const byMail = new Map<string, Id>();
  for (const party of pen.records.tables.party.values()) {
    const mail = party[MAIL];
    if (typeof mail === 'string' && !party.del) byMail.set(mail.toLowerCase(), party.id);
  }
  const mailed = (id: Id, email: string | undefined): Id => {
    if (email === undefined) return id;
    if (!byMail.has(email.toLowerCase()) && !pen.records.tables.party.get(id)?.[MAIL])
      pen.set('party', id, MAIL, email);
    byMail.set(email.toLowerCase(), id);
    return id;
  };
  return ({ field, value }) => {
    const nothing = value.is === 'nothing' || value.is === 'unread';
    const said = (what: FieldValue): Readonly<Record<string, FieldValue>> => ({
      [`${field}@import:${source}`]: nothing ? null : { value: what, at: pen.ctx.now },
    });
    switch (field) {
      case 'alias': {
        const names = value.is === 'names' ? value.names : [];
        const free = names.filter((name) => findNamed(pen.records, 'system', name) === undefined);
        return Object.fromEntries(free.map((name) => [`alias:${name}`, true]));
      }
      case 'techOwner':
      case 'bizOwner': {
        if (value.is !== 'owner') return said(null);
        const known = value.email === undefined ? undefined : byMail.get(value.email.toLowerCase());
        const owner =
          known === undefined || value.name !== value.email ? ownerValue(pen, { name: value.name }) : { party: known };
        if ('party' in owner) mailed(owner.party, value.email);
        return said(owner);
      }
      case 'runBy':
        return said(value.is === 'status' ? value.text : null);
      case 'paidBy':
        return { paidBy: value.is === 'owner' ? partyNamed(pen, value.name, guessParty(value.name)) : null };
      default:
        return {
          [field]:
            value.is === 'number' ? value.number : value.is === 'text' || value.is === 'status' ? value.text : null,
        };
    }
  };
}
