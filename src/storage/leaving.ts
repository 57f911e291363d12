import { fromBase64, toBase64 } from '#model/format/base64.ts';
import { isPlain } from '#model/records/value.ts';
import type { Journal } from '#storage/environment.ts';
import type { OutboxRow } from '#storage/tables.ts';

/**
 * The last moment of a page. There is no time to read, and library calls made here do not survive a reload, so the same
 * edits are put down twice, blindly: in IndexedDB's outbox with a raw put and an explicit commit, and in the synchronous
 * journal. Each way alone loses some of closing, reloading, navigating and leaving for another site.
 */
export type LeaveNothing = (parts: {
  readonly raw: IDBDatabase | null;
  readonly journal: Journal | null;
  readonly prefix: string;
  readonly row: OutboxRow;
}) => void;

/** Puts a row down in both places. Never throws: what one refuses, the other may take. */
export const leaveNothing: LeaveNothing = ({ raw, journal, prefix, row }) => {
  try {
    const { u, ...rest } = row;
    journal?.setItem(journalKey(prefix, row.d, row.tab), JSON.stringify({ ...rest, u: toBase64(u) }));
  } catch {
    // The journal is full: the outbox is left.
  }
  try {
    if (!raw) return;
    const transaction = raw.transaction('outbox', 'readwrite', { durability: 'strict' });
    transaction.objectStore('outbox').put(row);
    transaction.commit();
  } catch {
    // The connection is closed: the journal is left.
  }
};

/** One key for each tab and workspace: a shared one would be overwritten by the next tab. */
export const journalKey = (prefix: string, d: string, tab: string): string => `${prefix}:journal:${tab}:${d}`;

/** What tabs that left put down in the journal for a workspace. Texts that cannot be read are given as they are. */
export interface JournalEntry {
  readonly key: string;
  /** Null = not to be read; then `text` is all there is. */
  readonly row: OutboxRow | null;
  readonly text: string;
}

/** Every journal entry for workspace `d`, of all tabs. */
export function journalOf(journal: Journal | null, prefix: string, d: string): readonly JournalEntry[] {
  const found: JournalEntry[] = [];
  for (const key of keysOf(journal)) {
    if (!key.startsWith(`${prefix}:journal:`) || !key.endsWith(`:${d}`)) continue;
    const text = readItem(journal, key);
    const row = text === null ? null : rowOf(text);
    if (text !== null && (row === null || row.d === d)) found.push({ key, row, text });
  }
  return found;
}

/** Takes keys out of the journal; a journal that cannot be written is left as it is, for folding twice is harmless. */
export function clearJournal(journal: Journal | null, keys: readonly string[]): void {
  try {
    for (const key of keys) journal?.removeItem(key);
  } catch {
    // Next time.
  }
}

/** Keys of everything in the journal; none when it cannot be read. */
export function keysOf(journal: Journal | null): readonly string[] {
  try {
    return Array.from({ length: journal?.length ?? 0 }, (_, at) => journal?.key(at) ?? '');
  } catch {
    return [];
  }
}

function readItem(journal: Journal | null, key: string): string | null {
  try {
    return journal?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function rowOf(text: string): OutboxRow | null {
  try {
    const raw: unknown = JSON.parse(text);
    if (!isPlain(raw)) return null;
    const { d, tab, seq, format, epoch, u } = raw;
    const bytes = typeof u === 'string' ? fromBase64(u) : null;
    if (typeof d !== 'string' || typeof tab !== 'string' || typeof seq !== 'number' || !bytes) return null;
    if (typeof format !== 'number' || typeof epoch !== 'string') return null;
    return { d, tab, seq, format, epoch, u: bytes };
  } catch {
    return null;
  }
}
