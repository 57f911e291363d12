import * as Y from 'yjs';
import { dumpOf } from '#document/dump.ts';
import { WS } from '#document/roots.ts';
import { squeeze } from '#document/updates.ts';
import { sha256, sha256OfText } from '#model/format/hash.ts';
import { printData } from '#model/format/print.ts';
import type { Carried, RawWorkspace } from '#model/format/raw.ts';
import { FORMAT } from '#model/format/version.ts';
import type { FieldValue } from '#model/records/record.ts';

/** The first update of a workspace, and the epoch that says which documents share its history. */
export interface Seed {
  readonly update: Uint8Array;
  /** 64 hex digits. */
  readonly epoch: string;
}

/**
 * The seed of a workspace that comes from a file. Deterministic: the same data give the same bytes in every browser, so
 * that two rooms that start from one file can merge later. The client id is the first 32 bits of the data's SHA-256 and
 * IS NEVER EDITED WITH; the epoch is the SHA-256 of the update.
 * A carried state is taken instead when it holds exactly the same data; then the history and its epoch go on.
 */
export async function seedOf(data: RawWorkspace, carried?: Carried): Promise<Seed> {
  const text = printData(data);
  const state = carried && stateIfEqual(carried.update, text);
  if (carried && state) return { update: state, epoch: carried.epoch };
  const client = Number.parseInt((await sha256OfText(text)).slice(0, 8), 16);
  const update = write(client, (doc) => {
    for (const [kind, table] of sorted(data.tables)) {
      const root = doc.getMap<unknown>(kind);
      for (const [id, record] of sorted(table)) root.set(id, new Y.Map<unknown>(sorted(record)));
    }
    const ws = doc.getMap<FieldValue>(WS);
    for (const [field, value] of sorted(data.more)) ws.set(field, value);
    ws.set('name', data.name);
    ws.set('format', FORMAT);
  });
  return { update, epoch: await sha256(update) };
}

/** The seed of a fresh workspace. `random(n)` gives n random bytes; the epoch is 256 of its bits. */
export function freshSeed(name: string, random: (n: number) => Uint8Array): Seed {
  const client = new DataView(Uint8Array.from(random(4)).buffer).getUint32(0);
  const update = write(client, (doc) => {
    const ws = doc.getMap<FieldValue>(WS);
    ws.set('name', name);
    ws.set('format', FORMAT);
  });
  return { update, epoch: Array.from(random(32), (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function write(client: number, fill: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.transact(() => fill(doc));
  const update = Y.encodeStateAsUpdateV2(doc);
  doc.destroy();
  return update;
}

/** The state when it is whole and holds exactly the data printed as `text`; else undefined. */
function stateIfEqual(update: Uint8Array, text: string): Uint8Array | undefined {
  const doc = new Y.Doc();
  try {
    const whole = squeeze([update]);
    if (!whole) return undefined;
    Y.applyUpdateV2(doc, whole);
    return printData(dumpOf(doc)) === text ? whole : undefined;
  } catch {
    return undefined;
  } finally {
    doc.destroy();
  }
}

/** Entries in the order of their keys, by UTF-16 unit: no language has a say in it. */
function sorted<V>(map: ReadonlyMap<string, V>): (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
