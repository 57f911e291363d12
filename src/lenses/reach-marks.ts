import type { Mark } from '#lenses/lens.ts';
import { marks } from '#lenses/marks.ts';
import { reachWords } from '#words/reach.ts';

const words = reachWords.lens;

/**
 * Marks of the lens Reach. A square: the stream stops; an arrow: it goes on another way. What is widest is loud. Hollow = nobody asked yet: a person for whom no deputy is named; an end that is
 * only near.
 */
export const reachMarks = {
  stream: { shape: 'square', filled: true, tone: 'quiet', words: words.marks.kinds.stream },
  falls: { shape: 'on', filled: true, tone: 'quiet', words: words.marks.kinds.falls },
  person: { shape: 'dot', filled: false, tone: 'gap', words: words.marks.kinds.person },
  retired: { shape: 'hourglass', filled: true, tone: 'gap', words: words.retired },
  ending: { shape: 'hourglass', filled: false, tone: 'gap', words: words.ending },
  uses: { ...marks.rest, words: words.marks.uses },
} as const satisfies Record<string, Mark>;
