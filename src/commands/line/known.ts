import { nameKey } from '#model/names.ts';
import type { Known } from './parsed.ts';

/** What a name typed after `@` is: systems first, then teams, then people. */
export type NameIs = 'system' | 'team' | 'person' | 'new';

interface Keys {
  readonly systems: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

const made = new WeakMap<Known, Keys>();

/** What the name is, among the known ones. The caller keeps one `Known` object while its names stay the same. */
export function whatIs(known: Known, name: string): NameIs {
  const key = nameKey(name);
  const keys = keysOf(known);
  if (keys.systems.has(key)) return 'system';
  if (keys.teams.has(key)) return 'team';
  return keys.people.has(key) ? 'person' : 'new';
}

/** True for a known person or team: such a name before a colon is the speaker. */
export function isParty(known: Known, name: string): boolean {
  const key = nameKey(name);
  return key !== '' && (keysOf(known).teams.has(key) || keysOf(known).people.has(key));
}

function keysOf(known: Known): Keys {
  let keys = made.get(known);
  if (keys === undefined) {
    const set = (names: readonly string[]) => new Set(names.map(nameKey));
    keys = { systems: set(known.systems), teams: set(known.teams), people: set(known.people) };
    made.set(known, keys);
  }
  return keys;
}
