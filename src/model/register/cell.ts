import { sayNumber, sayTakes } from '#model/calendar.ts';
import type { Owner, Parties } from '#model/facts/owner.ts';
import type { OwnerValue } from '#model/records/claim.ts';
import type { FieldValue } from '#model/records/record.ts';
import { choices } from '#model/register/choices.ts';
import type { ColumnId } from '#model/register/columns.ts';
import { saySource, type Row } from '#model/register/rows.ts';
import { statementsOf } from '#model/facts/claim.ts';
import { registerWords as words } from '#words/register.ts';

/**
 * How a cell stands: something was said; nothing (missing, never 0); said, but too general or a supplier (`weak`); a
 * text that names nobody (`empty`); the one named has left; statements differ; kept as typed and not understood.
 */
export type CellState = 'said' | 'missing' | 'weak' | 'empty' | 'left' | 'disputed' | 'unread';

/** A cell as it is shown, as it is typed, and what it is sorted by (null = last). */
export interface Cell {
  readonly shown: string;
  readonly state: CellState;
  readonly typed: string;
  readonly order: string | number | null;
  readonly title?: string;
}

const MISSING: Cell = { shown: '', state: 'missing', typed: '', order: null };
const said = (shown: string, order: string | number = shown, typed = shown): Cell => ({
  shown,
  state: 'said',
  typed,
  order,
});

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** One cell of a system's row. */
export function cellOf(row: Row, id: ColumnId, who: Parties): Cell {
  const { system } = row;
  const unread = system[`x:unread ${id}`];
  if (typeof unread === 'string')
    return { shown: unread, state: 'unread', typed: unread, order: null, title: words.unreadTitle };
  switch (id) {
    case 'name':
      return said(system.name);
    case 'aliases':
      return row.aliases.length === 0 ? MISSING : said(row.aliases.join(', '));
    case 'techOwner':
    case 'bizOwner':
      return ownerCell(row, id, who);
    case 'runBy':
      return runByCell(row);
    case 'kind':
    case 'sanction':
    case 'lifecycle':
    case 'criticality':
      return choiceCell(id, system[id]);
    case 'vendor':
    case 'data':
      return system[id] === undefined || system[id] === '' ? MISSING : said(system[id]);
    case 'cost':
    case 'users':
      return system[id] === undefined ? MISSING : said(figures.format(system[id]), system[id]);
    case 'paidBy':
      return row.paidBy === '' ? MISSING : said(row.paidBy);
    case 'source':
      return said(saySource(row));
    case 'steps':
    case 'maps':
    case 'share':
      return countedCell(row, id);
  }
}

function choiceCell(id: ColumnId, value: FieldValue | undefined): Cell {
  const list = choices[id] ?? {};
  if (typeof value !== 'string') return MISSING;
  return said(list[value] ?? value, Object.keys(list).indexOf(value));
}

function runByCell({ assessment: { runBy } }: Row): Cell {
  if (!runBy) return MISSING;
  const cell = choiceCell('runBy', runBy.value);
  if (!runBy.disputed) return cell;
  const values = [runBy.value, ...runBy.others.map((one) => one.said.value)];
  return { ...cell, state: 'disputed', title: words.disputed(values.map((one) => words.runBy[one])) };
}

function ownerCell(row: Row, id: 'techOwner' | 'bizOwner', who: Parties): Cell {
  const owner = row[id];
  const { name } = owner;
  if (owner.state === 'not asked') return emptyOwner(row, id);
  if (owner.state === 'nobody') return withDispute(said(words.nobody, '', words.nobody), owner, who);
  if (owner.state === 'left') return { shown: name, state: 'left', typed: name, order: name };
  if (owner.state === 'weak') {
    const title = owner.vendor ? words.weakVendor(name) : words.weak(name);
    return { shown: name, state: 'weak', typed: name, order: name, title };
  }
  const shown = owner.outsideIT && id === 'techOwner' ? words.outside(name) : name;
  return withDispute(said(shown, name, name), owner, who);
}

/** Nothing that says anything; a text such as "TBD" is shown all the same, for somebody wrote it. */
function emptyOwner({ system }: Row, id: 'techOwner' | 'bizOwner'): Cell {
  const [latest] = statementsOf(system, id);
  const value = latest?.said.value;
  if (!value || !('text' in value)) return MISSING;
  return { shown: value.text, state: 'empty', typed: value.text, order: null, title: words.empty(value.text) };
}

function withDispute(cell: Cell, { fact }: Owner, who: Parties): Cell {
  if (!fact?.disputed) return cell;
  const values = [fact.value, ...fact.others.map((one) => one.said.value)].map((value) => sayOwner(value, who));
  return { ...cell, state: 'disputed', title: words.disputed(values) };
}

function sayOwner(value: OwnerValue, { parties }: Parties): string {
  if ('nobody' in value) return words.nobody;
  return 'party' in value ? (parties.get(value.party)?.name ?? '') : value.text;
}

function countedCell({ touched }: Row, id: 'steps' | 'maps' | 'share'): Cell {
  // On no step is known, not missing: it is the count of the links there are.
  if (!touched) return id === 'share' ? { ...MISSING, shown: words.unused } : said('0', 0);
  if (id !== 'share') return said(String(touched[id]), touched[id]);
  const { takes, of, calendar } = touched;
  if (of.known === 0 || of.hours === 0 || (takes.of > 0 && takes.known === 0))
    return { ...MISSING, shown: words.shareNotKnown };
  const share = takes.hours / of.hours;
  const hours = [sayTakes(takes.hours, calendar), sayTakes(of.hours, calendar)] as const;
  const title = takes.of === 0 ? words.shareNone : words.shareTitle(...hours, takes.known, takes.of);
  return { ...said(`${sayNumber(share * 100, 0)} %`, share), title };
}
