import { describe, expect, it } from 'vitest';
import { readCount } from '#commands/line/count.ts';

describe('a count', () => {
  it.each([
    ['12', { v: 12 }],
    ['0', { v: 0 }],
    ['~40', { v: 40, sure: 'guess' }],
    ['=40', { v: 40, sure: 'measured' }],
    ['3-5', { lo: 3, hi: 5 }],
    ['~5–3', { lo: 3, hi: 5, sure: 'guess' }],
    ['0,5', { v: 0.5 }],
    ['1.25', { v: 1.25 }],
    ['1,200', { v: 1200 }],
    ['1.200', { v: 1200 }],
    ['12,500-13,000', { lo: 12500, hi: 13000 }],
    ['1,234,567', { v: 1234567 }],
    ['１２', { v: 12 }],
  ])('%s is one', (typed, said) => expect(readCount(typed)).toEqual({ text: typed, ...said }));

  it.each(['', '?', 'many', '3d', '12%', '-3', '3-', '1h-2', '0,125', '1,2000', '1,200,30', '1234567890'])(
    '%j is none',
    (typed) => expect(readCount(typed)).toBeNull(),
  );
});
