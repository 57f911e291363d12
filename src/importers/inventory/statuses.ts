import type { Role } from '#model/inventory/role.ts';
import { statusWords, yesNoWords } from './status-words.ts';

/** What a cell becomes; `unread` = a word we know nothing of, which is kept as it stands. */
export type ReadStatus = { readonly value: string } | { readonly unread: true };

const tables = new Map(
  Object.entries<Readonly<Record<string, string>>>(statusWords).map(([role, words]) => [role, byKey(words)] as const),
);
const yesNo = byKey(yesNoWords);
/** What a yes or a no says: that something is not critical or not sanctioned by IT is no more than that. */
const yesMeans: Partial<Record<Role, Readonly<Record<string, string>>>> = {
  sanction: { yes: 'sanctioned', no: 'unsanctioned' },
  criticality: { yes: 'high' },
};

/** What a cell becomes in a column of that role: one of our words. Never throws. */
export function readStatus(role: Role, text: string): ReadStatus {
  const table = tables.get(role);
  if (table === undefined) return { unread: true };
  // "2 - somewhat critical", "Phase Out (2027)", "Active / in production": the whole, then without brackets, then a part.
  const bare = text.replace(/\([^)]*\)/g, ' ');
  const parts = bare.split(/\s[-–/:]\s/u);
  for (const tried of [text, bare, parts.at(-1) ?? '', parts[0] ?? '']) {
    const value = table.get(wordKey(tried));
    if (value !== undefined) return { value };
  }
  const said = readYesNo(text);
  const value = said === null ? undefined : yesMeans[role]?.[said ? 'yes' : 'no'];
  return value === undefined ? { unread: true } : { value };
}

/** True for a word or a sign that says yes, false for one that says no, null for any other. */
export function readYesNo(text: string): boolean | null {
  const said = yesNo.get(wordKey(text)) ?? yesNo.get(text.trim());
  return said === undefined ? null : said === 'yes';
}

function byKey<V extends string>(words: Readonly<Record<V, string>>): ReadonlyMap<string, V> {
  // The cast: the keys of a record are its own.
  const all = Object.entries(words) as [V, string][];
  return new Map(
    all.flatMap(([value, list]) => [
      [wordKey(value), value] as const,
      ...list.split('|').map((word) => [wordKey(word) || word, value] as const),
    ]),
  );
}

/** Blind to case, accents, blanks and punctuation: "In_production", "EN PRODUCTION". */
function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
