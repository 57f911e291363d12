import { ownerOf, type Owner, type Parties } from '#model/facts/owner.ts';
import { assess, type Assessment } from '#model/facts/verdict.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { touchedBy, type Touched } from '#model/register/touched.ts';
import { livingParties } from '#model/view-of.ts';
import { mergesOf, withoutMerges, type Merges } from '#model/view-of-merges.ts';
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
  const parties = partiesOf(tables, merges);
  const touched = touchedBy(records);
  const rows: Row[] = [];
  for (const one of inLastOrder(tables.system)) {
    if (one.del || merges.system(one.id) !== one.id) continue;
    rows.push(rowOf(withoutMerges('system', one, merges), { parties }, tables.sheet, touched.get(one.id)));
  }
  rows.sort((a, b) => collator.compare(a.system.name, b.system.name) || (a.id < b.id ? -1 : 1));
  const register = { rows, byId: new Map(rows.map((row) => [row.id, row])), parties };
  registers.set(tables, register);
  last = rows;
  return register;
}

let last: readonly Row[] = [];

/** Systems in the order of the last register, new ones behind: sorting what is nearly sorted costs next to nothing. */
function* inLastOrder(table: Records['tables']['system']): Iterable<SystemRecord> {
  const seen = new Set<Id>();
  for (const { id } of last) {
    const one = table.get(id);
    if (one) {
      seen.add(id);
      yield one;
    }
  }
  for (const one of table.values()) if (!seen.has(one.id)) yield one;
}

const partiesMade = new WeakMap<Records['tables']['party'], Parties['parties']>();

/** People are the same while their table is: an edited system makes no row anew but its own. */
function partiesOf(tables: Records['tables'], merges: Merges): Parties['parties'] {
  let parties = partiesMade.get(tables.party);
  if (!parties) partiesMade.set(tables.party, (parties = livingParties(tables.party, merges)));
  return parties;
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
  const { aliases, sheetIds, foreign } = suffixesOf(system);
  const sources = sheetIds.flatMap((id) => sheets.get(id)?.name ?? []);
  const row: Row = {
    id: system.id,
    system,
    aliases,
    techOwner,
    bizOwner: ownerOf(who, system, 'bizOwner'),
    assessment: assess(who, system, techOwner),
    paidBy: system.paidBy === undefined ? '' : (who.parties.get(system.paidBy)?.name ?? ''),
    sources: sources.length > 0 ? sources : foreign,
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

/** Other names, sheets it has a row in, sources that have an id of it: families of fields, read in one go. */
function suffixesOf(system: SystemRecord): Readonly<Record<'aliases' | 'sheetIds' | 'foreign', readonly string[]>> {
  const aliases: string[] = [];
  const sheetIds: string[] = [];
  const foreign: string[] = [];
  for (const field in system) {
    const cut = field.indexOf(':');
    if (cut < 0 || (system as unknown as Readonly<Record<string, unknown>>)[field] === null) continue;
    const prefix = field.slice(0, cut);
    const to = prefix === 'alias' ? aliases : prefix === 'row' ? sheetIds : prefix === 'src' ? foreign : null;
    to?.push(field.slice(cut + 1));
  }
  return { aliases, sheetIds, foreign };
}

/** Where a system came from, in words. */
export function saySource(row: Row): string {
  return row.sources.length === 0 ? words.room : row.sources.join(', ');
}
