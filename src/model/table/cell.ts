import { calendarOf, sayQuantity, toHours, valueOf } from '#model/calendar.ts';
import { factsOf } from '#model/facts/facts.ts';
import type { Owner } from '#model/facts/owner.ts';
import { linksOfStep } from '#model/lookup-view.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { StepRecord } from '#model/records/step.ts';
import { columnOf, isNumber, type ColumnId } from '#model/table/columns.ts';
import type { View } from '#model/view.ts';
import { factWords } from '#words/facts.ts';
import { tableWords as words } from '#words/table.ts';

/**
 * What is known of a cell. `asked` = somebody was asked and does not know; `unread` = typed but not understood. Both
 * count as missing.
 */
export type CellState = 'said' | 'missing' | 'asked' | 'unread';

/** One cell of the table. */
export interface Cell {
  /** As it is typed: given back to the cell it says the same. Empty = nothing said. */
  readonly text: string;
  /** As it is shown. */
  readonly shown: string;
  readonly state: CellState;
  /** What it is sorted by: hours, a number, or the text; null = missing. */
  readonly order: number | string | null;
}

const blank: Cell = { text: '', shown: '', state: 'missing', order: null };
const said = (text: string): Cell => (text === '' ? blank : { text, shown: text, state: 'said', order: text });

/** Reads one cell of a step of a view. */
export function cellOf(view: View, step: StepRecord, id: ColumnId): Cell {
  if (isNumber(id)) return numberCell(view, step[id], columnOf(id).kind === 'time');
  switch (columnOf(id).kind) {
    case 'name':
      return said(step.name.trim());
    case 'team':
      return said((step.teamId !== undefined && view.parties.get(step.teamId)?.name) || '');
    case 'value':
      return valueCell(step);
    case 'systems':
      return systemsCell(view, step);
    case 'owners':
      return ownersCell(view, step);
    default:
      return blank;
  }
}

function numberCell(view: View, quantity: Quantity | undefined, isTime: boolean): Cell {
  if (!quantity) return blank;
  const { text } = quantity;
  const order = isTime ? toHours(quantity, calendarOf(view.map)) : valueOf(quantity);
  if (order === null) return { text, shown: text, state: /^[?？]?$/u.test(text.trim()) ? 'asked' : 'unread', order };
  const sign =
    quantity.sure === 'guess' ? '~ ' : quantity.sure === 'measured' || quantity.sure === 'system' ? '= ' : '';
  const { v, lo, hi } = quantity;
  const count = v !== undefined ? String(v) : factWords.range(String(lo), String(hi));
  return { text, shown: sign + (quantity.unit === undefined ? count : sayQuantity(quantity)), state: 'said', order };
}

function valueCell(step: StepRecord): Cell {
  if (step.va) return said(words.va[step.va]);
  const typed = step['x:va'];
  return typeof typed === 'string' && typed !== ''
    ? { text: typed, shown: typed, state: 'unread', order: null }
    : blank;
}

/** Systems by name, parted by commas; one with a sign in it in quotes, so that it is read as one again. */
function systemsCell(view: View, step: StepRecord): Cell {
  const names = linksOfStep(view, step.id).map((link) => quoted(view.systems.get(link.systemId)?.name.trim() ?? ''));
  if (names.length > 0) return said(names.join(', '));
  const state = factsOf(view).steps.get(step.id)?.support.state;
  if (state === 'manual') return said(words.byHand);
  return state === 'unknown' ? { ...said(words.unknown), state: 'asked' } : blank;
}

function quoted(name: string): string {
  if (name === '') return `"${words.unnamedSystem}"`;
  return /[,;"“”„«»=@#!\n、＝＠！]|^\?$/u.test(name) || name.toLowerCase() === words.byHand
    ? `"${name.replaceAll('"', '""')}"`
    : name;
}

/** Who answers for each system, in the order of the systems. */
function ownersCell(view: View, step: StepRecord): Cell {
  const { systems } = factsOf(view);
  const owners = linksOfStep(view, step.id).flatMap((link) => systems.get(link.systemId)?.owner ?? []);
  if (owners.length === 0) return blank;
  const text = owners.map(sayOwner).join(', ');
  return owners.every((owner) => owner.state === 'not asked') ? { ...said(text), state: 'missing' } : said(text);
}

function sayOwner({ state, name }: Owner): string {
  if (state === 'not asked') return factWords.owner['not asked'];
  if (state === 'nobody') return factWords.owner.nobody;
  return state === 'left' ? factWords.owner.left(name) : name;
}
