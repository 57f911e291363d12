import type { MapRecord } from '#model/records/map.ts';
import type { Records } from '#model/records/records.ts';

/** How long a deleted map is listed in the bin, days. Nothing is erased afterwards: restore points and backups hold it. */
export const BIN_DAYS = 30;
const DAY = 86_400_000;

/** A deleted map that can be brought back with one click. */
export interface Binned {
  readonly map: MapRecord;
  /** When it was deleted, ms since 1970. */
  readonly at: number;
  /** Days it stays listed, at least 1. */
  readonly left: number;
}

/** Deleted maps of the last 30 days, the newest first. A clock that went back loses nobody anything. */
export function binOf(records: Records, now: number): readonly Binned[] {
  return [...records.tables.map.values()]
    .flatMap((map): Binned[] => {
      const age = map.del ? Math.max(0, now - map.del) : Number.POSITIVE_INFINITY;
      const left = Math.ceil((BIN_DAYS * DAY - age) / DAY);
      return map.del && left > 0 ? [{ map, at: map.del, left: Math.min(left, BIN_DAYS) }] : [];
    })
    .sort((a, b) => b.at - a.at || (a.map.id < b.map.id ? -1 : 1));
}
