import { toBase64 } from '#model/format/base64.ts';
import { isPlain } from '#model/records/value.ts';
import type { ShelfEnvironment } from '#storage/environment.ts';
import { keysOf } from '#storage/leaving.ts';
import { everyRow, openAsItIs, type RawRow } from '#storage/raw-read.ts';

/** What a raw copy takes from its surroundings. */
export type RawSource = Pick<ShelfEnvironment, 'name' | 'indexedDB' | 'journal' | 'now'>;

/**
 * Everything that is stored of one workspace, or of all (null), as it lies there: JSON lines in UTF-8, a head and then one
 * for each row and each journal entry, bytes in base64. Works on damaged, newer and partly readable storage and WRITES
 * NOTHING; what cannot be read is a line that says so. Never rejects.
 */
export async function rawCopy({ name, indexedDB, journal, now }: RawSource, id: string | null): Promise<Uint8Array> {
  const lines: unknown[] = [];
  const head = { app: 'tributary', kind: 'raw', at: now(), workspace: id, database: name };
  try {
    const db = await openAsItIs(indexedDB, name);
    lines.push({ ...head, version: db?.version ?? null });
    if (db) {
      for await (const row of everyRow(db)) if (id === null || isOf(row, id)) lines.push(plainOf(row));
      db.close();
    }
  } catch (error) {
    lines.push({ ...head, error: String(error) });
  }
  for (const key of keysOf(journal)) {
    if (!key.startsWith(`${name}:`) || (id !== null && !key.includes(id) && !key.endsWith(':ledger'))) continue;
    lines.push({ journal: key, text: journal?.getItem(key) ?? null });
  }
  return new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** True for a row of this workspace, and for what cannot be told. */
function isOf({ key, value, error }: RawRow, id: string): boolean {
  if (key === id || (Array.isArray(key) && key[0] === id)) return true;
  if (error !== undefined) return key === undefined;
  return isPlain(value) && (value['id'] === id || value['d'] === id);
}

/** A stored value as JSON can hold it: bytes as `{base64}`, what JSON has no word for as `{other}`. */
function plainOf(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return { base64: toBase64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value)) {
    return { base64: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  }
  if (Array.isArray(value)) return value.map(plainOf);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainOf(one)]));
  if (value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)) return value;
  return { other: Object.prototype.toString.call(value) };
}
