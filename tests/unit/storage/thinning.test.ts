import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PointKind } from '#storage/keeping.ts';
import { NEWEST_KEPT, thinnedOut, type Dated } from '#storage/thinning.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Thin = typeof thinnedOut;

const kinds: readonly PointKind[] = [
  'auto',
  'manual',
  'before-import',
  'before-merge',
  'before-restore',
  'before-migration',
];

/** Points of a few weeks, mostly automatic, many at full and half hours. */
const points = fc
  .uniqueArray(
    fc.record({
      kind: fc.oneof({ weight: 8, arbitrary: fc.constant('auto' as const) }, fc.constantFrom(...kinds)),
      at: fc.oneof(
        fc.nat(20 * DAY),
        fc.nat(80).map((n) => n * (HOUR / 2)),
      ),
    }),
    { maxLength: 90, size: 'max', selector: (one) => one.at },
  )
  .map((all): readonly Dated[] => all.map((one, i) => ({ ...one, id: `p${i}` })));

/** Whatever there is: only automatic ones go, the newest 20 stay, and every hour of a day and every day keep one. */
function holds(thin: Thin, isMutant = false): void {
  fc.assert(
    fc.property(points, fc.nat(21 * DAY), fc.nat(90), (all, now, pick) => {
      const added = all[pick]?.id;
      const gone = new Set(thin(all, now, added));
      const auto = all.filter((one) => one.kind === 'auto').toSorted((a, b) => b.at - a.at);
      const left = auto.filter((one) => !gone.has(one.id));
      const placeOf = ({ at }: Dated): string => {
        const span = now - at <= DAY ? HOUR : DAY;
        return `${span} ${Math.floor(at / span)}`;
      };
      expect([...gone].filter((id) => !auto.some((one) => one.id === id))).toEqual([]);
      expect(added !== undefined && gone.has(added)).toBe(false);
      expect(auto.slice(0, NEWEST_KEPT).filter((one) => gone.has(one.id))).toEqual([]);
      const placesLeft = left.map(placeOf);
      expect(auto.map(placeOf).filter((place) => !placesLeft.includes(place))).toEqual([]);
      const behind = left.slice(NEWEST_KEPT).filter((one) => one.id !== added);
      expect(new Set(behind.map(placeOf)).size).toBe(behind.length);
    }),
    // A broken rule need only be caught, not explained.
    { numRuns: 300, seed: 18, endOnFailure: isMutant },
  );
}

test('R18: thinning takes automatic points only, keeps the newest 20, and one of each hour and day', () =>
  holds(thinnedOut));

describe('the law catches', () => {
  const auto = (all: readonly Dated[]): readonly Dated[] => all.filter((one) => one.kind === 'auto');
  const mutants: Readonly<Record<string, Thin>> = {
    'one that thins what people made': (all, now, added) =>
      thinnedOut(
        all.map((one) => ({ ...one, kind: 'auto' })),
        now,
        added,
      ),
    'one that keeps the oldest 20': (all, now, added) =>
      thinnedOut(
        all.map((one) => ({ ...one, at: -one.at })),
        -now,
        added,
      ),
    'one that keeps only the newest 20': (all, _, added) =>
      auto(all)
        .toSorted((a, b) => b.at - a.at)
        .slice(NEWEST_KEPT)
        .flatMap(({ id }) => (id === added ? [] : [id])),
    'one that forgets the point just added': (all, now) => thinnedOut(all, now),
    'one that never thins an hour': (all, now, added) => thinnedOut(all, now, added).slice(1),
  };
  test.each(Object.entries(mutants))('%s', (_, thin) => {
    expect(() => holds(thin, true)).toThrow();
  });
});
