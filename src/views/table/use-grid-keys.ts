import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { columns } from '#model/table/columns.ts';
import { composing } from '#ui/EditText.tsx';
import { fillDown, setBlock, textAt } from '#views/table/edits.ts';
import { placeAfter, placeBeside } from '#views/table/places.ts';
import { useSetCells } from '#views/table/use-set-cells.ts';
import type { TableState } from '#views/table/use-table.ts';
import { tableWords as words } from '#words/table.ts';

/** Keys of the table while no cell is typed: the ways of a spreadsheet. `leave` goes out of it. */
export function useGridKeys(table: TableState, page: number, leave: () => void): (event: KeyboardEvent) => void {
  const set = useSetCells();
  const { at, block, rows, go, type } = table;
  const onRow = at.row >= 0 && at.row < rows.length;
  const onHead = at.row === -1;
  const writable = columns[at.col]?.kind !== 'owners';
  const act = (event: KeyboardEvent): boolean => {
    const ctrl = event.ctrlKey || event.metaKey;
    const to = event.altKey ? null : placeAfter(at, event, rows.length, page);
    if (to) {
      const extend = event.shiftKey && onRow && to.row >= 0 && to.row < rows.length;
      go(to, extend);
      return true;
    }
    if (event.key === 'Tab' && !ctrl) {
      const next = onRow ? placeBeside(at, event.shiftKey ? -1 : 1, rows.length) : null;
      if (next) go(next);
      return next !== null;
    }
    if (event.key === 'Escape') {
      if (block.top === block.bottom && block.left === block.right) leave();
      else go(at);
      return true;
    }
    if (onHead && (event.key === 'Enter' || event.key === ' ')) {
      const by = columns[at.col]?.id;
      const { sort } = table.arrangement;
      if (by) table.arrange({ sort: sort?.by !== by ? { by, down: false } : sort.down ? null : { by, down: true } });
      return true;
    }
    if (!onRow) return false;
    if (ctrl && event.key.toLowerCase() === 'd') {
      set(fillDown(table, block), words.pasted);
      return true;
    }
    if (ctrl && event.key.toLowerCase() === 'a') {
      go({ row: 0, col: 0 });
      go({ row: rows.length - 1, col: columns.length - 1 }, true);
      return true;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      set(
        setBlock(table, block, () => ''),
        words.cleared,
      );
      return true;
    }
    if (!writable || event.altKey) return false;
    if ((event.key === 'Enter' && !ctrl) || event.key === 'F2') {
      type({ text: textAt(table, at.row, at.col), fresh: false });
      return true;
    }
    if (event.key.length === 1 && !ctrl && event.key !== ' ') {
      type({ text: event.key, fresh: true });
      return true;
    }
    return false;
  };
  return (event) => {
    if (table.typing || event.target instanceof HTMLInputElement) return;
    if (composing(event)) {
      // An input method begins: the field must have the focus before it writes.
      if (onRow && writable) flushSync(() => type({ text: '', fresh: true }));
      return;
    }
    if (act(event)) event.preventDefault();
  };
}
