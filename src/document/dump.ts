import * as Y from 'yjs';
import { rootsOf, strangeRoots } from '#document/roots.ts';
import { saysNothing, type RawRecord, type RawWorkspace } from '#model/format/raw.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { FieldValue } from '#model/records/record.ts';
import { jsonValue, wellFormed } from '#model/records/value.ts';

function rawRecord(stored: Y.Map<unknown>): RawRecord {
  const out = new Map<string, FieldValue>();
  for (const [field, stuff] of stored.entries()) {
    const value = jsonValue(stuff);
    if (value !== undefined && !saysNothing(field, value)) out.set(wellFormed(field), value);
  }
  return out;
}

function rawTable(root: Y.Map<unknown>): ReadonlyMap<string, RawRecord> {
  const out = new Map<string, RawRecord>();
  for (const [id, stored] of root.entries()) if (stored instanceof Y.Map) out.set(wellFormed(id), rawRecord(stored));
  return out;
}

/**
 * Everything a document holds, as it is stored: wrong types, unknown fields, unknown kinds and deleted records
 * included. What JSON cannot hold (bytes, NaN) is left out. The document is not changed.
 */
export function dumpOf(doc: Y.Doc): RawWorkspace {
  const roots = rootsOf(doc);
  const more = new Map(rawRecord(roots.ws));
  const name = more.get('name');
  more.delete('name');
  more.delete('format');
  const tables = new Map(allKinds.map((kind) => [kind as string, rawTable(roots.of(kind))]));
  for (const [kind, root] of strangeRoots(doc)) {
    const table = rawTable(root);
    if (table.size > 0) tables.set(wellFormed(kind), table);
  }
  return { name: typeof name === 'string' ? name : '', more, tables };
}
