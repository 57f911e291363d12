import type { Face, Measure } from '#lib/measure.ts';

/** What stands where words were left out. */
export const ELLIPSIS = '…';

/** Longer texts are looked at no further: no box of ours shows a tenth of it. */
const ENOUGH = 600;

let known: Intl.Segmenter | undefined;
/** Made when it is first needed: it takes 25 ms, and most texts are plain. */
const segmenter = (): Intl.Segmenter => (known ??= new Intl.Segmenter('und', { granularity: 'grapheme' }));
const ASCII = /^[\x20-\x7e]*$/;

/** The signs a reader sees: a flag, a family emoji or a letter with its accents is one, never cut in the middle. */
export function graphemes(text: string): string[] {
  if (ASCII.test(text)) return text.split('');
  return Array.from(segmenter().segment(text), (part) => part.segment);
}

/** One line: runs of white space, line breaks included, become one space. Overlong texts end in "…". */
export function oneLine(text: string): string {
  const short = text.length > ENOUGH ? graphemes(text.slice(0, ENOUGH)).slice(0, -1).join('') + ELLIPSIS : text;
  return short.replace(/\s+/gu, ' ').trim();
}

/**
 * The text itself if it is at most `width` px wide, else its longest beginning with "…" that is.
 * Empty when not even "…" has room.
 */
export function cut(text: string, face: Face, width: number, measure: Measure): string {
  const line = oneLine(text);
  if (measure(line, face) <= width) return line;
  const signs = graphemes(line);
  // Halving: the widths of beginnings only grow, but for a few ligatures, which the last loop makes good.
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(beginning(signs, middle), face) <= width) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && measure(beginning(signs, low), face) > width) low--;
  if (low > 0) return beginning(signs, low);
  return measure(ELLIPSIS, face) <= width ? ELLIPSIS : '';
}

function beginning(signs: readonly string[], count: number): string {
  return signs.slice(0, count).join('').trimEnd().replace(/…$/u, '') + ELLIPSIS;
}
