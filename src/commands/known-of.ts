import type { Records } from '#model/records/records.ts';
import { visible } from '#model/visible.ts';
import type { Known } from './line/parsed.ts';

const made = new WeakMap<object, { readonly parties: object; readonly known: Known }>();

/**
 * The names a line may recognise: visible systems by all their names, teams and vendors, people. The same object as long
 * as the tables of systems and parties are the same.
 */
export function knownOf(records: Records): Known {
  const { system, party } = records.tables;
  const before = made.get(system);
  if (before?.parties === party) return before.known;
  const shown = <R extends { readonly id: string }>(kind: 'system' | 'party', table: ReadonlyMap<string, R>): R[] =>
    [...table.values()].filter((one) => visible(records, kind, one.id));
  const parties = shown('party', party);
  const known: Known = {
    systems: shown('system', system).flatMap((one) => [one.name, ...aliasesOf(one)]),
    teams: parties.filter((one) => one.kind !== 'person').map((one) => one.name),
    people: parties.filter((one) => one.kind === 'person').map((one) => one.name),
  };
  made.set(system, { parties: party, known });
  return known;
}

function aliasesOf(system: object): string[] {
  return Object.keys(system).flatMap((field) => (field.startsWith('alias:') ? [field.slice('alias:'.length)] : []));
}
