import type { Mark } from '#lenses/lens.ts';
import { lensWords } from '#words/lens.ts';

const words = lensWords.marks;

/** Every mark the lenses draw. Filled = confirmed, hollow = not asked or only said: the one rule for all marks. */
export const marks = {
  nobody: { shape: 'triangle', filled: true, tone: 'gap', words: words.nobody },
  unnamed: { shape: 'triangle', filled: false, tone: 'gap', words: words.unnamed },
  outside: { shape: 'diamond', filled: true, tone: 'outside', words: words.outside },
  said: { shape: 'diamond', filled: false, tone: 'outside', words: words.said },
  weak: { shape: 'dot', filled: false, tone: 'quiet', words: words.weak },
  owned: { shape: 'dot', filled: true, tone: 'quiet', words: words.owned },
  disputedOwner: { shape: 'dot', filled: false, tone: 'quiet', words: words.disputedOwner },
  retired: { shape: 'dot', filled: false, tone: 'quiet', words: words.retired },
  notAssessed: { shape: 'question', filled: false, tone: 'ask', words: words.notAssessed },
  inView: { shape: 'dot', filled: true, tone: 'quiet', words: words.inView },
  notAsked: { shape: 'question', filled: false, tone: 'ask', words: words.notAsked },
  unknown: { shape: 'question', filled: true, tone: 'ask', words: words.unknown },
  manual: { shape: 'hand', filled: true, tone: 'hand', words: words.manual },
  contradiction: { shape: 'hand', filled: false, tone: 'hand', words: words.contradiction },
  rest: { shape: 'dot', filled: true, tone: 'quiet', words: words.rest },
} as const satisfies Record<string, Mark>;

/** The same mark with other words. */
export function saying(mark: Mark, text: string): Mark {
  return { ...mark, words: text };
}
