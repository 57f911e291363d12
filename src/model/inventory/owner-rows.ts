import { statementsOf } from '#model/facts/claim.ts';
import { saysNothing, valueText } from '#model/inventory/cell-value.ts';
import { ownerNow } from '#model/inventory/compare-row.ts';
import { byAge, byOrder, supportsOfStep } from '#model/lookup.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { standsAs, visible } from '#model/visible.ts';
import { ownerRowWords as words } from '#words/owner-rows.ts';

/** A column of the sheet for owners. */
export type OwnerColumn = keyof typeof words.columns;
/** A column that owners answer in. */
export type AnswerColumn = Extract<OwnerColumn, 'techOwner' | 'bizOwner' | 'runBy'>;
/** One row as text: a system at a step, or a step without one (`system` and `systemId` are then empty). */
export type OwnerRow = Readonly<Record<OwnerColumn, string>>;

// The cast: the keys are those of the words.
/** Columns in the order in which they go out. */
export const ownerColumns = Object.keys(words.columns) as readonly OwnerColumn[];
/** Columns that owners answer in. */
export const answerColumns: readonly AnswerColumn[] = ['techOwner', 'bizOwner', 'runBy'];

/** Steps x systems x owners of all maps, a row for each system at a step; a step without a system has one row. */
export function ownerRows(records: Records): readonly OwnerRow[] {
  const { map, step, system, support } = records.tables;
  const maps = [...map.values()].filter(({ id }) => visible(records, 'map', id)).sort(byAge);
  const place = new Map(maps.map(({ id }, at) => [id, at]));
  const steps = [...step.values()]
    .filter(({ id }) => visible(records, 'step', id))
    .sort((a, b) => (place.get(a.mapId) ?? 0) - (place.get(b.mapId) ?? 0) || byOrder(a, b));
  return steps.flatMap((one): readonly OwnerRow[] => {
    const links = supportsOfStep(support, one.id).filter(({ id }) => visible(records, 'support', id));
    const ids = new Set(links.map(({ systemId }) => standsAs(system, systemId)));
    const at = { stream: map.get(one.mapId)?.name ?? '', step: one.name, stepId: one.id };
    const none = { system: '', systemId: '', techOwner: '', bizOwner: '', runBy: '' };
    // Customers, suppliers and control are no steps; they are here only where a system is.
    if (ids.size === 0) return one.kind === 'step' ? [{ ...at, ...none }] : [];
    return [...ids].flatMap((id) => {
      const used = system.get(id);
      return used ? [{ ...at, system: used.name, systemId: id, ...answersNow(records, used) }] : [];
    });
  });
}

/** What a system's cells say now: of statements the latest that says anything; empty where nobody said anything. */
export function answersNow(records: Records, system: SystemRecord): Readonly<Record<AnswerColumn, string>> {
  const owner = (field: 'techOwner' | 'bizOwner'): string => {
    for (const { said } of statementsOf(system, field)) {
      if ('nobody' in said.value) return words.nobody;
      const name = valueText(ownerNow(said.value, records.tables.party));
      if (name !== '' && !saysNothing(name)) return name;
    }
    return '';
  };
  const [run] = statementsOf(system, 'runBy');
  return {
    techOwner: owner('techOwner'),
    bizOwner: owner('bizOwner'),
    runBy: run ? words.runBy[run.said.value] : '',
  };
}

/** Between the answers of one row in the column that keeps them as they were sent. */
const BAR = '|';

/** The answers of a row in one cell, so that a later change here is not taken for an owner's. Empty without a system. */
export function asSent(row: OwnerRow): string {
  return row.systemId === '' ? '' : answerColumns.map((field) => row[field]).join(` ${BAR} `);
}

/** What such a cell says; null = it says nothing certain: it is blank, or a name has a bar of its own. */
export function sentAnswers(cell: string): Readonly<Record<AnswerColumn, string>> | null {
  const [techOwner, bizOwner, runBy, ...more] = cell.split(BAR).map((part) => part.trim());
  return techOwner === undefined || bizOwner === undefined || runBy === undefined || more.length > 0
    ? null
    : { techOwner, bizOwner, runBy };
}

/** A system at a step. */
export interface OwnerLink {
  readonly stepId: Id;
  readonly systemId: Id;
}
