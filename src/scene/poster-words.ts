import type { Face, Measure } from '#lib/measure.ts';
import type { Ink, Item } from '#scene/display.ts';
import { cut } from '#lib/text-fit.ts';

/** A run of words in one face. */
export interface Words {
  readonly text: string;
  readonly face: Face;
  readonly ink: Ink;
  /** Begins a line of its own. */
  readonly newLine?: boolean;
}

/** Sets runs of different faces one after the other, breaking lines at spaces. A word wider than a line is cut with "…". */
export function flowInto(
  runs: readonly Words[],
  room: number,
  line: number,
  measure: Measure,
): { readonly items: Item[]; readonly height: number } {
  const items: Item[] = [];
  let [x, y] = [0, 0];
  for (const run of runs) {
    const space = measure(' ', run.face);
    if (run.newLine && x > 0) [x, y] = [0, y + line];
    let text = '';
    let start = x;
    const flush = (): void => {
      if (text === '') return;
      const base = y + Math.round(line * 0.74);
      items.push({ t: 'text', x: start, y: base, w: Math.ceil(x - start) + 1, text, face: run.face, ink: run.ink });
      text = '';
    };
    for (const part of run.text.split(' ')) {
      const word = cut(part, run.face, room, measure);
      const w = measure(word, run.face);
      // A comma that begins a run stands at the end of the word before it.
      const gap = x === 0 || (text === '' && /^[,.;:]/.test(word)) ? 0 : space;
      if (x > 0 && x + gap + w > room) {
        flush();
        [x, y] = [0, y + line];
        [start, text, x] = [0, word, w];
        continue;
      }
      if (text === '') start = x + gap;
      text += text === '' ? word : ` ${word}`;
      x = start + measure(text, run.face);
    }
    flush();
  }
  return { items, height: items.length === 0 ? 0 : y + line };
}
