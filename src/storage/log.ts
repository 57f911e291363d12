import { createListeners } from '#document/listeners.ts';
import { crc32 } from '#storage/checksum.ts';
import { commitRow, missedSince, refusalOf } from '#storage/commit-row.ts';
import { COMPACT_AFTER } from '#storage/compact.ts';
import { saveDraft, takeDraft } from '#storage/draft.ts';
import type { Channel, ShelfEnvironment } from '#storage/environment.ts';
import { foldLeftovers } from '#storage/fold.ts';
import { createFollower } from '#storage/follow.ts';
import type { Ledger } from '#storage/ledger.ts';
import { clearJournal, journalKey, leaveNothing } from '#storage/leaving.ts';
import type { Rescued } from '#storage/rescue.ts';
import { ShelfError, whyUnsaved } from '#storage/shelf-error.ts';
import type { Log, ShelfEntry, Whole } from '#storage/shelf.ts';
import { isDocRow, isGarbled, rowsAfter, type Database, type DocRow } from '#storage/tables.ts';
import { createWriter } from '#storage/writer.ts';
import { storageWords } from '#words/storage.ts';

/** How the shelf and its open logs hold together. */
export interface OnShelf {
  readonly db: Database;
  readonly env: ShelfEnvironment;
  readonly ledger: Ledger;
  /** Called when a newer build takes the storage over. */
  readonly onStale: (listener: () => void) => () => void;
  /** Called when the browser let go of the storage by itself: what was saved may be gone. */
  readonly onLost: (listener: () => void) => () => void;
  readonly isStale: () => boolean;
}

/** How long the browser is given to let go of a connection before it is opened again, ms. */
const LOST_AFTER = 50;

/** When the part that writes a lost workspace back is loaded, ms after opening: WITH ITS STORAGE A PAGE LOSES ITS CACHE. */
const RESCUE_AFTER = 3000;
const rescuePart = () => import('#storage/rescue.ts');

/** A docs row as the list shows it. */
export const entryOf = ({ id, name, format, epoch, savedAt }: DocRow): ShelfEntry => ({
  id,
  name,
  format,
  epoch,
  savedAt,
});

