import type { Id } from '#model/records/record.ts';
import type { AnyRecord, Kind, Table } from '#model/records/records.ts';

/** Records of one table by one of their references. */
type Index<R> = ReadonlyMap<Id, readonly R[]>;

const none: readonly never[] = [];

/**
 * An index over a table: made once for each table object and kept as long as that object lives, because a table that
 * changes is a new object. Deleted records are left out. Within a group the table's own order is kept.
 */
function indexBy<K extends Kind>(
  keyOf: (record: Rec<K>) => Id | undefined,
): (table: Table<K>, id: Id) => readonly Rec<K>[] {
  const made = new WeakMap<Table<K>, Index<Rec<K>>>();
  return (table, id) => {
    let index = made.get(table);
    if (!index) made.set(table, (index = groupBy(living(table), keyOf)));
    return index.get(id) ?? none;
  };
}

type Rec<K extends Kind> = Table<K> extends ReadonlyMap<Id, infer R> ? R : never;

function* living<R extends AnyRecord>(table: ReadonlyMap<Id, R>): Iterable<R> {
  for (const record of table.values()) if (!record.del) yield record;
}

/** Groups by a key, in the order given; what has no key is left out. */
export function groupBy<R>(things: Iterable<R>, keyOf: (thing: R) => Id | undefined): Map<Id, R[]> {
  const groups = new Map<Id, R[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const found = groups.get(key);
    if (found) found.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Living steps of a map, in the table's order; story order is the View's. */
export const stepsOfMap = indexBy<'step'>((step) => step.mapId);
/** Living hand-overs of a map. */
export const flowsOfMap = indexBy<'flow'>((flow) => flow.mapId);
/** Living hand-overs that leave a step. */
export const flowsFrom = indexBy<'flow'>((flow) => flow.from);
/** Living lanes of a map. */
export const lanesOfMap = indexBy<'lane'>((lane) => lane.mapId);
/** Living links of a step. The system may be deleted or merged: the View knows. */
export const supportsOfStep = indexBy<'support'>((support) => support.stepId);
/** Living notes on a step. */
export const notesOfStep = indexBy<'note'>((note) => note.stepId);
/** Living notes on a map itself, those on its steps not included. */
export const notesOfMap = indexBy<'note'>((note) => (note.stepId === undefined ? note.mapId : undefined));

/** Story order, and any other order by key: plain string comparison, then id, so that every device agrees. */
export function byOrder(
  a: { readonly order: string; readonly id: Id },
  b: { readonly order: string; readonly id: Id },
): number {
  return compare(a.order, b.order) || compare(a.id, b.id);
}

/** The order in which records were made, then id. */
export function byAge(a: AnyRecord, b: AnyRecord): number {
  return a.created - b.created || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
