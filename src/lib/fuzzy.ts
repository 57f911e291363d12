import { editsToPrefix } from './edits.ts';

/** A name made ready for ranking: folded once, ranked at every key. */
interface Entry {
  /** Place in the list given. */
  readonly at: number;
  /** Without case, accents, spaces and punctuation. */
  readonly whole: string;
  /** Where each word starts in `whole`. */
  readonly starts: readonly number[];
  readonly initials: string;
  /** Which letters occur, one bit for each of 32 groups: rules out most names without comparing. */
  readonly letters: number;
}

/** A list of names made ready. Make it once for each list: folding costs more than ranking. */
export interface Index {
  readonly entries: readonly Entry[];
}

/** One name that fits. `edits` is how many letters were mistyped: 0 for a true match. */
export interface Hit {
  readonly at: number;
  /** 0 the same, 1 begins so, 2 initials, 3 a word begins so, 4 inside, 5 begins so but for typos, 6 a word does. */
  readonly tier: number;
  readonly edits: number;
}

/** Makes names ready for `rank`. */
export function fuzzyIndex(names: readonly string[]): Index {
  return { entries: names.map(entryOf) };
}

/**
 * The names that fit what was typed, best first: same, beginning, initials ("cc" finds "ClaimCenter"), beginning of a
 * word, inside; then those with one mistyped letter (two when more than five letters were typed). Blind to case, accents,
 * spaces and punctuation. Ties: fewer typos, shorter name, earlier in the list. An empty query gives all, in list order.
 */
export function rank(index: Index, query: string, limit = Infinity): Hit[] {
  const typed = fold(query);
  if (typed === '') return index.entries.slice(0, limit).map((e) => ({ at: e.at, tier: 0, edits: 0 }));
  // One letter of two would be half the word: nearly everything would fit.
  const allowed = typed.length < 3 ? 0 : typed.length <= 5 ? 1 : 2;
  const letters = lettersOf(typed);
  const hits: Ranked[] = [];
  for (const entry of index.entries) {
    if (bits(letters & ~entry.letters) > allowed) continue;
    const hit = hitOf(entry, typed, allowed);
    if (hit === null) continue;
    const ranked = { at: entry.at, tier: hit.tier, edits: hit.edits, length: entry.whole.length };
    if (hits.length < limit) hits.push(ranked);
    else keepBest(hits, ranked);
    // A short list stays sorted, so that its last is its worst; sorting every hit of thousands would cost more than finding them.
    if (hits.length === limit && hits.at(-1) === ranked) hits.sort(byRank);
  }
  if (hits.length < limit) hits.sort(byRank);
  return hits.map(({ at, tier, edits }) => ({ at, tier, edits }));
}

interface Ranked extends Hit {
  readonly length: number;
}

function byRank(a: Ranked, b: Ranked): number {
  return a.tier - b.tier || a.edits - b.edits || a.length - b.length || a.at - b.at;
}

/** Puts a hit into a full, sorted list if it is better than the worst, which goes. */
function keepBest(hits: Ranked[], hit: Ranked): void {
  const worst = hits.at(-1);
  if (worst === undefined || byRank(hit, worst) >= 0) return;
  hits.pop();
  let at = hits.length;
  while (at > 0 && byRank(hit, hits[at - 1] ?? hit) < 0) at--;
  hits.splice(at, 0, hit);
}

function hitOf(entry: Entry, typed: string, allowed: number): { tier: number; edits: number } | null {
  const found = entry.whole.indexOf(typed);
  if (found === 0) return { tier: entry.whole.length === typed.length ? 0 : 1, edits: 0 };
  if (entry.initials.length > 1 && entry.initials.startsWith(typed)) return { tier: 2, edits: 0 };
  if (found > 0) return { tier: beginsWord(entry, typed) ? 3 : 4, edits: 0 };
  if (allowed === 0) return null;
  let best: { tier: number; edits: number } | null = null;
  for (const start of entry.starts) {
    const edits = editsToPrefix(typed, entry.whole, start, best === null ? allowed : best.edits - 1);
    if (edits !== null) best = { tier: start === 0 ? 5 : 6, edits };
    if (best?.edits === 1) break;
  }
  return best;
}

function beginsWord(entry: Entry, typed: string): boolean {
  return entry.starts.some((start) => entry.whole.startsWith(typed, start));
}

/** Names folded before: after an edit of one, the list is new and all others are the same. Emptied at this many. */
const FOLDED = 20_000;
const folded = new Map<string, Omit<Entry, 'at'>>();

function entryOf(name: string, at: number): Entry {
  let entry = folded.get(name);
  if (!entry) {
    if (folded.size >= FOLDED) folded.clear();
    folded.set(name, (entry = foldedOf(name)));
  }
  return { at, whole: entry.whole, starts: entry.starts, initials: entry.initials, letters: entry.letters };
}

function foldedOf(name: string): Omit<Entry, 'at'> {
  const words = wordsOf(name);
  const starts: number[] = [];
  let whole = '';
  for (const word of words) {
    starts.push(whole.length);
    whole += word;
  }
  const initials = words.map((word) => Array.from(word)[0] ?? '').join('');
  return { whole, starts, initials, letters: lettersOf(whole) };
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set; only up to a few matter here. */
function bits(n: number): number {
  let count = 0;
  for (let rest = n; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Words of a name, folded: "ClaimCenter" and "claim-center" are both claim, center. */
function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}\p{S}]+/u)
    .map(fold)
    .filter((word) => word !== '');
}

/** Letters, digits and symbols only; compatibility forms unified (NFKD, so that accents fall off with the marks). */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, '')
    .toLowerCase();
}
