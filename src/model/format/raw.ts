import type { FieldValue, Id } from '#model/records/record.ts';

/**
 * A record as it is stored: every field as somebody wrote it, known or not, of the right type or not. No `id` (it is
 * the key), no null (= absent) and no `del: 0` (= alive), so that two equal records are equal here too.
 */
export type RawRecord = ReadonlyMap<string, FieldValue>;

/** Records by kind, then by id. Kinds this build does not know are kept. */
export type RawTables = ReadonlyMap<string, ReadonlyMap<Id, RawRecord>>;

/** A whole workspace as it is stored: what a backup prints and a seed is made from. Maps, for ids can be any text. */
export interface RawWorkspace {
  readonly name: string;
  /** Fields of the workspace itself that this build does not know. */
  readonly more: RawRecord;
  readonly tables: RawTables;
}

/** What a backup brings besides its data: the document's own state, for exact merging. Believed only when it holds the same data. */
export interface Carried {
  readonly update: Uint8Array;
  readonly epoch: string;
}

/** True for a field that says nothing and is therefore not part of a raw record. */
export function saysNothing(field: string, value: unknown): boolean {
  return (
    value === null || value === undefined || field === 'id' || field === '__proto__' || (field === 'del' && value === 0)
  );
}
