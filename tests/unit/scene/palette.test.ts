import { describe, expect, test } from 'vitest';
import type { Ink } from '#scene/display.ts';
import { palettes } from '#scene/palette.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Words and the grounds they stand on. */
const WORDS: readonly (readonly [Ink, readonly Ink[]])[] = [
  ['ink', ['paper', 'card', 'lane', 'bar', 'gapSoft', 'outsideSoft', 'strip']],
  ['soft', ['paper', 'card', 'lane', 'bar']],
  ['gap', ['paper', 'card', 'lane', 'gapSoft']],
  ['outsideInk', ['paper', 'card', 'lane', 'outsideSoft']],
  ['onGap', ['gap']],
  ['focus', ['paper', 'card', 'lane']],
];

/** Marks, edges and lines that carry meaning, and what is beside them. */
const SHAPES: readonly (readonly [Ink, readonly Ink[]])[] = [
  ['gap', ['paper', 'card', 'gapSoft']],
  ['outsideInk', ['paper', 'card', 'outsideSoft']],
  ['soft', ['card', 'bar']],
  ['line', ['paper', 'card', 'lane']],
];

describe.each(Object.entries(palettes))('%s', (_, palette) => {
  test.each(WORDS.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    'words in %s on %s',
    (ink, ground) => {
      expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
  test.each(SHAPES.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    'shapes in %s on %s',
    (ink, ground) => {
      expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(3);
    },
  );
  test('every ink is a colour', () => {
    for (const colour of Object.values(palette)) expect(colour).toMatch(/^#[0-9A-F]{6}$/);
  });
});
