import { findNamed } from '#commands/named.ts';
import type { Declared, TableStep } from '#commands/paste-table.ts';
import {
  calendarOf,
  dayNumber,
  inDays,
  sayNumber,
  sayQuantity,
  sayWork,
  toHours,
  usualCalendar,
  valueOf,
} from '#model/calendar.ts';
import { nameKey } from '#model/names.ts';
import type { Calendar } from '#model/records/map.ts';
import type { Records } from '#model/records/records.ts';
import { factWords } from '#words/facts.ts';
import { pasteWords as words } from '#words/paste.ts';

/** Teams and systems a paste names: those that would be new, and how many are here. */
export interface Named {
  readonly teams: readonly string[];
  readonly systems: readonly string[];
  readonly here: number;
}

/** Looks the names up as taking the steps in would: blind to case, spaces and punctuation. */
export function namedIn(records: Records, steps: readonly TableStep[]): Named {
  const teams = distinct(steps.flatMap((step) => (step.team === undefined ? [] : [step.team])));
  const systems = distinct(steps.flatMap((step) => step.systems.map((one) => one.name)));
  const isNew = (kind: 'party' | 'system') => (name: string) => findNamed(records, kind, name) === undefined;
  const fresh = { teams: teams.filter(isNew('party')), systems: systems.filter(isNew('system')) };
  return { ...fresh, here: teams.length + systems.length - fresh.teams.length - fresh.systems.length };
}

/** A declared total beside the sum of the steps that say it: "Takes 23.5 d; the steps add up to 16.2 d". */
export function sayDeclared(
  records: Records,
  mapId: string | null,
  steps: readonly TableStep[],
  one: Declared,
): string {
  const map = mapId === null ? undefined : records.tables.map.get(mapId);
  const calendar = map === undefined ? usualCalendar : calendarOf(map);
  const { field, said } = one;
  const known = steps.filter((step) => valueOf(step[field]) !== null && step[field]?.unit !== undefined);
  return words.declared(
    words.meanings[field],
    sayQuantity(said),
    known.length,
    steps.length,
    sumOf(known, field, calendar),
  );
}

/** What the steps make together: times are added, shares that come through right are multiplied. */
function sumOf(steps: readonly TableStep[], field: Declared['field'], calendar: Calendar): string {
  if (field === 'ca') {
    const product = steps.reduce((all, step) => (all * (valueOf(step.ca) ?? 100)) / 100, 100);
    return `${sayNumber(product)} ${factWords.units['%']}`;
  }
  const hours = steps.reduce((all, step) => all + (toHours(step[field], calendar) ?? 0), 0);
  return inDays(hours, calendar) && field !== 'pt'
    ? `${dayNumber(hours, calendar)} ${factWords.units.d}`
    : sayWork(hours);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [nameKey(name), name])).values()];
}
