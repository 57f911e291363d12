import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { composing } from '#ui/EditText.tsx';
import type { GridOf } from '#views/systems/grid/grid.ts';
import { placeAfter, placeBeside } from '#views/systems/grid/places.ts';
import type { Cursor } from '#views/systems/grid/use-at.ts';
import type { Selected } from '#views/systems/grid/use-selected.ts';

interface Parts<R extends object> {
  readonly grid: GridOf<R>;
  readonly cursor: Cursor;
  readonly selected: Selected;
  /** Lines in sight. */
  readonly page: number;
  /** Out of the grid by key. */
  readonly onLeave: () => void;
}

/** Keys of a grid while no cell is typed: the ways of a spreadsheet, and of a list whose rows are selected. */
export function useKeys<R extends object>({
  grid,
  cursor,
  selected,
  page,
  onLeave,
}: Parts<R>): (event: KeyboardEvent) => void {
  const { lines, columns } = grid;
  const { place, line, go, type } = cursor;
  const column = columns[place.col];
  const row = line?.is === 'row' ? grid.row(line.id) : undefined;
  const cell = row && column ? grid.cell(row, column.id) : undefined;
  const writable = cell !== undefined && column?.counted === false;
  const rowIds = () => lines.flatMap((one) => (one.is === 'row' ? [one.id] : []));

  const select = (event: KeyboardEvent): boolean => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.key === ' ' && !ctrl && !event.altKey) {
      if (line?.is === 'group') selected.toggleAll(line.ids);
      else if (line) selected.toggle(line.id);
      else if (place.line === -1) selected.toggleAll(rowIds());
      return true;
    }
    if (ctrl && event.key.toLowerCase() === 'a') {
      const all = rowIds();
      if (!all.every((id) => selected.ids.has(id))) selected.toggleAll(all);
      return true;
    }
    if (event.shiftKey && !ctrl && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && line?.is === 'row') {
      const to = placeAfter(place, event, lines.length, columns.length, page);
      const target = to && lines[to.line];
      if (to && target?.is === 'row') {
        selected.reach(target.id, line.id);
        go(to);
      }
      return true;
    }
    return false;
  };

  const act = (event: KeyboardEvent): boolean => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (select(event)) return true;
    const to = event.altKey ? null : placeAfter(place, event, lines.length, columns.length, page);
    if (to) {
      go(to);
      return true;
    }
    if (event.key === 'Tab' && !ctrl) {
      const next = place.line < 0 ? null : placeBeside(place, event.shiftKey ? -1 : 1, lines.length, columns.length);
      // From the first cell Shift+Tab leaves, as it does from a text.
      if (next) go(next);
      return next !== null;
    }
    if (event.key === 'Escape') {
      if (selected.ids.size > 0) selected.clear();
      else onLeave();
      return true;
    }
    if (event.key === 'Enter' && place.line === -1 && column) {
      grid.onSort(column.id);
      return true;
    }
    if (event.key === 'Enter' && line?.is === 'group') {
      grid.onFold(line.name);
      return true;
    }
    if (event.key === 'Enter' && ctrl && line && column) {
      grid.open(line.id, column.id);
      return true;
    }
    if (row && column?.counted && (event.key === 'Enter' || event.key === 'F2')) {
      grid.onCounted(column.name);
      return true;
    }
    if (!writable || event.altKey || !line || !column) return false;
    if ((event.key === 'Enter' && !ctrl) || event.key === 'F2') {
      type({ text: cell.typed, fresh: false });
      return true;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      if (column.id !== 'name') grid.save([{ id: line.id, column: column.id, text: '' }]);
      return true;
    }
    if (event.key.length === 1 && !ctrl) {
      type({ text: event.key, fresh: true });
      return true;
    }
    return false;
  };

  return (event) => {
    const { target } = event;
    if (cursor.typing || (target instanceof HTMLInputElement && target.type !== 'checkbox')) return;
    if (composing(event)) {
      // An input method begins: the field must have the focus before it writes.
      if (writable) flushSync(() => type({ text: '', fresh: true }));
      return;
    }
    if (act(event)) event.preventDefault();
  };
}
