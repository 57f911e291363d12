import { statusKey, statusRoles, type Meaning, type TakenRole } from '#model/inventory/column-field.ts';
import { hasLetters, nameKey } from '#model/names.ts';
import { NAME_LIMIT, NUMBER_LIMIT, TEXT_LIMIT } from '#model/records/limits.ts';
import { cutTo, wellFormed } from '#model/records/value.ts';
import { emptyOwnerWords } from '#words/facts.ts';

/** What a cell says. `unread` = a word or number we make nothing of; the sheet keeps it. */
export type CellValue =
  | { readonly is: 'nothing' }
  | { readonly is: 'unread'; readonly text: string }
  | { readonly is: 'text' | 'status'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'owner'; readonly name: string; readonly email?: string }
  | { readonly is: 'names'; readonly names: readonly string[] };

const nothing: CellValue = { is: 'nothing' };
const emptyKeys = new Set(emptyOwnerWords.map(nameKey));
const partyRoles: readonly string[] = ['techOwner', 'bizOwner', 'paidBy'];

/** True for a cell that says nothing: blank, a dash, "TBD", "n/a". */
export function saysNothing(text: string): boolean {
  return !hasLetters(text) || emptyKeys.has(nameKey(text));
}

/** What a cell says in the role of its column; null = a column that is kept as it is. Never throws. */
export function cellValue(role: TakenRole | null, raw: string, statuses: Meaning['statuses']): CellValue {
  const text = wellFormed(raw.trim());
  if (text === '') return nothing;
  if (role === null) return { is: 'text', text };
  if (saysNothing(text)) return nothing;
  if (statusRoles.includes(role)) {
    const status = statuses[statusKey(role, text)] ?? null;
    return status === null ? { is: 'unread', text } : { is: 'status', text: status };
  }
  if (role === 'users' || role === 'cost') {
    const number = amountOf(text);
    return number === null ? { is: 'unread', text } : { is: 'number', number };
  }
  if (role === 'alias') return { is: 'names', names: namesIn(text) };
  if (partyRoles.includes(role)) return ownerIn(text);
  return { is: 'text', text: cutTo(text, role === 'description' ? TEXT_LIMIT : NAME_LIMIT) };
}

/** The same text for the same meaning, empty for nothing: two cells that say the same have the same. */
export function valueKey(value: CellValue): string {
  switch (value.is) {
    case 'nothing':
    case 'unread':
      return '';
    case 'text':
    case 'status':
      return value.text;
    case 'number':
      return String(value.number);
    case 'owner':
      return nameKey(value.name);
    case 'names':
      return value.names.map(nameKey).join('\n');
  }
}

/** As people read it. */
export function valueText(value: CellValue): string {
  switch (value.is) {
    case 'nothing':
      return '';
    case 'number':
      return value.number.toLocaleString('en-GB');
    case 'owner':
      return value.name;
    case 'names':
      return value.names.join(', ');
    default:
      return value.text;
  }
}

function namesIn(text: string): readonly string[] {
  const names = text.split(/[;,|\n]/u).map((name) => cutTo(name.trim(), NAME_LIMIT));
  return names.filter((name) => !saysNothing(name));
}

const MAIL = /[^\s<>(),;]+@[^\s<>(),;]+\.[^\s<>(),;]+/u;

/** One who answers: "Alex Lee <alex@example.com>"; of several the first. The sheet keeps the cell as it is. */
function ownerIn(text: string): CellValue {
  const first = text.split(/[;\n|]|(?<=[>)])\s*,/u).find((part) => !saysNothing(part)) ?? text;
  const email = MAIL.exec(first)?.[0];
  const bare = email === undefined ? first : first.replace(email, '');
  const name = cutTo(bare.replaceAll(/[<>]|\(\s*\)/gu, '').trim(), NAME_LIMIT);
  if (email === undefined) return { is: 'owner', name };
  return { is: 'owner', name: hasLetters(name) ? name : email, email };
}

const TIMES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mio: 1e6, million: 1e6 };

/** "1,200", "€ 12.500,00", "82k": a number that is not negative. Null for a range, words or a price by the month. */
function amountOf(text: string): number | null {
  const found = /^[\p{Sc}~\s]*(?:[A-Z]{3}\s*)?(\d[\d.,'’\s]*)(k|mio|million|m)?\.?\s*(?:\p{Sc}|[A-Z]{3})?$/iu.exec(
    text,
  );
  if (!found) return null;
  const digits = (found[1] ?? '').replaceAll(/[\s'’]/gu, '');
  // The last sign parts decimals when it is the only one of its sort and does not stand before three digits.
  const last = /[.,](?=\d*$)/u.exec(digits);
  const sign = last?.[0] ?? '';
  const behind = last ? digits.length - last.index - 1 : 0;
  const decimal = last !== null && digits.split(sign).length === 2 && (behind !== 3 || /^0[.,]/u.test(digits));
  const plain = decimal
    ? `${digits.slice(0, last.index).replaceAll(/[.,]/gu, '')}.${digits.slice(last.index + 1)}`
    : digits.replaceAll(/[.,]/gu, '');
  // To the cent, so that 0.1 k is 100.
  const number = Math.round(Number(plain) * (TIMES[(found[2] ?? '').toLowerCase()] ?? 1) * 100) / 100;
  return Number.isFinite(number) && number <= NUMBER_LIMIT ? number : null;
}
