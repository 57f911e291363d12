import { nameParts, type NameParts } from '#model/inventory/name-parts.ts';
import { oneLetterApart, withoutOneLetter } from '#model/inventory/spelling.ts';
import type { Id } from '#model/records/record.ts';

/** A system as duplicates are looked for: its name and the other names it goes by (`alias:…` keys). */
export interface NamedSystem {
  readonly id: Id;
  readonly name: string;
}

/**
 * Why two systems may be one: the same name but for case, spaces and punctuation; but for a version; the same words in
 * another order; one name is the beginning of the other; its initials; one letter apart.
 */
export type DuplicateReason = 'name' | 'version' | 'words' | 'shorter' | 'initials' | 'spelling';

/** Two systems that may be one. `a` comes before `b` in what was given; the names are those that met. */
export interface LikelyPair {
  readonly a: Id;
  readonly b: Id;
  readonly reason: DuplicateReason;
  readonly names: readonly [string, string];
}

/** The surest first. */
const ORDER: readonly DuplicateReason[] = ['name', 'version', 'words', 'spelling', 'initials', 'shorter'];
/** More names than this with one stem are a numbered series ("Till 1", "Till 2", ...), not spellings of one thing. */
const SERIES = 6;
/** A word that begins more names than this is a maker's or a department's, not one system's. */
const FAMILY = 3;
/** Things that many other things are made with: "Excel" and "Excel price list" are two. Their own versions still meet. */
const MEDIA = new Set(['excel', 'access', 'word', 'outlook', 'mail', 'sharepoint', 'teams', 'web', 'portal', 'cloud']);
/** Copies of a system for building and trying it are systems of their own. */
const COPIES = new Set([
  'test',
  'dev',
  'development',
  'qa',
  'uat',
  'staging',
  'sandbox',
  'training',
  'archive',
  'legacy',
  'old',
  'new',
]);
/** Shorter words are too often one letter from another one: "Order", "Border". */
const SPELT = 6;

interface Named {
  readonly id: Id;
  readonly at: number;
  readonly name: string;
  readonly parts: NameParts;
}

/**
 * Pairs of systems that are likely the same, the surest first; each pair once. Few false alarms rather than every
 * chance: "SAP HR" and "SAP ECC" are two, "Store 1" and "Store 2" are two. The time grows with the number of names, not
 * with its square.
 */
export function likelyDuplicates(systems: Iterable<NamedSystem>): readonly LikelyPair[] {
  const all = [...systems].flatMap((system, at) =>
    namesOf(system).map((name): Named => ({ id: system.id, at, name, parts: nameParts(name) })),
  );
  const named = all.filter(({ parts }) => parts.key !== '');
  const found = new Map<string, LikelyPair>();
  const meet = (one: Named, other: Named, reason: DuplicateReason): void => {
    if (one.id === other.id) return;
    const [a, b] = one.at <= other.at ? [one, other] : [other, one];
    const key = `${a.at} ${b.at}`;
    const before = found.get(key);
    if (before && ORDER.indexOf(before.reason) <= ORDER.indexOf(reason)) return;
    found.set(key, { a: a.id, b: b.id, reason, names: [a.name, b.name] });
  };
  sameNames(named, meet);
  sameWords(named, meet);
  shorterNames(named, meet);
  misspelt(named, meet);
  return [...found.values()].sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason));
}

type Meet = (one: Named, other: Named, reason: DuplicateReason) => void;

function namesOf(system: NamedSystem): string[] {
  const aliases = Object.entries(system).flatMap(([field, value]) =>
    field.startsWith('alias:') && value ? [field.slice('alias:'.length)] : [],
  );
  return [system.name, ...aliases];
}

function sameNames(named: readonly Named[], meet: Meet): void {
  for (const group of groups(named, ({ parts }) => parts.key))
    for (const other of group.slice(1)) if (group[0]) meet(group[0], other, 'name');
}

/** The same words: in order, however parted ("SAPECC") = but for a version; else in another order. */
function sameWords(named: readonly Named[], meet: Meet): void {
  const stemmed = named.filter(({ parts }) => parts.words.length > 0);
  for (const group of groups(stemmed, ({ parts }) => parts.words.join(''))) meetAll(group, 'version', meet);
  for (const group of groups(stemmed, ({ parts }) => [...parts.words].sort().join(' '))) meetAll(group, 'words', meet);
}

function meetAll(group: readonly Named[], reason: DuplicateReason, meet: Meet): void {
  if (new Set(group.map(({ parts }) => parts.numbers)).size > SERIES) return;
  // Of a large group each meets only the one it stands beside: all of them are one thing, and one chain says so.
  const reach = group.length > SERIES ? 1 : group.length;
  group.forEach((one, at) => {
    for (const other of group.slice(at + 1, at + 1 + reach)) {
      const [mine, theirs] = [one.parts.numbers, other.parts.numbers];
      // Counted things with other numbers are other things.
      if (mine === theirs || mine === '' || theirs === '') meet(one, other, reason);
    }
  });
}

/** "sap" beside "SAP ECC", "ERP" beside "Enterprise Resource Planning". */
function shorterNames(named: readonly Named[], meet: Meet): void {
  const single = new Map<string, Named[]>();
  for (const one of named) {
    const [word = '', more] = one.parts.words;
    if (more === undefined && word !== '' && one.parts.numbers === '') put(single, word, one);
  }
  const families = new Map<string, Set<string>>();
  const longer = named.filter(({ parts }) => parts.words.length > 1);
  for (const { parts } of longer) {
    const first = parts.words[0] ?? '';
    if (!single.has(first)) continue;
    const stems = families.get(first) ?? new Set();
    families.set(first, stems.add(parts.words.join(' ')));
  }
  for (const one of longer) {
    const { words } = one.parts;
    const [first = '', second = ''] = words;
    const alone = words.length === 2 && !MEDIA.has(first) && !COPIES.has(second);
    if (alone && (families.get(first)?.size ?? 0) <= FAMILY)
      for (const short of (single.get(first) ?? []).slice(0, SERIES)) meet(short, one, 'shorter');
    // Two letters are the initials of too much.
    if (words.length > 2)
      for (const short of (single.get(words.map((word) => word[0] ?? '').join('')) ?? []).slice(0, SERIES))
        meet(short, one, 'initials');
  }
}

/** One letter wrong, missing, too many or two changed over, in one word of some length; all else the same. */
function misspelt(named: readonly Named[], meet: Meet): void {
  const long = named.filter(({ parts }) => parts.words.some((word) => word.length >= SPELT));
  const near = new Map<string, Named[]>();
  for (const one of long)
    one.parts.words.forEach((word, at) => {
      if (word.length < SPELT) return;
      const others = one.parts.words.filter((_, index) => index !== at).join(' ');
      for (const shape of withoutOneLetter(word)) put(near, `${one.parts.numbers}|${at}|${others}|${shape}`, one);
    });
  for (const group of near.values()) {
    if (group.length > SERIES) continue;
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1)) {
        const [mine, theirs] = [one.parts.words, other.parts.words];
        if (mine.every((word, index) => word === theirs[index] || oneLetterApart(word, theirs[index] ?? '')))
          meet(one, other, 'spelling');
      }
    });
  }
}

function put<T>(into: Map<string, T[]>, key: string, one: T): void {
  const list = into.get(key);
  if (list) list.push(one);
  else into.set(key, [one]);
}

function groups(named: readonly Named[], keyOf: (one: Named) => string): Iterable<readonly Named[]> {
  const by = new Map<string, Named[]>();
  for (const one of named) put(by, keyOf(one), one);
  return [...by.values()].filter((group) => group.length > 1);
}
