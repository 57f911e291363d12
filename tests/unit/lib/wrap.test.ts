import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Face } from '#lib/measure.ts';
import { cut, ELLIPSIS, graphemes, oneLine } from '#lib/text-fit.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { wrap } from '#lib/wrap.ts';

const face: Face = { size: 15, weight: 600 };
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.lorem(),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const bare = (text: string): string => text.replace(/\s/gu, '');

type Wrap = typeof wrap;

/** Lines fit; nothing is lost but for what "…" stands for; no sign a reader sees is torn. */
function fitting(wrapping: Wrap, text: string, width: number, most: number): void {
  const lines = wrapping(text, face, width, most, nodeMeasure);
  if (lines.length > most) throw new Error('too many lines');
  for (const line of lines) if (nodeMeasure(line, face) > width) throw new Error(`“${line}” is too wide`);
  const whole = bare(oneLine(text));
  const shown = bare(lines.join(''));
  if (shown === whole) return;
  if (!lines.at(-1)?.endsWith(ELLIPSIS) && shown !== '') throw new Error('words are missing without “…”');
  const head = shown.slice(0, -1);
  if (!whole.startsWith(head)) throw new Error('not the beginning of the text');
}

describe('wrap', () => {
  test('lines fit and nothing is lost without “…”', () => {
    const width = fc.integer({ min: 20, max: 300 });
    fc.assert(
      fc.property(anyText, width, fc.integer({ min: 1, max: 4 }), (text, w, most) => fitting(wrap, text, w, most)),
      { numRuns: 1500 },
    );
  });

  test.each<[string, Wrap]>([
    ['drops what is left over', (text, f, w, most, m) => wrap(text, f, w, 99, m).slice(0, most)],
    ['never breaks a long word', (text, f, w, most) => text.split(' ').slice(0, most)],
  ])('a wrap that %s is found out', (_, mutant) => {
    const width = fc.integer({ min: 20, max: 120 });
    expect(() =>
      fc.assert(
        fc.property(anyText, width, (text, w) => fitting(mutant, text, w, 2)),
        { numRuns: 1500 },
      ),
    ).toThrow();
  });

  test.each<[string, number, number, string[]]>([
    ['Report the accident', 90, 3, ['Report the', 'accident']],
    ['', 90, 3, []],
    ['  two   spaces\n', 200, 3, ['two spaces']],
    ['front-office', 60, 3, ['front-', 'office']],
    ['信用調査', 33, 3, ['信用', '調査']],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 90, 2, ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
  ])('%j in %d px', (text, width, most, lines) => expect(wrap(text, face, width, most, nodeMeasure)).toEqual(lines));
});

describe('cut', () => {
  test('a text that fits is left alone; one that does not ends in “…” and is the longest that fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 300 }), (text, width) => {
        const short = cut(text, face, width, nodeMeasure);
        const line = oneLine(text);
        if (nodeMeasure(line, face) <= width) {
          expect(short).toBe(line);
          return;
        }
        expect(nodeMeasure(short, face)).toBeLessThanOrEqual(width);
        if (short !== '') expect(short.endsWith(ELLIPSIS)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a family is one sign', () => expect(graphemes('a👨‍👩‍👧‍👦é')).toEqual(['a', '👨‍👩‍👧‍👦', 'é']));
});
