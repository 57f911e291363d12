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

/** The sheet that this one is a later edition of: the same name, or the same headers under another one. Null = none. */
export function earlierSheet(
  records: Records,
  sheet: { readonly name: string; readonly tab?: string; readonly headers: readonly string[] },
): SheetRecord | null {
  const alive = [...records.tables.sheet.values()].filter((one) => visible(records, 'sheet', one.id));
  const newest = alive.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  const named = newest.find((one) => one.name === sheet.name && one.tab === sheet.tab);
  const headers = sheet.headers.join('\n');
  return named ?? newest.find((one) => one.headers.join('\n') === headers) ?? null;
}
