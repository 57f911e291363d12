import type * as Y from 'yjs';
import { isPlain } from '#model/records/value.ts';

/** Begins the names of the workspace's own fields that remember merges; the rest is the SHA-256 of the copy's data. */
const MARK = 'merge:';

/** Where something was written: the author's number and the how-manieth of their writes. */
export interface Written {
  readonly client: number;
  readonly clock: number;
}

/** What one merge left behind. */
export interface MergeMark {
  readonly key: string;
  /** How far the history of the other copy went, by author: all of it was looked at. */
  readonly seen: ReadonlyMap<number, number>;
  /** The writes that took over what the other copy had. */
  readonly took: { readonly client: number; readonly from: number; readonly to: number };
}

/** The name of the mark of a copy. `sha256` is of its data (`printData`). */
export function markKey(sha256: string): string {
  return MARK + sha256;
}

/** Marks of a workspace; what does not look like one is none. */
export function marksIn(ws: Y.Map<unknown>): readonly MergeMark[] {
  return [...ws.entries()].flatMap(([key, raw]): MergeMark[] => {
    if (!key.startsWith(MARK) || !isPlain(raw) || !isPlain(raw['seen']) || !Array.isArray(raw['wrote'])) return [];
    const [client, from, to] = (raw['wrote'] as readonly unknown[]).map(Number);
    const seen = Object.entries(raw['seen']).map(([one, clock]) => [Number(one), Number(clock)] as const);
    if (client === undefined || from === undefined || to === undefined) return [];
    return [{ key, seen: new Map(seen), took: { client, from, to } }];
  });
}
