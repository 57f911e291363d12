import { nameKey } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SheetRecord, SheetRow } from '#model/records/sheet.ts';
import { standsAs, visible } from '#model/visible.ts';

/** Where the rows of a sheet stood in the last import, and how its systems can be found again. */
export interface KnownSystems {
  /** By foreign id in this source. */
  readonly byId: ReadonlyMap<string, Id>;
  /** By name and by other names; those of merged systems mean the one they stand as. */
  readonly byName: ReadonlyMap<string, Id>;
  /** The foreign id a system has in this source. */
  readonly idOf: ReadonlyMap<Id, string>;
  readonly rowOf: ReadonlyMap<Id, SheetRow>;
}

/** Systems as a source with this name knows them: shown ones, and deleted ones that have a row in the sheet. */
export function knownSystems(records: Records, source: string, sheet: SheetRecord | null): KnownSystems {
  const table = records.tables.system;
  const byId = new Map<string, Id>();
  const byName = new Map<string, Id>();
  const idOf = new Map<Id, string>();
  const rowOf = new Map<Id, SheetRow>();
  const gone: [string, Id][] = [];
  const other: [string, Id][] = [];
  const all = [...table.values()].sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
  for (const system of all) {
    const id = standsAs(table, system.id);
    const row = sheet ? system[`row:${sheet.id}`] : undefined;
    const shown = visible(records, 'system', id);
    if (!shown && !row) continue;
    if (system.del && id !== system.id) continue;
    const foreign = system[`src:${source}`];
    if (foreign !== undefined && !byId.has(foreign)) {
      byId.set(foreign, id);
      if (!idOf.has(id)) idOf.set(id, foreign);
    }
    if (row && (!rowOf.has(id) || id === system.id)) rowOf.set(id, row);
    const names = Object.keys(system).flatMap((key) => (key.startsWith('alias:') ? [key.slice('alias:'.length)] : []));
    if (!shown) gone.push([nameKey(system.name), id]);
    else if (id === system.id) {
      first(byName, nameKey(system.name), id);
      for (const name of names) other.push([nameKey(name), id]);
    } else other.push([nameKey(system.name), id]);
  }
  for (const [key, id] of [...other, ...gone]) first(byName, key, id);
  return { byId, byName, idOf, rowOf };
}

function first(into: Map<string, Id>, key: string, id: Id): void {
  if (key !== '' && !into.has(key)) into.set(key, id);
}

/** What tells whether a sheet was imported before. */
interface Edition {
  readonly name: string;
  readonly tab?: string;
  readonly headers: readonly string[];
}

/**
 * The sheet that this one is a later edition of: the same headers, or the same name and most of the headers. Null = none:
 * two exports are often called the same.
 */
export function earlierSheet(records: Records, sheet: Edition): SheetRecord | null {
  const headers = sheet.headers.join('\n');
  const alike = (one: SheetRecord): boolean => {
    const known = new Set(one.headers);
    return sheet.headers.filter((heading) => known.has(heading)).length * 2 > sheet.headers.length;
  };
  const newest = sheetsOf(records).sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  const same = newest.filter((one) => one.headers.join('\n') === headers);
  const named = (one: SheetRecord) => one.name === sheet.name && one.tab === sheet.tab;
  return same.find(named) ?? newest.find((one) => named(one) && alike(one)) ?? same[0] ?? null;
}

/** A name for a sheet's statements that no other sheet has. */
export function sourceName(records: Records, name: string): string {
  const taken = new Set(sheetsOf(records).map((one) => one.name));
  let free = name;
  for (let more = 2; taken.has(free); more++) free = `${name} (${more})`;
  return free;
}

function sheetsOf(records: Records): SheetRecord[] {
  return [...records.tables.sheet.values()].filter((one) => visible(records, 'sheet', one.id));
}
