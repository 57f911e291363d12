import { salvage } from '#document/salvage.ts';
import { newId } from '#lib/ids.ts';
import type { ShelfEnvironment } from '#storage/environment.ts';
import { journalOf } from '#storage/leaving.ts';
import { ShelfError } from '#storage/shelf-error.ts';
import type { Recovered } from '#storage/shelf.ts';
import { isDocRow, logRow, outboxOf, type Database, type DocRow } from '#storage/tables.ts';
import { keptWords } from '#words/kept.ts';
import { storageWords } from '#words/storage.ts';
import { Dexie } from 'dexie';

const random = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));

/**
 * Makes a workspace of everything that can still be read of another, under a new id and with a history of its own. THE
 * OTHER ONE IS LEFT AS IT IS. What cannot be read is set aside whole beside the new one, and restore points come along.
 * Rejects with a `ShelfError` when the other was written by a newer build, or when nothing can be read.
 */
export async function openAnyway(db: Database, env: ShelfEnvironment, of: string, name: string): Promise<Recovered> {
  const found = await readParts(db, env, of);
  const known = found.doc?.name ?? name;
  if ((found.doc?.format ?? 0) > env.format) throw new ShelfError('newer', storageWords.newer(known));
  const title = keptWords.recovered(known);
  const { update, unread, records } = salvage(
    found.parts.map((part) => part ?? new Uint8Array()),
    title,
  );
  if (records === 0) throw new ShelfError('damaged', storageWords.damaged(known));
  const id = newId(random);
  const epoch = Array.from(random(32), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const format = found.doc?.format ?? env.format;
  const now = env.now();
  const aside = unread.map((at) => ({
    d: id,
    at: now,
    why: 'unreadable' as const,
    format,
    epoch: found.doc?.epoch ?? '',
    u: found.parts[at] ?? new Uint8Array(),
  }));
  await db.transaction('rw', [db.docs, db.log, db.quarantine], async () => {
    await db.docs.add({ id, name: title, format, epoch, n: 1, base: 0, savedAt: now });
    await db.log.add(logRow(id, 1, update));
    await db.quarantine.bulkAdd(aside);
  });
  // A damaged restore point must not stand in the way of what was just brought back.
  await bringPoints(db, of, id).catch(() => {});
  return { entry: { id, name: title, format, epoch, savedAt: now }, setAside: aside.length, records };
}

/** Copies the restore points of one workspace to another, all or none. */
const bringPoints = (db: Database, of: string, to: string): Promise<void> =>
  db.transaction('rw', db.restorePoints, async () => {
    const points = await db.restorePoints.filter((row) => row.d === of).toArray();
    // The id of a point and that of its bytes belong together, and do so still with the same put before them.
    await db.restorePoints.bulkAdd(points.map((row) => ({ ...row, id: `${to}:${row.id}`, d: to })));
  });

interface Found {
  readonly doc: DocRow | null;
  /** Snapshot, log, outbox and journal in the order they build on one another; null = not even bytes. */
  readonly parts: readonly (Uint8Array | null)[];
}

async function readParts(db: Database, env: ShelfEnvironment, id: string): Promise<Found> {
  const [doc, snap, rows, outbox] = await Promise.all([
    db.docs.get(id).catch(() => undefined),
    db.snaps.get(id).catch(() => undefined),
    readLog(db, id),
    outboxOf(db, id)
      .toArray()
      .catch(() => []),
  ]);
  const whole = doc && isDocRow(doc) ? doc : null;
  const journal = journalOf(env.journal, env.name, id).flatMap(({ row }) => (row ? [row] : []));
  const left = [...outbox, ...journal].filter((row) => whole === null || row.epoch === whole.epoch);
  const parts = [...(snap ? [snap] : []), ...rows, ...left].map((row) => bytesOf(row.u));
  return { doc: whole, parts };
}

/** The rows of a log that can be had: all at once, or one by one when one of them stands in the way. */
async function readLog(db: Database, id: string): Promise<readonly { readonly u: unknown }[]> {
  const all = db.log.where('[d+n]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  try {
    return await all.toArray();
  } catch {
    const keys = await all.primaryKeys();
    const rows = await Promise.all(keys.map((key) => db.log.get(key).catch(() => ({ u: null }))));
    return rows.flatMap((row) => (row ? [row] : []));
  }
}

/** Bytes, or the text of whatever stands in their place. */
function bytesOf(u: unknown): Uint8Array | null {
  if (u instanceof Uint8Array) return u;
  return u === null || u === undefined ? null : new TextEncoder().encode(JSON.stringify(u) ?? '');
}
