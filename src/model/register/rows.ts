import { ownerOf, type Owner, type Parties } from '#model/facts/owner.ts';
import { assess, type Assessment } from '#model/facts/verdict.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { touchedBy, type Touched } from '#model/register/touched.ts';
import { livingParties } from '#model/view-of.ts';
import { mergesOf, withoutMerges } from '#model/view-of-merges.ts';
import { registerWords as words } from '#words/register.ts';

/** One system as the register shows it. Nothing of it is ever stored. */
export interface Row {
  readonly id: Id;
  readonly system: SystemRecord;
  readonly aliases: readonly string[];
  readonly techOwner: Owner;
  readonly bizOwner: Owner;
  readonly assessment: Assessment;
  /** The team or department that pays, by name; empty = not asked. */
  readonly paidBy: string;
  /** Where it came from: names of imported sheets and sources; empty = typed in the room. */
  readonly sources: readonly string[];
  /** What hangs on it; undefined = it is on no step. */
  readonly touched: Touched | undefined;
}

/** All systems that are shown, by name, and who there is. */
export interface Register {
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<Id, Row>;
  readonly parties: Parties['parties'];
}

/** Numbers within names count as numbers; English, so that every device agrees. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

interface Known {
  readonly parties: Parties['parties'];
  readonly sheets: object;
  readonly touched: Touched | undefined;
  readonly row: Row;
}

const registers = new WeakMap<Records['tables'], Register>();
/** A row is made anew only when its system, the people or what hangs on it changed. */
const known = new WeakMap<SystemRecord, Known>();

/** The register of a workspace; the same tables give the same object. */
export function registerOf(records: Records): Register {
  const { tables } = records;
  const before = registers.get(tables);
  if (before) return before;
  const merges = mergesOf(tables);
  const parties = livingParties(tables.party, merges);
  const touched = touchedBy(records);
  const rows: Row[] = [];
  for (const one of tables.system.values()) {
    if (one.del || merges.system(one.id) !== one.id) continue;
    rows.push(rowOf(withoutMerges('system', one, merges), { parties }, tables.sheet, touched.get(one.id)));
  }
  rows.sort((a, b) => collator.compare(a.system.name, b.system.name) || (a.id < b.id ? -1 : 1));
  const register = { rows, byId: new Map(rows.map((row) => [row.id, row])), parties };
  registers.set(tables, register);
  return register;
}

function rowOf(
  system: SystemRecord,
  who: Parties,
  sheets: Records['tables']['sheet'],
  touched: Touched | undefined,
): Row {
  const before = known.get(system);
  if (before && before.parties === who.parties && before.sheets === sheets && sameTouched(before.touched, touched))
    return before.row;
  const techOwner = ownerOf(who, system);
  const row: Row = {
    id: system.id,
    system,
    aliases: suffixes(system, 'alias:'),
    techOwner,
    bizOwner: ownerOf(who, system, 'bizOwner'),
    assessment: assess(who, system, techOwner),
    paidBy: system.paidBy === undefined ? '' : (who.parties.get(system.paidBy)?.name ?? ''),
    sources: sourcesOf(system, sheets),
    touched,
  };
  known.set(system, { parties: who.parties, sheets, touched, row });
  return row;
}

function sameTouched(a: Touched | undefined, b: Touched | undefined): boolean {
  if (!a || !b) return a === b;
  const same = (x: Touched['takes'], y: Touched['takes']) =>
    x.hours === y.hours && x.known === y.known && x.of === y.of;
  return a.steps === b.steps && a.maps === b.maps && same(a.takes, b.takes) && same(a.of, b.of);
}

function suffixes(record: object, prefix: string): string[] {
  return Object.entries(record).flatMap(([field, value]) =>
    field.startsWith(prefix) && value !== null && value !== undefined ? [field.slice(prefix.length)] : [],
  );
}

/** Sheets it has a row in; without one, the sources that have an id of it. */
function sourcesOf(system: SystemRecord, sheets: Records['tables']['sheet']): readonly string[] {
  const names = suffixes(system, 'row:').flatMap((id) => sheets.get(id)?.name ?? []);
  return names.length > 0 ? names : suffixes(system, 'src:');
}

/** Where a system came from, in words. */
export function saySource(row: Row): string {
  return row.sources.length === 0 ? words.room : row.sources.join(', ');
}
