import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RestorePoint } from '#storage/keeping.ts';
import type { Persistence } from '#storage/persistence.ts';
import type { Reminder } from './due.ts';
import { noMemory, type Memory } from './memory.ts';
import type { Fault } from './write-kept.ts';

/** How the file or folder stands that a person chose for automatic copies. */
export interface ChosenFile {
  /** Name of the file; in a folder the one that was begun last, and empty before the first. */
  readonly name: string;
  /** Name of the folder; null = a file was chosen. */
  readonly folder: string | null;
  /** When it was last written, read again and found the same, ms since 1970; 0 = never. */
  readonly writtenAt: number;
  /** `ask`: the browser wants to be asked again. */
  readonly is: 'ready' | 'ask' | 'failed' | 'writing';
  /** Why the last copy failed. */
  readonly fault: Fault | null;
}

/**
 * What is known of the copies of the open workspace. Read again from storage whenever a workspace is opened: it has no
 * home of its own.
 */
export interface KeepingState {
  readonly memory: Memory;
  readonly file: ChosenFile | null;
  /** Restore points, the newest first; null = not asked for yet. */
  readonly points: readonly RestorePoint[] | null;
  /** Whether the browser has promised to keep what is stored; null = it was not asked yet. */
  readonly kept: Persistence | null;
  /** What it answered when a person asked it in this visit. */
  readonly answer: Persistence | null;
  readonly reminders: readonly Reminder[];
}

export type KeepingStore = StoreApi<KeepingState>;

/** What is shown until storage has answered. */
export function createKeepingStore(): KeepingStore {
  return createStore<KeepingState>(() => ({
    memory: noMemory,
    file: null,
    points: null,
    kept: null,
    answer: null,
    reminders: [],
  }));
}
