import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { stockOf, type Stock } from '#model/sort/stock.ts';
import type { OwnerRole } from '#model/carry/standing.ts';

/** Letters and digits that are not taken for one another and make no words: no vowels, no 0, 1 or L. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';
/** 28^6 are 480 million codes: among 2,000 systems two meet once in a hundred workspaces, and are then told apart. */
const SHORT = 6;

/** A code in a text: six signs, or twelve where six were not enough. */
export const CODE = /#([2-9B-DF-HJKMNP-TV-Z]{6}(?:[2-9B-DF-HJKMNP-TV-Z]{6})?)(?![\p{L}\p{N}])/iu;

/** What a code stands for: who answers for a system, in one of the two roles. */
export interface Coded {
  readonly systemId: Id;
  readonly role: OwnerRole;
}

/** FNV-1a over 32 bits (Fowler, Noll, Vo), from its published offset and prime; `seed` gives a second, other hash. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // Ids that differ only at their end differ only in low bits until these are mixed up into the high ones.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

function signs(from: number): string {
  let rest = from;
  let code = '';
  for (let i = 0; i < SHORT; i++) {
    code += ALPHABET.charAt(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return code;
}

/** The codes of a workspace. */
export interface Codes {
  readonly of: (coded: Coded) => string;
  /** What a code means; undefined = nothing here. In either case of letters. */
  readonly meaning: (code: string) => Coded | undefined;
}

const made = new WeakMap<Stock, Codes>();

/** A short code for each system and role, the same on every device and in every mail. */
export function codesOf(records: Records): Codes {
  const stock = stockOf(records);
  const known = made.get(stock);
  if (known) return known;
  const all = stock.systems.flatMap(({ id }) =>
    (['techOwner', 'bizOwner'] as const).map((role) => ({ systemId: id, role, text: `${id} ${role}` })),
  );
  const taken = new Map<string, number>();
  for (const { text } of all) taken.set(signs(hash(text, 0)), (taken.get(signs(hash(text, 0))) ?? 0) + 1);
  const codeOf = (text: string): string => {
    const short = signs(hash(text, 0));
    return (taken.get(short) ?? 0) > 1 ? short + signs(hash(text, 1)) : short;
  };
  const meanings = new Map(all.map(({ systemId, role, text }) => [codeOf(text), { systemId, role }]));
  const codes: Codes = {
    of: ({ systemId, role }) => codeOf(`${systemId} ${role}`),
    meaning: (code) => meanings.get(code.toUpperCase()),
  };
  made.set(stock, codes);
  return codes;
}
