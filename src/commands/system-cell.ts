import { hasLetters, nameKey } from '#model/names.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import { withdraw, say } from './claim.ts';
import { findNamed, partyNamed } from './named.ts';
import { sayOwner, typedOwner } from './owner.ts';
import type { Pen } from './pen.ts';

/** What of a system can be typed into a cell of the register. */
export type CellField =
  | 'name'
  | 'aliases'
  | 'kind'
  | 'vendor'
  | 'techOwner'
  | 'bizOwner'
  | 'runBy'
  | 'sanction'
  | 'lifecycle'
  | 'criticality'
  | 'cost'
  | 'paidBy'
  | 'users'
  | 'data';

/** Values that columns with a list may have. */
const LISTS: Readonly<Record<'kind' | 'runBy' | 'sanction' | 'lifecycle' | 'criticality', readonly string[]>> = {
  kind: ['application', 'saas', 'eud', 'messaging', 'ai', 'robot', 'device'],
  runBy: ['A', 'B', 'C', 'D'],
  sanction: ['not_reviewed', 'under_review', 'sanctioned', 'tolerated', 'unsanctioned'],
  lifecycle: ['plan', 'phaseIn', 'active', 'phaseOut', 'endOfLife'],
  criticality: ['mission', 'high', 'medium', 'low'],
};

/**
 * A number as typed: `82 000`, `82,000.50`, `82.000,50`, `82k`, `1.2m`, with or without a sign of money. Null = it is
 * none. With one mark alone, three digits after it are thousands, as in a price list; one or two are decimals.
 */
export function readAmount(text: string): number | null {
  const match = /^\p{Sc}?\s*(?:[A-Z]{3}\s)?([\d.,'’\s]*\d)\s*([km])?\s*(?:\p{Sc}|[A-Z]{3})?$/iu.exec(text.trim());
  const digits = (match?.[1] ?? '').replace(/['’\s]/gu, '');
  if (!/^\d+([.,]\d+)*$/u.test(digits)) return null;
  const marks = [...digits.matchAll(/[.,]/gu)];
  const last = marks.at(-1);
  const after = last ? digits.length - last.index - 1 : 0;
  const mixed = new Set(marks.map((mark) => mark[0])).size > 1;
  const decimal = last !== undefined && (mixed || (marks.length === 1 && after !== 3));
  const whole = (decimal ? digits.slice(0, last.index) : digits).replace(/[.,]/gu, '');
  const factor = { k: 1000, m: 1_000_000 }[(match?.[2] ?? '').toLowerCase()] ?? 1;
  return Number(decimal ? `${whole}.${digits.slice(last.index + 1)}` : whole) * factor;
}

/**
 * Writes what was typed into a cell of the register. Blank = not asked, but a name is never blank; a name that another
 * system has is not taken. Owners and who runs it are said by whoever is speaking. A number or a value of a list that is
 * not understood is kept as typed (`x:unread <field>`) and counts as not asked.
 */
export function writeSystemCell(pen: Pen, id: Id, field: CellField, typed: string): void {
  const text = typed.trim();
  const unread = (value: FieldValue) => pen.set('system', id, `x:unread ${field}`, value);
  switch (field) {
    case 'name': {
      const taken = findNamed(pen.records, 'system', text);
      if (hasLetters(text) && (taken === undefined || taken === id)) pen.set('system', id, 'name', text);
      return;
    }
    case 'aliases':
      writeAliases(pen, id, text);
      return;
    case 'techOwner':
    case 'bizOwner':
      sayOwner(pen, id, field, typedOwner(text));
      return;
    case 'paidBy':
      pen.set('system', id, 'paidBy', text === '' ? null : partyNamed(pen, text, 'team'));
      return;
    case 'vendor':
    case 'data':
      pen.set('system', id, field, text === '' ? null : text);
      return;
    case 'cost':
    case 'users': {
      const value = text === '' ? null : readAmount(text);
      pen.set('system', id, field, value);
      unread(value === null && text !== '' ? text : null);
      return;
    }
    case 'runBy':
    case 'kind':
    case 'sanction':
    case 'lifecycle':
    case 'criticality': {
      const known = LISTS[field].includes(text);
      unread(known || text === '' ? null : text);
      if (field !== 'runBy') pen.set('system', id, field, known ? text : null);
      else if (known) say(pen, 'system', id, 'runBy', text);
      else withdraw(pen, 'system', id, 'runBy');
    }
  }
}

/** Other names, parted by commas. A name that another system has is not taken. */
function writeAliases(pen: Pen, id: Id, text: string): void {
  const system = pen.records.tables.system.get(id);
  const wanted = new Map(
    text.split(/[,;]/u).flatMap((name) => (hasLetters(name) ? [[nameKey(name), name.trim()]] : [])),
  );
  for (const field of Object.keys(system ?? {})) {
    if (!field.startsWith('alias:')) continue;
    const key = nameKey(field.slice('alias:'.length));
    if (wanted.has(key)) wanted.delete(key);
    else pen.set('system', id, field, null);
  }
  for (const name of wanted.values()) {
    const taken = findNamed(pen.records, 'system', name);
    if (taken === undefined) pen.set('system', id, `alias:${name}`, true);
  }
}
