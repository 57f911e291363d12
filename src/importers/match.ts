import type { Match } from '#importers/importer.ts';
import { nameKey } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { standsAs } from '#model/visible.ts';

/** Finds what a file's system or party is called here. */
export interface Known {
  readonly system: (record: SystemRecord) => Match | null;
  readonly party: (record: PartyRecord) => Match | null;
}

/**
 * Systems and parties of the workspace by id, then by name: blind to case, spaces and punctuation; a system also by its
 * other names; a person is never taken for a team of the same name. Deleted ones are not found, merged ones are found as
 * what they were merged into. Of several with one name, the one with the smallest id.
 */
export function knownIn({ tables }: Records): Known {
  const names = new Map<string, Id>();
  const call = (key: string, id: Id): void => {
    const there = names.get(key);
    if (there === undefined || id < there) names.set(key, id);
  };
  for (const [id, record] of tables.system) {
    if (record.del) continue;
    for (const key of systemKeys(record)) call(key, standsAs(tables.system, id));
  }
  for (const [id, record] of tables.party) {
    if (!record.del) for (const key of partyKeys(record)) call(key, standsAs(tables.party, id));
  }
  const find = (kind: Match['kind'], record: SystemRecord | PartyRecord, keys: readonly string[]): Match | null => {
    const same = tables[kind].get(record.id);
    if (same && !same.del) {
      const to = kind === 'system' ? standsAs(tables.system, record.id) : standsAs(tables.party, record.id);
      if (!tables[kind].get(to)?.del) return { kind, from: record.id, to, by: 'id', name: record.name };
    }
    const to = keys.map((key) => names.get(key)).find((id) => id !== undefined && !tables[kind].get(id)?.del);
    return to === undefined ? null : { kind, from: record.id, to, by: 'name', name: record.name };
  };
  return {
    system: (record) => find('system', record, systemKeys(record)),
    party: (record) => find('party', record, partyKeys(record)),
  };
}

/** The keys of a name and of all other names; none for a name that says nothing. */
function systemKeys(record: SystemRecord): readonly string[] {
  const aliases = Object.keys(record).flatMap((field) => (field.startsWith('alias:') ? [field.slice(6)] : []));
  return [record.name, ...aliases].map(nameKey).flatMap((key) => (key === '' ? [] : [`system ${key}`]));
}

function partyKeys(record: PartyRecord): readonly string[] {
  const key = nameKey(record.name);
  return key === '' ? [] : [`${record.kind} ${key}`];
}
