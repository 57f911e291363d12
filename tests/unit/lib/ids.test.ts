import { describe, expect, it } from 'vitest';
import { newId } from '#lib/ids.ts';

describe('ids', () => {
  it('carry at least 120 bits in a readable alphabet', () => {
    const id = newId((n) => new Uint8Array(n).map((_, i) => i * 37));
    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]+$/);
    expect(id.length * 5).toBeGreaterThanOrEqual(120);
  });

  it('use every bit they claim: one changed byte changes the id', () => {
    const row = (at: number) => newId((n) => new Uint8Array(n).map((_, i) => (i === at ? 1 : 0)));
    const all = new Set(Array.from({ length: 25 }, (_, at) => row(at)));
    expect(all.size).toBe(25);
  });

  it('give each letter equally often', () => {
    const letters = new Set(Array.from({ length: 256 }, (_, b) => newId((n) => new Uint8Array(n).fill(b))[0]));
    expect(letters.size).toBe(32);
  });

  it('refuse a source of chance that runs dry', () => {
    expect(() => newId(() => new Uint8Array(3))).toThrow(RangeError);
  });
});
