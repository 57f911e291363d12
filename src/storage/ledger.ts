import { isPlain } from '#model/records/value.ts';
import type { ShelfEnvironment } from '#storage/environment.ts';

/** What is known of a workspace outside the database: how far it was stored, for certain. */
export interface Known {
  readonly name: string;
  /** Number of the newest row that is known to have been stored. Only ever behind the truth, never before it. */
  readonly n: number;
  readonly savedAt: number;
  /** Rows that a person was told are missing, and went on without. */
  readonly gaps?: number;
}

/**
 * A short list of all workspaces in the journal's store, so that an EMPTY database and a VANISHED one can be told apart:
 * a browser that finds its storage damaged begins a new one without a word. Shared by all tabs; a store that is full or
 * forbidden leaves the list behind, which raises no false alarm.
 */
export interface Ledger {
  /** Call only for what has been stored. Written within a second, and by `flush`. */
  readonly note: (id: string, known: Partial<Known> & { readonly n: number }) => void;
  /** Writes what was noted, now and synchronously. */
  readonly flush: () => void;
  readonly read: () => Map<string, Known>;
  /** Replaces what is known, or forgets the workspace. */
  readonly put: (id: string, known: Known | null) => void;
}

/** How long a note may wait to be written, ms: an edit each 10 ms must not write the list each time. */
const NOTED_WITHIN = 1000;

/** The ledger of this origin. */
export function createLedger({ name, journal, later }: ShelfEnvironment): Ledger {
  const key = `${name}:ledger`;
  const news = new Map<string, Partial<Known> & { readonly n: number }>();
  let waits = false;

  const read = (): Map<string, Known> => {
    try {
      const rows: unknown = JSON.parse(journal?.getItem(key) ?? '[]');
      return new Map(Array.isArray(rows) ? rows.filter(isRow) : []);
    } catch {
      return new Map();
    }
  };
  const write = (all: ReadonlyMap<string, Known>): void => {
    try {
      journal?.setItem(key, JSON.stringify([...all]));
      news.clear();
    } catch {
      // Full: the list stays behind, and what was noted waits for the next time.
    }
  };
  const flush = (): void => {
    waits = false;
    if (news.size === 0) return;
    const all = read();
    for (const [id, fresh] of news) {
      const old = all.get(id) ?? { name: '', n: 0, savedAt: 0 };
      all.set(id, { ...old, ...fresh, n: Math.max(old.n, fresh.n) });
    }
    write(all);
  };

  return {
    note(id, known) {
      news.set(id, { ...news.get(id), ...known });
      if (!waits) later(NOTED_WITHIN, flush);
      waits = true;
    },
    flush,
    read,
    put(id, known) {
      flush();
      news.delete(id);
      const all = read();
      if (known) all.set(id, known);
      else all.delete(id);
      write(all);
    },
  };
}

function isRow(row: unknown): row is [string, Known] {
  if (!Array.isArray(row)) return false;
  const [id, known]: readonly unknown[] = row;
  return typeof id === 'string' && isPlain(known) && typeof known['n'] === 'number';
}
