import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterTyping, type Stretch } from '#views/line/as-text.ts';

/** The stretches of `text` that are still the same words after a change: what the law asks for. */
const words = (text: string, stretches: readonly Stretch[]) => stretches.map(([from, to]) => text.slice(from, to));

describe('stretches turned back into text', () => {
  it('stay where typing goes on behind them', () => {
    expect(afterTyping([[8, 11]], 'Approve 45m', 'Approve 45m now')).toEqual([[8, 11]]);
  });

  it('move with what is typed before them', () => {
    expect(afterTyping([[8, 11]], 'Approve 45m', 'We Approve 45m')).toEqual([[11, 14]]);
  });

  it('are gone as soon as one of their letters changes', () => {
    expect(afterTyping([[8, 11]], 'Approve 45m', 'Approve 5m')).toEqual([]);
  });

  it('stay while their end is taken away, and are read again with the next letter there', () => {
    const cut = afterTyping([[6, 10]], 'Check @SAB', 'Check @SA');
    expect(cut).toEqual([[6, 9, 'cut']]);
    expect(afterTyping(cut, 'Check @SA', 'Check @S')).toEqual([[6, 8, 'cut']]);
    expect(afterTyping(cut, 'Check @SA', 'Check @SAP')).toEqual([]);
    expect(afterTyping(cut, 'Check @SA', 'Check @SA now')).toEqual(cut);
    expect(afterTyping(cut, 'Check @SA', 'Checks @SA')).toEqual([[7, 10, 'cut']]);
    expect(afterTyping(cut, 'Check @SA', 'Check @SP')).toEqual([]);
    expect(afterTyping([[6, 7]], 'Check @', 'Check ')).toEqual([]);
  });

  it('never hold other words than before, whatever is typed', () => {
    const law = (change: typeof afterTyping) =>
      fc.assert(
        fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, kept, tail, typed) => {
          fc.pre(kept !== '');
          const before = head + kept + tail;
          for (const now of [head + typed + kept + tail, head + kept + typed + tail, typed, before.slice(1)]) {
            const after = change([[head.length, head.length + kept.length]], before, now);
            for (const word of words(now, after)) expect(word).toBe(kept);
          }
        }),
      );
    law(afterTyping);
    expect(() => law((stretches) => stretches)).toThrow();
  });
});
