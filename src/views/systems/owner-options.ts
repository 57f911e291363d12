import { fuzzyIndex, rank, type Index } from '#lib/fuzzy.ts';
import type { Parties } from '#model/facts/owner.ts';
import { nameKey } from '#model/names.ts';
import { choices } from '#model/register/choices.ts';
import type { Option } from '#views/systems/grid/grid.ts';
import { registerWords as words } from '#words/register.ts';

/** Names offered at most: more would not be read. */
const MOST = 8;
/** Names offered before anything is typed. */
const AT_FIRST = 40;

interface Named {
  readonly names: readonly { readonly name: string; readonly hint: string }[];
  readonly index: Index;
}

const made = new WeakMap<Parties['parties'], Named>();

function namedOf(parties: Parties['parties']): Named {
  let named = made.get(parties);
  if (!named) {
    const names = [...parties.values()]
      .map(({ name, kind }) => ({ name, hint: words.partyKinds[kind] }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    made.set(parties, (named = { names, index: fuzzyIndex(names.map((one) => one.name)) }));
  }
  return named;
}

/** People and teams for what was typed; a name that nobody has is offered as a new one. `nobody` = asked, and nobody answers. */
export function partyOptions(parties: Parties['parties'], typed: string, nobody: boolean): readonly Option[] {
  const { names, index } = namedOf(parties);
  const none: Option = { text: words.nobody, sure: false };
  if (typed.trim() === '') {
    const all = names.slice(0, AT_FIRST).map((one) => ({ text: one.name, hint: one.hint, sure: false }));
    return [...(nobody ? [none] : []), ...all, { text: '', sure: false }];
  }
  const key = nameKey(typed);
  const hits = rank(index, typed, MOST).flatMap(({ at }): Option[] => {
    const one = names[at];
    return one ? [{ text: one.name, hint: one.hint, sure: nameKey(one.name).startsWith(key) }] : [];
  });
  const said = nobody && nameKey(words.nobody).startsWith(key);
  const known = hits.some((one) => nameKey(one.text) === key);
  const fresh: Option = { text: typed.trim(), hint: words.fresh, sure: true };
  return [...(said ? [{ ...none, sure: key === nameKey('nobody') }] : []), ...hits, ...(known ? [] : [fresh])];
}

/** The values of a column with a list that what was typed could mean. */
export function choiceOptions(column: string, typed: string): readonly Option[] {
  const key = nameKey(typed);
  const all = Object.entries(choices[column] ?? {}).map(([value, text]) => ({
    text,
    sure: key !== '' && (nameKey(text).startsWith(key) || nameKey(value) === key),
  }));
  if (key === '') return [...all, { text: '', sure: false }];
  return all.filter((one) => one.sure || nameKey(one.text).includes(key));
}
