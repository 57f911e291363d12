import type { Id } from '#model/records/record.ts';
import type { Kind, Records, Table } from '#model/records/records.ts';

/** Kinds of record that may be merged into another of the same kind. */
type Mergeable = 'system' | 'party';

/**
 * The id a system or party stands as: the end of its chain of `mergedInto`. A record that is not merged stands as
 * itself, and so does one whose target never existed. Merges that form a ring (two people merged the other way round)
 * stand as the smallest id of the ring, so that every device shows the same one. An unknown id comes back as it is.
 */
export function standsAs<K extends Mergeable>(table: Table<K>, id: Id): Id {
  let here = id;
  const seen = new Set<Id>();
  for (;;) {
    seen.add(here);
    const next = table.get(here)?.mergedInto;
    if (next === undefined || !table.has(next)) return here;
    if (seen.has(next)) return smallestOfRing(table, next);
    here = next;
  }
}

function smallestOfRing<K extends Mergeable>(table: Table<K>, start: Id): Id {
  let smallest = start;
  for (let at = table.get(start)?.mergedInto; at !== undefined && at !== start; at = table.get(at)?.mergedInto)
    if (at < smallest) smallest = at;
  return smallest;
}

/**
 * True when a record is shown: it is not deleted and every record it cannot do without is shown, too: a step's map, a
 * hand-over's map and both ends, a link's step and system, a note's step or map, a lane's map and team. A merged
 * system or party is not shown itself; what refers to it refers to the one it stands as. False for an unknown id.
 */
export function visible(records: Records, kind: Kind, id: Id): boolean {
  const { tables } = records;
  const target = (of: Mergeable, ref: Id) => visible(records, of, standsAs<Mergeable>(tables[of], ref));
  switch (kind) {
    case 'map':
      return isAlive(tables.map.get(id));
    case 'system':
    case 'party':
      return isAlive(tables[kind].get(id)) && standsAs<Mergeable>(tables[kind], id) === id;
    case 'step': {
      const step = tables.step.get(id);
      return isAlive(step) && visible(records, 'map', step.mapId);
    }
    case 'flow': {
      const flow = tables.flow.get(id);
      if (!isAlive(flow) || !visible(records, 'map', flow.mapId)) return false;
      return [flow.from, flow.to].every((end) => visible(records, 'step', end));
    }
    case 'lane': {
      const lane = tables.lane.get(id);
      return isAlive(lane) && visible(records, 'map', lane.mapId) && target('party', lane.teamId);
    }
    case 'support': {
      const support = tables.support.get(id);
      return isAlive(support) && visible(records, 'step', support.stepId) && target('system', support.systemId);
    }
    case 'note': {
      const note = tables.note.get(id);
      if (!isAlive(note) || (note.stepId === undefined && note.mapId === undefined)) return false;
      if (note.mapId !== undefined && !visible(records, 'map', note.mapId)) return false;
      return note.stepId === undefined || visible(records, 'step', note.stepId);
    }
    case 'sheet':
    case 'review':
      // They outlive what they are about: a log that forgets with its subject would be none.
      return isAlive(tables[kind].get(id));
  }
}

function isAlive<R extends { readonly del?: number }>(record: R | undefined): record is R {
  return record !== undefined && !record.del;
}
