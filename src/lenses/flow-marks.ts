import type { Mark } from '#lenses/lens.ts';
import { flowLensWords } from '#words/flow-lens.ts';
import { lensWords } from '#words/lens.ts';

/** Marks of time and quality. Filled = measured, hollow = guessed, asked or only said. */
export const flowMarks = {
  waits: { shape: 'hourglass', filled: true, tone: 'quiet', words: lensWords.names.waiting },
  waitUnknown: { shape: 'question', filled: false, tone: 'ask', words: flowLensWords.waiting.unknown },
  usable: { shape: 'square', filled: true, tone: 'quiet', words: lensWords.names.quality },
  usableUnknown: { shape: 'question', filled: false, tone: 'ask', words: flowLensWords.quality.unknown },
  handOff: { shape: 'on', filled: true, tone: 'quiet', words: lensWords.names.waiting },
  back: { shape: 'back', filled: true, tone: 'quiet', words: lensWords.names.quality },
} as const satisfies Record<string, Mark>;

/** The same mark as one that is measured or only said, and standing out or not. */
export function drawn(mark: Mark, filled: boolean, loud: boolean): Mark {
  return { ...mark, filled, tone: loud ? 'gap' : mark.tone };
}
