import type { Changes, Ctx } from '#model/change.ts';
import type { Id } from '#model/records/record.ts';
import type { AnyRecord, Kind, RecordOf, Records } from '#model/records/records.ts';

/** Records of a test, by kind. */
export type Lists = { readonly [K in Kind]?: readonly RecordOf<K>[] };

const kinds: readonly Kind[] = ['map', 'step', 'flow', 'lane', 'system', 'party', 'support', 'note'];

/** A workspace of these records. */
export function workspace(lists: Lists): Records {
  const tables = kinds.map((kind) => {
    const list: readonly AnyRecord[] = lists[kind] ?? [];
    return [kind, new Map<Id, AnyRecord>(list.map((record) => [record.id, record]))] as const;
  });
  // The cast: each table was made from its own kind's list.
  return { name: 'Test', tables: Object.fromEntries(tables) as unknown as Records['tables'] };
}

/** What a list of creates makes of an empty workspace. */
export function created(changes: Changes): Records {
  const lists: { [K in Kind]?: AnyRecord[] } = {};
  for (const change of changes) if (change.op === 'create') (lists[change.kind] ??= []).push(change.record);
  return workspace(lists as Lists);
}

/** Ids n1, n2 ..., and a clock that stands at `now`. */
export function context(now = 1_800_000_000_000): Ctx {
  let next = 0;
  return { id: () => `n${++next}`, now, speaker: { source: 'room' } };
}

let count = 0;

/** A record of a test: whatever it does not say is as usual for its kind. */
export const make = {
  map: (fields: Partial<RecordOf<'map'>> = {}): RecordOf<'map'> => ({
    id: 'm',
    created: ++count,
    name: 'Stream',
    state: 'current',
    order: 'a0',
    convention: 'office',
    ...fields,
  }),
  step: (id: Id, fields: Partial<RecordOf<'step'>> = {}): RecordOf<'step'> => ({
    id,
    created: ++count,
    mapId: 'm',
    kind: 'step',
    name: id,
    order: `a${id}`,
    ...fields,
  }),
  flow: (from: Id, to: Id, fields: Partial<RecordOf<'flow'>> = {}): RecordOf<'flow'> => ({
    id: `${from}>${to}`,
    created: ++count,
    mapId: 'm',
    from,
    to,
    kind: 'work',
    ...fields,
  }),
  system: (id: Id, fields: Partial<RecordOf<'system'>> = {}): RecordOf<'system'> => ({
    id,
    created: ++count,
    name: id,
    ...fields,
  }),
  party: (id: Id, fields: Partial<RecordOf<'party'>> = {}): RecordOf<'party'> => ({
    id,
    created: ++count,
    name: id,
    kind: 'person',
    ...fields,
  }),
  link: (stepId: Id, systemId: Id, fields: Partial<RecordOf<'support'>> = {}): RecordOf<'support'> => ({
    id: `${stepId}/${systemId}`,
    created: ++count,
    stepId,
    systemId,
    role: 'required',
    ...fields,
  }),
};
