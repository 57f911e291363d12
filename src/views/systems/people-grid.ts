import { refuseName } from '#commands/refusal.ts';
import { compareKeys } from '#model/register/arrange.ts';
import type { PartyRow, People } from '#model/register/people.ts';
import { nameKey } from '#model/names.ts';
import { fuzzyIndex, rank } from '#lib/fuzzy.ts';
import { toast } from '#store/toasts.ts';
import type { Parts } from '#views/app/desk.tsx';
import type { GridCell, GridColumn, GridLine, Option, Typed } from '#views/systems/grid/grid.ts';
import { partyOptions } from '#views/systems/owner-options.ts';
import { registerWords as words } from '#words/register.ts';

type ColumnId = keyof typeof words.peopleColumns;

const column = (id: ColumnId, width: number, counted = false): GridColumn => ({
  id,
  name: words.peopleColumns[id],
  width,
  counted,
  number: counted,
});

/** Columns of people and teams. Widths fit the longest usual text of each at 14 px. */
export const peopleColumns: readonly GridColumn[] = [
  column('name', 220),
  column('kind', 110),
  column('side', 110),
  column('left', 100),
  column('deputies', 190),
  column('owns', 176, true),
  column('business', 162, true),
  column('pays', 92, true),
  column('does', 106, true),
];

/** Lists that cells are picked from, by what is stored. */
const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: words.partyKinds,
  side: words.sides,
  left: { yes: words.leftWords.yes, no: words.leftWords.no },
};

const said = (shown: string, typed = shown): GridCell => ({ shown, typed, state: 'said' });

const MISSING: GridCell = { shown: '', typed: '', state: 'missing' };

/** One cell of a person or team. */
export function personCell({ party, deputies, owns, business, pays, does }: PartyRow, id: string): GridCell {
  const count = (n: number) => said(String(n));
  switch (id) {
    case 'name':
      return { ...said(party.name), opens: words.carries(party.name || words.unnamedParty) };
    case 'kind':
      return said(words.partyKinds[party.kind]);
    case 'side':
      return party.side ? said(words.sides[party.side]) : MISSING;
    case 'left':
      return said(party.left ? words.leftWords.yes : words.leftWords.no);
    case 'deputies':
      return deputies.length > 0 ? said(deputies.map((one) => one.name).join(', ')) : MISSING;
    case 'owns':
      return count(owns.length);
    case 'business':
      return count(business.length);
    case 'pays':
      return count(pays);
    default:
      return count(does);
  }
}

/** The people that fit what is searched, in order. Typing errors are forgiven where nothing fits as it was typed. */
export function peopleLines(
  { rows }: People,
  find: string,
  sort: { readonly by: string; readonly down: boolean } | null,
): readonly GridLine[] {
  const hits = rank(fuzzyIndex(rows.map((row) => row.party.name)), find);
  const exact = hits.filter((hit) => hit.edits === 0);
  const kept = (exact.length > 0 ? exact : hits).flatMap(({ at }) => rows[at] ?? []);
  const key = (row: PartyRow) => {
    const cell = personCell(row, sort?.by ?? 'name');
    return cell.state === 'missing' ? null : /^\d+$/u.test(cell.shown) ? Number(cell.shown) : cell.shown;
  };
  const ordered = sort ? kept.toSorted((a, b) => compareKeys(key(a), key(b), sort.down)) : kept;
  return ordered.map(({ id }) => ({ is: 'row', id }));
}

/** What can be picked in a column of people. */
export function peopleOptions(
  parties: Parameters<typeof partyOptions>[0],
  id: string,
  typed: string,
): readonly Option[] | null {
  if (id === 'deputies') return partyOptions(parties, typed, false);
  const list = lists[id];
  if (!list) return null;
  const key = nameKey(typed);
  const all = Object.values(list).map((text) => ({ text, sure: key !== '' && nameKey(text).startsWith(key) }));
  const none: readonly Option[] = id === 'side' && key === '' ? [{ text: '', sure: false }] : [];
  return [...all.filter((one) => key === '' || one.sure), ...none];
}

/** What is stored for a word of the screen; undefined = it is none of the list. */
function valueOf(id: string, text: string): string | undefined {
  return Object.entries(lists[id] ?? {}).find(
    ([value, word]) => nameKey(word) === nameKey(text) || value === text.toLowerCase(),
  )?.[0];
}

/** The arguments of `party.several` for a text in a column; null = it cannot be said there. */
export function fieldsFor(id: string, text: string): object | null {
  const value = valueOf(id, text);
  if (id === 'deputies') return { deputies: text };
  if (id === 'left') return { left: value === 'yes' };
  if (id === 'kind') return value ? { kind: value } : null;
  if (id === 'side') return value || text === '' ? { side: value ?? null } : null;
  return null;
}

/** Saves what was typed: a name for one, anything else for as many as there are in one step of undo. */
export function savePeople({ store, dispatch }: Parts, typed: readonly Typed[]): void {
  const [first] = typed;
  if (!first) return;
  const { id, column: of, text } = first;
  if (of === 'name') {
    const why = refuseName(store.getState().records, 'party', id, text);
    if (why !== null) toast(store, why, { tone: 'problem' });
    else dispatch('party.rename', { partyId: id, name: text });
    return;
  }
  // A block is taken column by column: what is said of several at once is one thing.
  const same = typed.filter((one) => one.column === of && one.text === text);
  const fields = fieldsFor(of, text);
  if (fields) dispatch('party.several', { partyIds: same.map((one) => one.id), ...fields });
  if (!fields || same.length < typed.length)
    toast(store, words.notTaken(fields ? typed.length - same.length : typed.length), { tone: 'problem' });
}