/** Opens the log of a workspace: folds in what was left, reads everything, and follows the other tabs. */
export async function openLog({ db, env, ledger, onStale, onLost, isStale }: OnShelf, id: string): Promise<Log> {
  // Side by side: nearly always nothing was left, and then what was read is all there is.
  const ahead = readAll(db, env, id);
  // A fault of it is told of when its answer is taken.
  ahead.catch(() => {});
  const folded = await foldLeftovers(db, env, id);
  const { doc, stored } = folded.stored === null ? await ahead : await readAll(db, env, id);
  const channel: Channel | null = env.channel?.() ?? null;
  const others = createListeners<[Uint8Array]>();
  const mine = { format: env.format, epoch: doc.epoch, life: doc.life };
  let whole: (() => Whole) | null = null;
  let open = true;
  let base = doc.base;
  let compacting = false;
  let left = false;
  let lives = 0;
  let seq = 0;

  const follower = createFollower({
    d: id,
    seen: doc.n,
    async read(after) {
      const [why, missed] = await db.transaction('r', [db.docs, db.log, db.snaps], async () => {
        const now = await db.docs.get(id);
        const refusal = refusalOf(now, { ...mine, seen: after });
        return [refusal, now && !refusal ? await missedSince(db, now, after) : null] as const;
      });
      if (why === 'gone') check();
      else if (why) writer.goStale();
      return missed;
    },
    tell: (update) => void (open && others.callApart(update)),
    isUpdate: env.updates.isUpdate,
    later: env.later,
  });

  const compactIfLong = (): void => {
    if (compacting || follower.seen() - base <= COMPACT_AFTER || isStale()) return;
    compacting = true;
    env
      .compact(id)
      // Harmless: the log is as it was, only longer. The next stored row tries again.
      .catch(() => {})
      .finally(() => (compacting = false));
  };

  /** A commit without an edit: it finds out whether what was saved is still there, and writes it back if not. */
  const check = (): void => void (open && writer.append(env.updates.merge([])));

  const commit = async (u: Uint8Array, clearOutboxOf: string | null): Promise<Rescued> => {
    const seen = follower.seen();
    const row = { ...mine, d: id, u, seen, now: env.now(), clearOutboxOf };
    const done = await (env.broken?.commitRow ?? commitRow)(db, row);
    if (done.is === 'stored' || done.why !== 'gone') return done;
    // Gone is no reason to give up: without the whole document the edits stay here, and the person is told.
    if (!whole) throw new DOMException('the workspace is gone from storage', 'InvalidStateError');
    const nextLife = `${env.tab}:${env.now()}:${lives++}`;
    const { writeWhole } = await rescuePart();
    const { name, update } = whole();
    const rescued = await writeWhole(db, env.updates, { ...row, u: update, name, nextLife });
    ledger.note(id, { name, n: 0 });
    return rescued;
  };

  const store = async (u: Uint8Array): Promise<boolean> => {
    if (isStale()) return false;
    const clearOutboxOf = left ? env.tab : null;
    const flushes = seq;
    const done = await commit(u, clearOutboxOf).catch((error: unknown) => {
      // A connection may be broken for good: the next try opens another.
      if ((whyUnsaved(error) !== 'full' || !db.isOpen()) && !isStale()) db.close({ disableAutoOpen: false });
      throw error;
    });
    if (done.is === 'refused') return false;
    mine.life = done.life ?? mine.life;
    base = done.base;
    ledger.note(id, { n: done.n, savedAt: env.now() });
    // What was put down on leaving is stored now, unless more was put down meanwhile.
    if (clearOutboxOf !== null && flushes === seq) {
      left = false;
      clearJournal(env.journal, [journalKey(env.name, id, env.tab)]);
    }
    follower.take(done.missed);
    follower.take({ n: done.n, updates: [] });
    // After a rescue one row is not all that is new: no bytes make the other tabs read for themselves.
    channel?.post({ d: id, n: done.n, u: done.life === undefined ? u : new Uint8Array() });
    compactIfLong();
    return true;
  };

  const { merge } = env.updates;
  const writer = createWriter({ store, merge, now: env.now, later: env.later, savedAt: doc.savedAt });
  channel?.onHint((hint) => void (open && follower.hint(hint)));
  const stops = [
    onStale(writer.goStale),
    onLost(() => env.later(LOST_AFTER, check)),
    env.onWake(() => {
      follower.catchUp();
      writer.nudge();
    }),
  ];
  ledger.note(id, { name: doc.name, n: doc.n, savedAt: doc.savedAt });
  if (folded.stored) channel?.post({ d: id, ...folded.stored });
  for (const update of folded.unstored) writer.append(update);
  compactIfLong();
  // Where it cannot be had now it is asked for again when it is needed.
  env.later(RESCUE_AFTER, () => void rescuePart().catch(() => {}));

  return {
    entry: entryOf(doc),
    stored: folded.unstored.length > 0 ? merge([stored, ...folded.unstored]) : stored,
    append: (update) => void (open && writer.append(update)),
    begin: writer.begin,
    state: writer.state,
    onState: writer.onState,
    onOthers: others.add,
    rescueWith: (from) => void (whole = from),
    settled: writer.settled,
    flushOnLeave() {
      ledger.flush();
      const unstored = writer.unstored();
      if (!open || unstored.length === 0) return;
      left = true;
      const row = { ...mine, format: doc.format, d: id, tab: env.tab, seq: seq++, u: merge(unstored) };
      // A stale tab writes nothing to the database; the journal alone keeps its last edits, to be sorted out later.
      const raw = isStale() || writer.state().is === 'stale' || !db.isOpen() ? null : db.backendDB();
      (env.broken?.leaveNothing ?? leaveNothing)({ raw, journal: env.journal, prefix: env.name, row });
    },
    saveDraft: (key, text) => saveDraft(env.journal, env.name, id, key, text),
    takeDraft: (key) => takeDraft(env.journal, env.name, id, key),
    async close() {
      await writer.settled().catch(() => {});
      open = false;
      for (const stop of stops) stop();
      channel?.close();
      others.clear();
    },
  };
}

/** The docs row and everything stored, merged. */
async function readAll(
  db: Database,
  env: ShelfEnvironment,
  id: string,
): Promise<{ readonly doc: DocRow; readonly stored: Uint8Array }> {
  const { doc, snap, rows } = await db.transaction('r', [db.docs, db.log, db.snaps], async () => {
    const found = await db.docs.get(id);
    return { doc: found, snap: await db.snaps.get(id), rows: await rowsAfter(db, id, found?.base ?? 0) };
  });
  if (!doc) throw new ShelfError('gone', storageWords.gone);
  if (!isDocRow(doc)) throw new ShelfError('damaged', storageWords.damaged(doc.name));
  if (doc.format > env.format) throw new ShelfError('newer', storageWords.newer(doc.name));
  if (doc.base > 0 && (!snap || crc32(snap.u) !== snap.sum)) {
    throw new ShelfError('damaged', storageWords.damaged(doc.name));
  }
  try {
    if (rows.some(isGarbled)) throw new TypeError('these bytes are not what was stored');
    const stored = env.updates.merge([...(snap && doc.base > 0 ? [snap.u] : []), ...rows.map((row) => row.u)]);
    // What has its sum was whole when it was stored; reading all of it twice takes a tenth of a start.
    if (!rows.every((row) => row.sum !== undefined) && !env.updates.isUpdate(stored))
      throw new TypeError('these bytes are no update');
    // Rows above the number that the list knows: the disk gave back an older list. They are there all the same.
    return { doc: { ...doc, n: Math.max(doc.n, rows.at(-1)?.n ?? 0) }, stored };
  } catch (error) {
    throw new ShelfError('damaged', storageWords.damaged(doc.name), error);
  }
}
