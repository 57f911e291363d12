import { nameKey } from '#model/names.ts';

/** A name taken apart, to see whether two of them may mean the same system. */
export interface NameParts {
  /** The key under which two names are the same (`nameKey`). */
  readonly key: string;
  /** Its words without versions and without words that name nothing, as written. Never empty for a name with words. */
  readonly words: readonly string[];
  /** Numbers that count things ("Store 12"), as written; two names with other ones are two things. */
  readonly numbers: string;
}

/** Words that may stand beside a name or not without naming another thing. */
const EMPTY = new Set([
  'the',
  'system',
  'systems',
  'application',
  'app',
  'software',
  'tool',
  'der',
  'die',
  'das',
  'le',
]);
/** Words before a number that make it a version. */
const VERSION = new Set(['v', 'version', 'ver', 'release', 'rel', 'edition']);

const DOTTED = /^\d+(?:\.\d+)+$/u;

/** Takes a name apart: blind to case, spaces, punctuation and full width; letters and digits that touch are parted. */
export function nameParts(name: string): NameParts {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s\b/gu, 's');
  const tokens = folded.match(/\d+(?:\.\d+)*|[\p{L}\p{M}\p{S}#]+/gu) ?? [];
  const words: string[] = [];
  const empty: string[] = [];
  const numbers: string[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1] ?? '';
    if (/^\d/u.test(token)) {
      // A version says which one of the same; other numbers count things.
      if (!VERSION.has(before) && !DOTTED.test(token)) numbers.push(token.replace(/^0+(?=\d)/u, ''));
    } else if (!VERSION.has(token) || !/^\d/u.test(tokens[at + 1] ?? ''))
      (EMPTY.has(token) ? empty : words).push(token);
  });
  return { key: nameKey(name), words: words.length > 0 ? words : empty, numbers: numbers.join(' ') };
}
