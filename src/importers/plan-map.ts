import type { Match, Plan } from '#importers/importer.ts';
import { knownIn } from '#importers/match.ts';
import { mendReferences } from '#importers/mend-references.ts';
import type { Change } from '#model/change.ts';
import type { ReadTables } from '#model/format/clean.ts';
import type { Repair } from '#model/format/refusal.ts';
import { allKinds, kinds } from '#model/records/kinds.ts';
import type { Id } from '#model/records/record.ts';
import type { AnyRecord, Kind, Records } from '#model/records/records.ts';
import { relinkRecord } from '#model/records/references.ts';

/** A map file, read. */
export interface ReadMap {
  readonly file: string;
  readonly mapId: Id;
  readonly read: ReadTables;
}

/**
 * What a map file adds to a workspace, as ONE command: systems and parties that are here already stand for those of the
 * file and ARE NOT CHANGED; every other record keeps its id unless the id is taken, then it gets a fresh one and
 * remembers the old as its origin; references follow. Records whose map, step or system is missing are left out, and
 * said so. Deleted records are never taken from a map file, nor other maps.
 */
export function planMap({ file, mapId, read }: ReadMap, records: Records, ctx: { readonly id: () => Id }): Plan {
  const known = knownIn(records);
  const matches: Match[] = [];
  const repairs: Repair[] = [];
  const places: Places = new Map(allKinds.map((kind) => [kind, new Map<Id, Id>()]));
  const created: (readonly [Kind, AnyRecord])[] = [];
  // Into a workspace that has none of it, every id stays: there is nothing to relink.
  let moved = false;
  for (const kind of allKinds) {
    for (const record of read.get(kind)?.values() ?? []) {
      if (record.del || (kind === 'map' && record.id !== mapId)) continue;
      // The casts: a record of a table is of the table's kind.
      const match =
        kind === 'system' ? known.system(record as never) : kind === 'party' ? known.party(record as never) : null;
      if (match) matches.push(match);
      else created.push([kind, record]);
      const taken = records.tables[kind].has(record.id);
      const place = match ? match.to : taken ? ctx.id() : record.id;
      moved ||= place !== record.id;
      places.get(kind)?.set(record.id, place);
    }
  }
  const complete = withoutOrphans(created, places, repairs);
  const changes = complete.map(([kind, record]): Change => {
    const mended = mendReferences(kind, record, `import:${file}`, (to, id) => isHere(to, id), repairs);
    if (!moved) return { op: 'create', kind, record: mended };
    const there = relinkRecord(kind, mended as never, (to, id) => places.get(to)?.get(id) ?? id) as AnyRecord;
    const id = places.get(kind)?.get(record.id) ?? record.id;
    const whole = { ...there, id, ...(id === record.id ? {} : { origin: record.id }) };
    return { op: 'create', kind, record: whole as AnyRecord };
  });
  return { changes, mapId: places.get('map')?.get(mapId) ?? mapId, matches, repairs };

  /** In the file, or in the workspace as long as the file says nothing else about the id. */
  function isHere(kind: Kind, id: Id): boolean {
    return (places.get(kind)?.has(id) ?? false) || (!read.get(kind)?.has(id) && records.tables[kind].has(id));
  }
}

/** What each record of the file is called here, by kind. */
type Places = ReadonlyMap<Kind, Map<Id, Id>>;

/** Leaves out what needs a record that does not come along, until nothing more falls. */
function withoutOrphans(
  created: readonly (readonly [Kind, AnyRecord])[],
  places: Places,
  repairs: Repair[],
): readonly (readonly [Kind, AnyRecord])[] {
  let left = created;
  for (;;) {
    const next = left.filter(([kind, record]) => {
      const parents = kinds[kind].parents.filter(({ field, optional }) => !optional || Object.hasOwn(record, field));
      const stands =
        (parents.length > 0 || kinds[kind].parents.length === 0) &&
        parents.every((parent) => places.get(parent.kind)?.has(String(Reflect.get(record, parent.field))));
      if (!stands) {
        repairs.push({ kind, id: record.id, what: 'homeless' });
        places.get(kind)?.delete(record.id);
      }
      return stands;
    });
    if (next.length === left.length) return left;
    left = next;
  }
}
