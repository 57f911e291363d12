import { useCallback, useMemo, useState } from 'react';
import { linesOf, type Look } from '#model/register/arrange.ts';
import { registerOf, type Register, type Row } from '#model/register/rows.ts';
import type { ColumnId } from '#model/register/columns.ts';
import { toast } from '#store/toasts.ts';
import { useParts, useSession, useSet, useSlice } from '#views/app/desk.tsx';
import type { GridLine, GridOf } from '#views/systems/grid/grid.ts';
import { useSelected, type Selected } from '#views/systems/grid/use-selected.ts';
import { keepLook, lookOf } from '#views/systems/kept-look.ts';
import { cellsOf, optionsOf, saveCells, shownColumns } from '#views/systems/system-grid.ts';
import { registerWords as words } from '#words/register.ts';

/** The register on the screen: what is shown, how, and what is selected. */
export interface Systems {
  readonly register: Register;
  readonly look: Look;
  readonly see: (change: Partial<Look>) => void;
  readonly grid: GridOf<Row>;
  readonly selected: Selected;
  /** How many systems fit what is searched and chosen. */
  readonly shown: number;
}

/** The state of the Systems tab. Search, order and groups are kept while the page is open, columns on this device. */
export function useSystems(): Systems {
  const parts = useParts();
  const { store } = parts;
  const set = useSet();
  const register = registerOf(useSlice((state) => state.records));
  const hidden = useSession((session) => session.columnsHidden);
  const [look, setLook] = useState(lookOf(store).systems);
  const lines = useMemo(() => linesOf(register, look), [register, look]);
  const ids = useMemo(() => lines.flatMap((line: GridLine) => (line.is === 'row' ? [line.id] : [])), [lines]);
  const exists = useCallback((id: string) => register.byId.has(id), [register]);
  const selected = useSelected(ids, exists);
  const columns = useMemo(() => shownColumns(hidden), [hidden]);
  const see = (change: Partial<Look>) => {
    const next = { ...look, ...change };
    setLook(next);
    keepLook(store, { ...lookOf(store), systems: next });
  };
  const { sort } = look;
  const grid: GridOf<Row> = {
    label: words.gridName,
    columns,
    lines,
    row: (id) => register.byId.get(id),
    cell: cellsOf(register),
    name: (row) => row.system.name || words.unnamed,
    options: (column, typed) => optionsOf(register, column, typed),
    save: (cells) => saveCells(parts, cells),
    open: (id, column) => {
      const row = register.byId.get(id);
      const owner = column === 'techOwner' || column === 'bizOwner' ? row?.[column].party : undefined;
      if (row) set.session(owner ? { page: 'carry', about: owner.id } : { page: 'system', about: id });
    },
    sort,
    // The cast: heads of this grid are columns of the register.
    onSort: (by) =>
      see({
        sort: sort?.by !== by ? { by: by as ColumnId, down: false } : sort.down ? null : { by, down: true },
      }),
    onFold: (name) =>
      see({ folded: look.folded.includes(name) ? look.folded.filter((one) => one !== name) : [...look.folded, name] }),
    onCounted: (column) => toast(store, words.computed(column), { topic: 'counted' }),
    onCopied: (cells) => toast(store, words.copied(cells), { topic: 'copy' }),
  };
  const shown = useMemo(
    () => lines.reduce((n, line) => n + (line.is === 'row' ? 1 : line.folded ? line.ids.length : 0), 0),
    [lines],
  );
  return { register, look, see, grid, selected, shown };
}
