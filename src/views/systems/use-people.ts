import { useCallback, useMemo, useState } from 'react';
import { peopleOf, type PartyRow, type People } from '#model/register/people.ts';
import { registerOf } from '#model/register/rows.ts';
import { toast } from '#store/toasts.ts';
import { useParts, useSet, useSlice } from '#views/app/desk.tsx';
import type { GridOf } from '#views/systems/grid/grid.ts';
import { useSelected, type Selected } from '#views/systems/grid/use-selected.ts';
import { keepLook, lookOf, type PageLook } from '#views/systems/kept-look.ts';
import { peopleColumns, peopleLines, peopleOptions, personCell, savePeople } from '#views/systems/people-grid.ts';
import { registerWords as words } from '#words/register.ts';

/** People and teams on the screen. */
export interface PeopleState {
  readonly people: People;
  readonly look: PageLook['people'];
  readonly see: (change: Partial<PageLook['people']>) => void;
  readonly grid: GridOf<PartyRow>;
  readonly selected: Selected;
}

/** The state of the people tab. */
export function usePeople(): PeopleState {
  const parts = useParts();
  const { store } = parts;
  const set = useSet();
  const records = useSlice((state) => state.records);
  const people = peopleOf(records);
  const { parties } = registerOf(records);
  const byId = useMemo(() => new Map(people.rows.map((row) => [row.id, row])), [people]);
  const [look, setLook] = useState(lookOf(store).people);
  const { find, sort } = look;
  const lines = useMemo(() => peopleLines(people, find, sort), [people, find, sort]);
  const ids = useMemo(() => lines.map((line) => line.id), [lines]);
  const exists = useCallback((id: string) => byId.has(id), [byId]);
  const selected = useSelected(ids, exists);
  const see = (change: Partial<PageLook['people']>) => {
    const next = { ...look, ...change };
    setLook(next);
    keepLook(store, { ...lookOf(store), people: next });
  };
  const grid: GridOf<PartyRow> = {
    label: words.peopleName,
    columns: peopleColumns,
    lines,
    row: (id) => byId.get(id),
    cell: personCell,
    name: (row) => row.party.name || words.unnamedParty,
    options: (column, typed) => peopleOptions(parties, column, typed),
    save: (cells) => savePeople(parts, cells),
    open: (id) => set.session({ page: 'carry', about: id }),
    sort,
    onSort: (by) => see({ sort: sort?.by !== by ? { by, down: false } : sort.down ? null : { by, down: true } }),
    onFold: () => {},
    onCounted: (column) => toast(store, words.computed(column), { topic: 'counted' }),
    onCopied: (cells) => toast(store, words.copied(cells), { topic: 'copy' }),
  };
  return { people, look, see, grid, selected };
}
