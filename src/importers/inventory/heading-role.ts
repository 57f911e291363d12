import { headingWordsOf, keyOf } from './heading-key.ts';
import { headingPhrases, smallWords, subjectNouns } from './heading-phrases.ts';
import type { Said } from './heading-phrases.ts';

/** What a heading says by itself. */
export interface HeadingRole {
  readonly said: Said;
  readonly how: 'sure' | 'likely';
  /** Smaller = says it better: where two columns claim one role, the smaller gets it. */
  readonly rank: number;
  /** False = only its end says it. */
  readonly isWhole: boolean;
}

/** Longer headings are questions: only what they end with counts, and not for certain. */
const QUESTION = 8;
/** A column of something that is not the system, whatever the rest says. */
const OTHER = new Set(
  (
    'backup deputy secondary previous former code abbreviation country phone direction repository path branch artifact ' +
    'version template parent sub licensed'
  ).split(' '),
);

/** "BusinessOwnerEmail", "E-Mail des Verantwortlichen". */
const MAIL = new Set(['email', 'mail', 'emailaddress', 'courriel']);

const whole = new Map<string, HeadingRole>();
const ends: { readonly words: readonly string[]; readonly but: ReadonlySet<string>; readonly role: HeadingRole }[] = [];
for (const [said, { sure, likely = '', ends: tails = '', but = '' }] of headingPhrases) {
  let rank = 0;
  const add = (phrases: string, how: HeadingRole['how']): void => {
    for (const phrase of phrases.split('|')) {
      const key = keyOf(headingWordsOf(phrase));
      if (key !== '' && !whole.has(key)) whole.set(key, { said, how, rank: rank++, isWhole: true });
    }
  };
  add(sure, 'sure');
  add(likely, 'likely');
  for (const phrase of tails.split('|')) {
    const role: HeadingRole = { said, how: 'likely', rank: rank++, isWhole: false };
    if (phrase !== '') ends.push({ words: headingWordsOf(phrase), but: new Set(but.split('|')), role });
  }
}

/** What a heading says its column holds; null = nothing we know. */
export function roleOfHeading(heading: string): HeadingRole | null {
  // Fields of another record, as programs write them: "relProjectToApplication:displayName".
  if (/^rel\p{Lu}[^:\s]*:/u.test(heading.trim())) return null;
  const bare = heading.replace(/[[({（][^\])}）]{2,}[\])}）]/gu, ' ');
  for (const text of bare === heading ? [heading] : [heading, bare]) {
    const found = roleOfWords(headingWordsOf(text)) ?? roleOfParts(text);
    if (found !== null) return found;
  }
  return heading.trim() === '#' ? (whole.get('#') ?? null) : null;
}

/** True for a heading that is one of ours, whole. */
export function isKnownHeading(cell: string): boolean {
  return roleOfHeading(cell)?.isWhole === true;
}

/** True for two headings over each other that say something only together or in the lower one: "Owner" over "IT". */
export function isKnownTogether(above: string, below: string): boolean {
  const under = headingWordsOf(below);
  return (roleOfWords([...under, ...headingWordsOf(above)]) ?? roleOfWords(under))?.isWhole === true;
}

/** Two header rows joined: "Owner / IT" is the IT owner; "Costs / Annual cost" what its lower part says. */
function roleOfParts(text: string): HeadingRole | null {
  const [above = '', below = '', ...rest] = text.split(' / ');
  if (below === '' || rest.length > 0) return null;
  const [over, under] = [headingWordsOf(above), headingWordsOf(below)];
  return roleOfWords([...under, ...over]) ?? roleOfWords(under) ?? roleOfWords(over);
}

function roleOfWords(words: readonly string[]): HeadingRole | null {
  if (words.length === 0) return null;
  const known = whole.get(keyOf(words));
  if (known) return known;
  if (words.some((word) => OTHER.has(word))) return null;
  if (
    words.length <= 4 &&
    words.some((word) => MAIL.has(word)) &&
    words.some((word) => whole.get(word)?.said === 'owner')
  )
    return { said: 'ownerEmail', how: 'likely', rank: 10, isWhole: true };
  return roleOfSubject(words) ?? roleOfEnd(words);
}

/** The heading without words for the system itself: "system name", "name of the application", "SN system ID", "Anwendung". */
function roleOfSubject(words: readonly string[]): HeadingRole | null {
  const isSubject = (word: string): boolean => subjectNouns.has(word) || smallWords.has(word);
  if (words.every(isSubject) && words.some((word) => subjectNouns.has(word)))
    return { said: 'name', how: 'likely', rank: 90, isWhole: true };
  for (let from = 1; from < words.length && isSubject(words[from - 1] ?? ''); from++) {
    const rest = whole.get(keyOf(words.slice(from)));
    if (rest) return words[from - 1] === 'data' ? null : rest;
  }
  const of = words.findIndex(
    (word) => word === 'of' || word === 'der' || word === 'des' || word === 'du' || word === 'de',
  );
  if (of > 0 && words.slice(of).every(isSubject)) return whole.get(keyOf(words.slice(0, of))) ?? null;
  // "Vendor name", "department name": the name of that.
  const named = words.at(-1) === 'name' ? whole.get(keyOf(words.slice(0, -1))) : undefined;
  return named && named.said !== 'name' && named.said !== 'otherName' ? { ...named, how: 'likely' } : null;
}

/** The last words of a longer heading, or its first before "of", "using" and the like. */
function roleOfEnd(words: readonly string[]): HeadingRole | null {
  for (const { words: tail, but, role } of ends) {
    if (words.some((word) => but.has(word))) continue;
    const at = words.length - tail.length;
    const isEnd = at >= 0 && tail.every((word, n) => words[at + n] === word);
    if (isEnd && words.length <= QUESTION + tail.length) return role;
  }
  // "Department(s) or team(s) using it", "Primary function(s) or purpose of the system".
  const joint = words.findIndex((word) => word === 'or' || word === 'oder' || word === 'ou');
  if (joint <= 0 || words.length > QUESTION + 2) return null;
  const first = whole.get(keyOf(words.slice(0, joint)));
  return first ? { ...first, how: 'likely', isWhole: false } : null;
}
