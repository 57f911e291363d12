import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf } from '#model/votes/gap.ts';
import { votesOf } from '#model/votes/votes.ts';

const tenth = (value: number | undefined) => Math.round((value ?? Number.NaN) * 10) / 10;

describe('the gap between two groups', () => {
  it.each([
    // [8 of 13 against 9 of 20] and [620/1000 against 450/1000] are published; the others follow from Newcombe's method 10.
    [8, 13, 9, 20, 16.5, -16.8, 44.8],
    [620, 1000, 450, 1000, 17, 12.7, 21.3],
    [56, 70, 48, 80, 20, 5.2, 33.4],
    [10, 10, 0, 10, 100, 60.8, 100],
    [0, 5, 0, 5, 0, -43.4, 43.4],
  ])('%i of %i against %i of %i', (a, n, b, m, points, lo, hi) => {
    const gap = gapOf({ sure: a, n }, { sure: b, n: m });
    expect([tenth(gap?.points), tenth(gap?.lo), tenth(gap?.hi)]).toEqual([points, lo, hi]);
  });

  it('is nothing where a group has nobody', () => {
    expect(gapOf({ sure: 0, n: 0 }, { sure: 3, n: 4 })).toBeNull();
    expect(gapOf({ sure: 3, n: 4 }, { sure: 0, n: 0 })).toBeNull();
    expect(gapOf({ sure: 5, n: 4 }, { sure: 1, n: 4 })).toBeNull();
  });

  const share = fc
    .integer({ min: 1, max: 400 })
    .chain((n) => fc.record({ n: fc.constant(n), sure: fc.nat({ max: n }) }));
  type Law = typeof gapOf;
  const holds = (law: Law) =>
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [gap, back] = [law(one, other), law(other, one)];
        if (!gap || !back) throw new Error('no gap');
        expect(gap.lo).toBeLessThanOrEqual(gap.points + 1e-9);
        expect(gap.hi).toBeGreaterThanOrEqual(gap.points - 1e-9);
        expect(gap.lo).toBeGreaterThanOrEqual(-100 - 1e-9);
        expect(gap.hi).toBeLessThanOrEqual(100 + 1e-9);
        // Asked the other way round it is the same turned over.
        expect(back.points).toBeCloseTo(-gap.points, 9);
        expect(back.lo).toBeCloseTo(-gap.hi, 9);
      }),
    );
  it('lies in its interval, within 100 points, and turns over with its groups', () => holds(gapOf));
  it('a plain normal interval breaks that', () => {
    const plain: Law = (one, other) => {
      const [p, q] = [one.sure / one.n, other.sure / other.n];
      const half = 196 * Math.sqrt((p * (1 - p)) / one.n + (q * (1 - q)) / other.n);
      return { points: 100 * (p - q), lo: 100 * (p - q) - half, hi: 100 * (p - q) + half };
    };
    expect(() => holds(plain)).toThrow();
  });
});

describe('votes of a group', () => {
  it('are counted, and 4 and 5 are sure', () => {
    expect(votesOf({ 'votes:doers': [1, 0, 3, 2, 4] }, 'doers')).toEqual({ counts: [1, 0, 3, 2, 4], n: 10, sure: 6 });
  });
  it('are none where nobody voted', () => {
    expect(votesOf({ 'votes:doers': [1, 0, 0, 0, 0] }, 'leaders')).toEqual({ counts: [0, 0, 0, 0, 0], n: 0, sure: 0 });
  });
});
