import { fuzzyIndex, rank } from '#lib/fuzzy.ts';
import type { Index } from '#lib/fuzzy.ts';
import { hasLetters, nameKey } from '#model/names.ts';
import { whatIs } from './known.ts';
import type { Known } from './parsed.ts';
import { printName } from './print.ts';
import type { SuggestPlace } from './suggest-place.ts';

export { suggestAt } from './suggest-place.ts';
export type { SuggestPlace } from './suggest-place.ts';

/** One entry of the list under the cursor. `text` replaces `from` to `to` of the place, its sign included. */
export interface Suggestion {
  readonly kind: 'system' | 'team' | 'person' | 'create';
  readonly name: string;
  readonly text: string;
}

/** Entries that fit under the line without covering the map on a projector: systems, teams, people. */
const SHOWN = { system: 6, team: 3, person: 3 } as const;

/**
 * What the name being typed could be, best first: after `@` systems, then teams, then people; after `#` and `=` teams and
 * people. Names that are the same but for case, spaces and punctuation are offered once. The last entry creates, unless
 * a party or system of that name is there. Forgives typos as `#lib/fuzzy.ts` does.
 */
export function rankSuggestions(place: SuggestPlace, known: Known): readonly Suggestion[] {
  const { query, kind } = place;
  const list: Suggestion[] = [];
  const offer = (of: 'system' | 'team' | 'person', names: readonly string[]) => {
    for (const name of best(names, query, SHOWN[of])) list.push({ kind: of, name, text: textOf(place, of, name) });
  };
  if (kind === 'at') offer('system', known.systems);
  if (place.parties) {
    offer('team', known.teams);
    offer('person', known.people);
  }
  // An owner or a team: the nearer name first, whatever it is. After `@` the order of kinds stands.
  if (kind !== 'at') sortByRank(list, query);
  const taken = kind === 'at' ? whatIs(known, query) !== 'new' : isIn(known.teams, query) || isIn(known.people, query);
  // "nobody" is an answer of its own, and makes no party of that name.
  const answer = kind === 'owner' && /^nobody$/i.test(query);
  if (hasLetters(query) && !taken && !answer)
    list.push({ kind: 'create', name: query, text: textOf(place, 'create', query) });
  return list;
}

const indexes = new WeakMap<readonly string[], Index>();

function indexOf(names: readonly string[]): Index {
  let index = indexes.get(names);
  if (index === undefined) indexes.set(names, (index = fuzzyIndex(names)));
  return index;
}

function best(names: readonly string[], query: string, limit: number): string[] {
  const found = new Map<string, string>();
  // Four spellings of one name are more than any inventory was seen to have.
  for (const { at } of rank(indexOf(names), query, limit * 4)) {
    const name = names[at] ?? '';
    const key = nameKey(name);
    if (key !== '' && !found.has(key)) found.set(key, name);
    if (found.size === limit) break;
  }
  return [...found.values()];
}

function sortByRank(list: Suggestion[], query: string): void {
  const order = rank(fuzzyIndex(list.map((one) => one.name)), query).flatMap(({ at }) => list.slice(at, at + 1));
  list.splice(0, list.length, ...order);
}

function isIn(names: readonly string[], name: string): boolean {
  const key = nameKey(name);
  return names.some((one) => nameKey(one) === key);
}

/** A team after `@` does the step; a person owns the system before, or does the step when none stands before. */
function textOf(place: SuggestPlace, of: Suggestion['kind'], name: string): string {
  if (place.bare) return /[,;=!@#"]/.test(name) || printName(name) !== name ? printName(name) : name;
  const sign =
    of === 'team' && place.sign === '@'
      ? '#'
      : of === 'person' && place.sign === '@'
        ? place.afterSystem
          ? '='
          : '#'
        : place.sign;
  return sign + printName(name);
}
