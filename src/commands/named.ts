import { nameKey } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Records } from '#model/records/records.ts';
import { standsAs, visible } from '#model/visible.ts';
import { partyWords } from '#words/command.ts';
import type { Pen } from './pen.ts';

type Named = 'system' | 'party';

const indexes = new WeakMap<object, ReadonlyMap<string, Id>>();

/** The visible system (by name or by another name it goes by) or party of this name; undefined = there is none. */
export function findNamed(records: Records, kind: Named, name: string): Id | undefined {
  const key = nameKey(name);
  if (key === '') return undefined;
  const table = records.tables[kind];
  let index = indexes.get(table);
  if (index === undefined) indexes.set(table, (index = indexOf(records, kind)));
  return index.get(key);
}

/** Names first, so that a system called "Ledger" wins over one that only goes by it too; the older of two wins. */
function indexOf(records: Records, kind: Named): ReadonlyMap<string, Id> {
  const index = new Map<string, Id>();
  const put = (name: string, id: Id) => {
    const key = nameKey(name);
    if (key !== '' && !index.has(key)) index.set(key, id);
  };
  const all = [...records.tables[kind].values()].sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
  const shown = all.filter((one) => visible(records, kind, one.id));
  for (const one of shown) put(one.name, one.id);
  for (const one of shown)
    for (const field of Object.keys(one)) if (field.startsWith('alias:')) put(field.slice('alias:'.length), one.id);
  // A name of a record that was merged means the one it stands as.
  for (const one of all) {
    const target =
      records.tables[kind].has(one.id) && one.mergedInto !== undefined && !one.del
        ? standsAs<Named>(records.tables[kind], one.id)
        : one.id;
    if (target !== one.id && visible(records, kind, target)) put(one.name, target);
  }
  return index;
}

/** The system of this name, made if there is none. */
export function systemNamed(pen: Pen, name: string): Id {
  const key = `system ${nameKey(name)}`;
  const id = findNamed(pen.records, 'system', name) ?? pen.made.get(key) ?? pen.create('system', { name: name.trim() });
  pen.made.set(key, id);
  return id;
}

/** The party of this name, made as `kind` if there is none. */
export function partyNamed(pen: Pen, name: string, kind: PartyRecord['kind']): Id {
  const key = `party ${nameKey(name)}`;
  const id =
    findNamed(pen.records, 'party', name) ?? pen.made.get(key) ?? pen.create('party', { kind, name: name.trim() });
  pen.made.set(key, id);
  return id;
}

/**
 * Person, team or vendor, guessed from the wording: a company form is a vendor; two or three capitalised words with no
 * word for a team among them are a person; anything else is a team, for a team names nobody who could be hurt by a guess.
 */
export function guessParty(name: string): PartyRecord['kind'] {
  const words = name.trim().split(/\s+/);
  const plain = words.map((word) => word.toLowerCase().replace(/[.,]/g, ''));
  if (words.length > 1 && partyWords.companies.includes(plain.at(-1) ?? '')) return 'vendor';
  if (plain.some((word) => partyWords.teams.includes(word))) return 'team';
  const capitalised = words.every((word) => /^\p{Lu}(\p{Ll}|[.'’-]).*$|^\p{Lu}\.?$/u.test(word));
  return capitalised && words.length >= 2 && words.length <= 3 ? 'person' : 'team';
}
