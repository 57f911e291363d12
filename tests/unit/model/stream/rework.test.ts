import { describe, expect, it } from 'vitest';
import { reworkOf } from '#model/stream/rework.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import { viewOfCase } from '../cases.ts';
import { chain, stop } from './made.ts';

describe('rework beside the happy path', () => {
  it('the published implicit scenario: 18 minutes in one pass, 24.5 until right', () => {
    const { onePass, untilRight, byStop } = reworkOf(streamOf(viewOfCase('bdfinst-rework-implicit', 'office').view));
    expect(onePass.hours * 60).toBeCloseTo(18, 6);
    expect((untilRight?.hours ?? 0) * 60).toBeCloseTo(24.504, 3);
    expect([...byStop.values()].map((hours) => Math.round(hours * 60))).toEqual([1, 5, 12]);
    expect([onePass.known, onePass.of]).toEqual([3, 4]);
  });

  it('the published explicit scenario: the loop repeats its whole body', () => {
    const { view } = viewOfCase('bdfinst-rework-explicit', 'office');
    const { onePass, byStop } = reworkOf(streamOf(view));
    expect(onePass.hours * 60).toBeCloseTo(33, 6);
    expect([...byStop.values()].map((hours) => Math.round(hours * 60))).toEqual([1, 5, 27]);
  });

  it('counts what is not known instead of guessing it', () => {
    const { onePass } = reworkOf(
      chain([stop('A', { takes: 4, usable: 0.5 }), stop('B', { takes: 4 }), stop('C', { usable: 0.5 })]),
    );
    expect(onePass).toEqual({ hours: 2, known: 1, of: 3 });
  });

  it('what is never right has no end', () => {
    expect(reworkOf(chain([stop('A', { takes: 4, usable: 0 })])).untilRight).toBeNull();
  });
});
