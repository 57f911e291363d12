import type { RestorePoint } from '#storage/keeping.ts';

/** Automatic restore points that are never thinned out: the newest ones. At one each half hour they reach back 10 hours. */
export const NEWEST_KEPT = 20;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What thinning looks at. */
export type Dated = Pick<RestorePoint, 'id' | 'at' | 'kind'>;

/**
 * Ids of the automatic restore points of ONE workspace that may go: of those behind the newest 20 the last one of each
 * hour stays for a day, and after that the last one of each day. A point that a person made, or that was made before
 * something risky, NEVER goes; neither does `added`, whatever its clock said. `now` and `at` are ms since 1970; hours
 * and days are those of UTC, so that a change of time zone thins nothing.
 */
export function thinnedOut(points: readonly Dated[], now: number, added?: string): readonly string[] {
  const older = points
    .filter((point) => point.kind === 'auto')
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    .slice(NEWEST_KEPT);
  const taken = new Set<string>();
  return older.flatMap(({ id, at }) => {
    const span = now - at <= DAY ? HOUR : DAY;
    const place = `${span} ${Math.floor(at / span)}`;
    const goes = taken.has(place) && id !== added;
    taken.add(place);
    return goes ? [id] : [];
  });
}
