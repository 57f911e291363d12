import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyBetween, keysBetween } from '#lib/order.ts';

type Between = typeof keyBetween;

/** Inserts at arbitrary places of a growing list; every key must fall where it was put. */
function insertsInOrder(between: Between): void {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        const key = between(keys[at - 1] ?? null, keys[at] ?? null);
        if (at > 0 && !(key > (keys[at - 1] ?? ''))) throw new Error(`${key} is not after ${keys[at - 1]}`);
        if (at < keys.length && !(key < (keys[at] ?? ''))) throw new Error(`${key} is not before ${keys[at]}`);
        keys.splice(at, 0, key);
      }
    }),
    { numRuns: 300 },
  );
}

describe('order keys', () => {
  it('puts anything between any two neighbours', () => insertsInOrder(keyBetween));

  it('fails for a way of making keys that forgets one neighbour', () => {
    expect(() => insertsInOrder((a) => keyBetween(a, null))).toThrow();
    expect(() => insertsInOrder((_a, b) => keyBetween(null, b))).toThrow();
    expect(() => insertsInOrder((a, b) => keyBetween(a, b).slice(0, 2))).toThrow();
  });

  it('stays short when ten thousand are put at the end, or at the front', () => {
    const back = keysBetween(null, null, 10_000);
    expect(Math.max(...back.map((key) => key.length))).toBeLessThanOrEqual(5);
    const front = keysBetween(null, 'a0', 10_000);
    expect(Math.max(...front.map((key) => key.length))).toBeLessThanOrEqual(5);
    expect([...back].sort()).toEqual(back);
    expect(new Set([...front, ...back]).size).toBe(20_000);
  });

  it('spreads many keys between two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.boolean(), fc.boolean(), (n, open, close) => {
        const a = open ? null : 'a0';
        const b = close ? null : 'a1';
        const keys = keysBetween(a, b, n);
        expect(keys).toHaveLength(n);
        const all = [...(a === null ? [] : [a]), ...keys, ...(b === null ? [] : [b])];
        expect([...all].sort()).toEqual(all);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 60 },
    );
  });

  it('reaches the far ends of what a key can say', () => {
    const last = 'z' + 'z'.repeat(26);
    expect(keyBetween(last, null) > last).toBe(true);
    const first = keyBetween(null, 'A' + '0'.repeat(25) + '1');
    const before = keyBetween(null, first);
    expect(before < first).toBe(true);
    expect(keyBetween(before, first) > before).toBe(true);
  });

  it('never throws, whatever a file brought, and comes after its left neighbour', () => {
    fc.assert(
      fc.property(fc.option(fc.string({ unit: 'binary' })), fc.option(fc.string({ unit: 'binary' })), (a, b) => {
        const key = keyBetween(a, b);
        if (a !== null) expect(key > a).toBe(true);
        expect(key.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
