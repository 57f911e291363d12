import { toBase64 } from '#model/format/base64.ts';
import { printBackup, printMapCopy } from '#model/format/file.ts';
import { gzip } from '#model/format/gzip.ts';
import { sha256OfText } from '#model/format/hash.ts';
import { printData } from '#model/format/print.ts';
import { saysNothing, type RawRecord, type RawWorkspace } from '#model/format/raw.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { AnyRecord, Kind } from '#model/records/records.ts';
import { referencesOf, relinkRecord } from '#model/records/references.ts';
import type { View } from '#model/view.ts';

/** Media type and extension of both kinds of file. */
export const JSON_TYPE = 'application/json';
export const JSON_EXTENSION = 'json';

/** What a backup is made from. */
export interface ToBackUp {
  readonly workspaceId: Id;
  readonly epoch: string;
  /** `dump()` of the living document. */
  readonly data: RawWorkspace;
  /** `encode()` of the living document, for exact merging later; absent = readable data only. */
  readonly state?: Uint8Array;
  /** Now, ms. */
  readonly now: number;
}

/**
 * The text of a whole workspace: EVERYTHING, deleted records and overwritten history included. Not to be handed to people
 * who should not see what was deleted; a map copy is for them.
 */
export async function backupText({ workspaceId, epoch, data, state, now }: ToBackUp): Promise<string> {
  const exportedAt = new Date(now).toISOString();
  const sync = state && {
    sha256OfData: await sha256OfText(printData(data)),
    stateGzB64: toBase64(await gzip(state)),
  };
  return printBackup({ workspaceId, epoch, exportedAt, data, ...(sync ? { sync } : {}) });
}

/**
 * The text of one map as it is seen: visible records only, with the systems it uses, those that could take their place,
 * and the people and teams these name. No bin, no history, nothing of other maps; somebody who is gone from the workspace
 * is `gone-1` and so on, never an id that could be looked up elsewhere. A system's row of an imported sheet stays here: it
 * is somebody's spreadsheet, and without the sheet nothing can be given back from it.
 */
export function mapCopyText(view: View, now: number): string {
  const tables = new Map<Kind, Map<Id, AnyRecord>>();
  const gone = new Map<Id, Id>();
  const known = (kind: Kind, id: Id): Id => {
    if (kind !== 'party' || view.parties.has(id)) return id;
    const name = gone.get(id) ?? `gone-${gone.size + 1}`;
    gone.set(id, name);
    return name;
  };
  const put = (kind: Kind, record: AnyRecord): void => {
    const table = tables.get(kind) ?? new Map<Id, AnyRecord>();
    if (table.has(record.id)) return;
    // The casts: the record is of the kind it is put under.
    tables.set(kind, table.set(record.id, relinkRecord(kind, record as never, known)));
    for (const ref of referencesOf(kind, record as never)) {
      const party = ref.kind === 'party' ? view.parties.get(ref.id) : undefined;
      if (party) put('party', party);
    }
  };
  put('map', view.map);
  for (const one of view.steps) put('step', one);
  for (const one of view.flows) put('flow', one);
  for (const one of view.lanes) put('lane', one);
  for (const one of view.systems.values()) put('system', one);
  for (const one of view.replacements.values()) put('system', one);
  for (const one of view.supports) put('support', one);
  for (const one of view.notes) put('note', one);
  const raw = new Map([...tables].map(([kind, table]) => [kind as string, rawTable(table)]));
  return printMapCopy({
    mapId: view.map.id,
    name: view.map.name,
    exportedAt: new Date(now).toISOString(),
    tables: raw,
  });
}

function rawTable(table: ReadonlyMap<Id, AnyRecord>): ReadonlyMap<Id, RawRecord> {
  return new Map([...table].map(([id, record]) => [id, rawRecord(record)]));
}

function rawRecord(record: AnyRecord): RawRecord {
  // The cast: a record holds nothing but field values.
  const entries = Object.entries(record as unknown as Record<string, FieldValue | undefined>);
  return new Map(
    entries.flatMap(([field, value]) =>
      field.startsWith('row:') || saysNothing(field, value) ? [] : [[field, value as FieldValue]],
    ),
  );
}
