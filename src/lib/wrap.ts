import type { Face, Measure } from '#lib/measure.ts';
import { cut, graphemes, oneLine } from '#lib/text-fit.ts';

/** Where a long word may be broken without a hyphen of ours: after these signs. */
const AFTER = /(?<=[-/_.·@+])/u;

/** Texts wrapped before, by measure: a map is laid out again at every edit, and nearly all its words are the same. */
const before = new WeakMap<Measure, Map<string, readonly string[]>>();
/** Then it is emptied: 4 MB of words at most. */
const REMEMBERED = 20_000;

/**
 * Breaks a text into at most `maxLines` lines, none wider than `width` px by the given measure. Breaks at spaces;
 * a word wider than a line is broken after a hyphen, slash, dot or underline, else between the signs a reader sees
 * (which is also how Chinese and Japanese break). What is left over is cut with "…" at the end of the last line.
 * An empty text, or no line to put it in,
 * gives no lines.
 */
export function wrap(text: string, face: Face, width: number, maxLines: number, measure: Measure): readonly string[] {
  if (maxLines < 1) return [];
  let known = before.get(measure);
  if (!known || known.size >= REMEMBERED) before.set(measure, (known = new Map()));
  const key = `${width} ${maxLines} ${face.size} ${face.weight} ${text}`;
  let lines = known.get(key);
  if (!lines) known.set(key, (lines = breakLines(text, face, width, maxLines, measure)));
  return lines;
}

function breakLines(text: string, face: Face, width: number, maxLines: number, measure: Measure): readonly string[] {
  const words = oneLine(text)
    .split(' ')
    .filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const joined = line === '' ? word : `${line} ${word}`;
    if (measure(joined, face) <= width) {
      line = joined;
      continue;
    }
    if (lines.length === maxLines - 1) return [...lines, lastLine([line, ...words.slice(i)], face, width, measure)];
    if (line !== '') lines.push(line);
    line = word;
    while (measure(line, face) > width) {
      if (lines.length === maxLines - 1)
        return [...lines, lastLine([line, ...words.slice(i + 1)], face, width, measure)];
      const head = headOf(line, face, width, measure);
      if (head === '') return [...lines, cut(line, face, width, measure)];
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

function lastLine(words: readonly string[], face: Face, width: number, measure: Measure): string {
  return cut(words.filter((word) => word !== '').join(' '), face, width, measure);
}

/** The longest beginning of a word that fits; empty when not even its first sign does. */
function headOf(word: string, face: Face, width: number, measure: Measure): string {
  return grow(word.split(AFTER), face, width, measure) || grow(graphemes(word), face, width, measure);
}

function grow(parts: readonly string[], face: Face, width: number, measure: Measure): string {
  let head = '';
  for (const part of parts) {
    if (measure(head + part, face) > width) break;
    head += part;
  }
  return head;
}
