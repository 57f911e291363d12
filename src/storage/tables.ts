import { Dexie, type Collection, type Table } from 'dexie';
import { crc32 } from '#storage/checksum.ts';
import type { KeptHandle, RestorePoint } from '#storage/keeping.ts';

/** One workspace. `n` is the number of its newest log row, `base` the number its snapshot goes up to. */
export interface DocRow {
  readonly id: string;
  readonly name: string;
  readonly format: number;
  readonly epoch: string;
  readonly n: number;
  readonly base: number;
  readonly savedAt: number;
  /** Set when it was written anew from a page because storage had lost it: numbers then no longer mean the same rows. */
  readonly life?: string;
  /** When it was taken off the list; absent = on it. */
  readonly removedAt?: number;
}

/** One stored update. Numbers of a workspace are contiguous from `base + 1` to `n`. */
export interface LogRow {
  readonly d: string;
  readonly n: number;
  readonly u: Uint8Array;
  /** CRC-32 of `u`, by who knew it to be a whole update; absent in rows of older builds. */
  readonly sum?: number;
}

/** A row of what is known to be a whole update. */
export const logRow = (d: string, n: number, u: Uint8Array): Required<LogRow> => ({ d, n, u, sum: crc32(u) });

/** True for a row whose bytes are not those that were stored. */
export const isGarbled = ({ u, sum }: LogRow): boolean =>
  sum !== undefined && !(u instanceof Uint8Array && crc32(u) === sum);

/** Everything up to row `n` in one update, with its CRC-32: damage on disk is mostly silent. */
export interface SnapRow extends LogRow {
  readonly sum: number;
}

/** Written blindly on leaving: numbers need a read, and there is no time for one. */
export interface OutboxRow {
  readonly d: string;
  readonly tab: string;
  readonly seq: number;
  readonly format: number;
  readonly epoch: string;
  readonly u: Uint8Array;
}

/** Edits that do not fit the workspace they were made in. KEPT FOR RESCUE, never applied by themselves. */
export interface QuarantineRow {
  readonly id?: number;
  readonly d: string;
  readonly at: number;
  readonly why: 'format' | 'epoch' | 'unreadable';
  readonly format: number;
  readonly epoch: string;
  readonly u: Uint8Array;
}

/** What the list of restore points shows of one; `sum` is the CRC-32 of its bytes. */
export interface PointRow extends RestorePoint {
  readonly sum: number;
}

/** The bytes of a restore point, apart from what the list shows, so that the list need not read them. */
export interface PointBytesRow {
  /** `bytesIdOf` the point. Without `at` it is not in the index by time. */
  readonly id: string;
  readonly d: string;
  readonly u: Uint8Array;
}

/** The database. Made by `declareTables`. */
export interface Database extends Dexie {
  readonly docs: Table<DocRow, string>;
  readonly log: Table<LogRow, [string, number]>;
  readonly snaps: Table<SnapRow, string>;
  readonly outbox: Table<OutboxRow, [string, string, number]>;
  readonly quarantine: Table<QuarantineRow, number>;
  readonly restorePoints: Table<PointRow | PointBytesRow, string>;
  readonly handles: Table<KeptHandle, string>;
}

/**
 * Version of the tables. It is NOT the format of a document. A table added later would tell every open tab to stop
 * writing (`versionchange`), so all that are planned are declared now, `restorePoints` and `handles` too.
 */
const TABLES_VERSION = 1;
/** Dexie multiplies its versions by 10 in IndexedDB. */
const RAW_VERSION = TABLES_VERSION * 10;

/**
 * The database, declared but not yet opened. `onNewer` is called when a newer build takes it over or has done so
 * already; the connection then closes for good and every call fails. `onLost` is called when the browser let the
 * connection go by itself: it is opened again with the next call, and MAY BE EMPTY THEN.
 */
export function declareTables(
  name: string,
  indexedDB: IDBFactory,
  keyRange: typeof IDBKeyRange,
  onNewer: () => void = () => {},
  onLost: () => void = () => {},
): Database {
  // AN OLDER BUILD THAT OPENS A NEWER DATABASE GETS NO ERROR FROM DEXIE: it opens it without a version, and adds tables
  // that it misses. So only our own version is ever opened.
  const ownVersionOnly: IDBFactory = {
    open(which, version) {
      if (version !== RAW_VERSION) {
        if (version === undefined) onNewer();
        throw new Error('the database is of a newer build');
      }
      const request = indexedDB.open(which, version);
      request.addEventListener('success', () => request.result.addEventListener('close', onLost));
      return request;
    },
    deleteDatabase: (which) => indexedDB.deleteDatabase(which),
    databases: () => indexedDB.databases(),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
  const db = new Dexie(name, {
    indexedDB: ownVersionOnly,
    IDBKeyRange: keyRange,
    // The cache gave two tabs two different truths and cost ten times as much for each edit.
    cache: 'disabled',
    // Costs about 1 ms and does not leave a commit to the next power cut.
    chromeTransactionDurability: 'strict',
  });
  db.version(TABLES_VERSION).stores({
    docs: 'id',
    log: '[d+n]',
    snaps: 'd',
    restorePoints: 'id,[d+at]',
    outbox: '[d+tab+seq]',
    quarantine: '++id,d',
    handles: 'id',
  });
  db.on('versionchange', ({ newVersion }) => {
    // BY DEFAULT DEXIE WOULD REOPEN AND LET THIS OLD BUILD WRITE INTO THE NEWER DATABASE. Without a version it is being
    // deleted: that may go on, and what is on this page is written back then.
    const isDeleted = newVersion === null;
    if (!isDeleted) onNewer();
    db.close({ disableAutoOpen: !isDeleted });
    if (isDeleted) onLost();
    return false;
  });
  // The cast: Dexie adds a property for each table that was just declared.
  return db as Database;
}

/** True for a docs row that holds what it should: a damaged disk may give anything back. */
export const isDocRow = ({ id, name, epoch, format, n, base }: Partial<DocRow>): boolean =>
  [id, name, epoch].every((text) => typeof text === 'string') && [format, n, base].every(Number.isSafeInteger);

/** Rows of a workspace numbered from `after + 1` to `last`. */
export const rowsUpTo = (db: Database, d: string, after: number, last: number): Collection<LogRow, [string, number]> =>
  db.log.where('[d+n]').between([d, after], [d, last], false, true);

/** Rows of a workspace with a number above `after`, in order. */
export function rowsAfter(db: Database, d: string, after: number): Promise<LogRow[]> {
  return db.log
    .where('[d+n]')
    .between([d, after + 1], [d, Dexie.maxKey])
    .toArray();
}

/** The outbox rows of a workspace, of one tab or of all. */
export function outboxOf(db: Database, d: string, tab?: string): Collection<OutboxRow, [string, string, number]> {
  const { minKey, maxKey } = Dexie;
  const from = tab === undefined ? [d, minKey, minKey] : [d, tab, minKey];
  return db.outbox.where('[d+tab+seq]').between(from, tab === undefined ? [d, maxKey, maxKey] : [d, tab, maxKey]);
}
