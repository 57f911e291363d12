import { isPlain } from '#model/records/value.ts';
import type { Hint } from '#storage/environment.ts';
import type { Missed } from '#storage/commit-row.ts';

/** How far this tab has seen the log, and the way it learns of the rest. */
export interface Follower {
  readonly seen: () => number;
  /** A message from another tab. Taken at its word only when it is the very next row; otherwise the log is read. */
  readonly hint: (hint: unknown) => void;
  /** Reads the log for what was missed: after waking up, or when hints may have been lost. */
  readonly catchUp: () => void;
  /** Rows the tab came to know in another way, its own included. */
  readonly take: (missed: Missed) => void;
}

/** What a follower needs: the workspace, where to begin, how to read and whom to tell. */
export interface FollowerParts {
  readonly d: string;
  readonly seen: number;
  /** Reads what came after; null = this tab has no business here any more. */
  readonly read: (after: number) => Promise<Missed | null>;
  readonly tell: (update: Uint8Array) => void;
  readonly isUpdate: (bytes: Uint8Array) => boolean;
  readonly later: (ms: number, run: () => void) => () => void;
}

/** How long to wait after a failed read, ms. */
const AGAIN = 1000;

/** Begins to follow after row `seen`. */
export function createFollower(parts: FollowerParts): Follower {
  let seen = parts.seen;
  let reading = false;
  let again = false;

  const take = (missed: Missed): void => {
    if (missed.n <= seen && missed.updates.length === 0) return;
    seen = Math.max(seen, missed.n);
    for (const update of missed.updates) parts.tell(update);
  };

  const catchUp = (): void => {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    void read().finally(() => {
      reading = false;
      if (again) {
        again = false;
        catchUp();
      }
    });
  };

  const read = async (): Promise<void> => {
    try {
      const missed = await parts.read(seen);
      if (missed) take(missed);
    } catch {
      parts.later(AGAIN, catchUp);
    }
  };

  return {
    seen: () => seen,
    take,
    catchUp,
    hint(raw) {
      const hint = hintOf(raw);
      // Without bytes it says that numbers begin a new life: then a lower one is news too.
      if (hint?.d !== parts.d || (hint.n <= seen && hint.u.length > 0)) return;
      if (hint.n === seen + 1 && parts.isUpdate(hint.u)) take({ n: hint.n, updates: [hint.u] });
      else catchUp();
    },
  };
}

function hintOf(raw: unknown): Hint | null {
  if (!isPlain(raw)) return null;
  const { d, n, u } = raw;
  return typeof d === 'string' && typeof n === 'number' && u instanceof Uint8Array ? { d, n, u } : null;
}
