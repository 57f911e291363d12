import { useEffect, type RefObject } from 'react';
import { printBlock, readBlock } from '#model/table/block.ts';
import { onClipboard } from '#views/app/on-clipboard.ts';
import type { GridOf, Typed } from '#views/systems/grid/grid.ts';
import type { Cursor } from '#views/systems/grid/use-at.ts';
import type { Selected } from '#views/systems/grid/use-selected.ts';

/**
 * Copies the cell at hand, or the selected rows with the names of their columns; pastes a block from the cell at hand on.
 * A single text pasted while rows are selected goes into that column of all of them. Rows beyond the last are left out.
 */
export function useClipboard<R extends object>(
  box: RefObject<HTMLElement | null>,
  grid: GridOf<R>,
  { place, line }: Cursor,
  { ids }: Selected,
): void {
  useEffect(() => {
    const { lines, columns } = grid;
    const ours = (): boolean => {
      const focus = document.activeElement;
      return focus !== null && box.current?.contains(focus) === true && !(focus instanceof HTMLInputElement);
    };
    const textOf = (id: string, column: string): string => {
      const row = grid.row(id);
      return row ? grid.cell(row, column).shown : '';
    };
    const take = (event: ClipboardEvent) => {
      const at = columns[place.col];
      if (!ours() || line?.is !== 'row' || !at) return;
      const chosen = lines.filter((one) => one.is === 'row' && ids.has(one.id));
      const block =
        chosen.length > 0
          ? [columns.map((one) => one.name), ...chosen.map(({ id }) => columns.map((one) => textOf(id, one.id)))]
          : [[textOf(line.id, at.id)]];
      event.clipboardData?.setData('text/plain', printBlock(block));
      event.preventDefault();
      grid.onCopied(chosen.length > 0 ? chosen.length * columns.length : 1);
    };
    const put = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const at = columns[place.col];
      if (text === '' || !ours() || line?.is !== 'row' || !at) return;
      event.preventDefault();
      const block = readBlock(text);
      const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
      if (only !== undefined && ids.has(line.id)) {
        grid.save([...ids].map((id) => ({ id, column: at.id, text: only })));
        return;
      }
      const below = lines.slice(place.line).filter((one) => one.is === 'row');
      const cells = block.flatMap((row, i): Typed[] =>
        row.flatMap((one, j) => {
          const id = below[i]?.id;
          const column = columns[place.col + j];
          return id === undefined || !column ? [] : [{ id, column: column.id, text: one }];
        }),
      );
      grid.save(cells);
    };
    return onClipboard(take, put);
  });
}
