import { useEffect, type RefObject } from 'react';
import type { SetCells } from '#commands/table-set.ts';
import { toast } from '#store/toasts.ts';
import { readBlock } from '#model/table/block.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { blockText, pasteBlock, setBlock } from '#views/table/edits.ts';
import { useSetCells } from '#views/table/use-set-cells.ts';
import type { TableState } from '#views/table/use-table.ts';
import { tableWords as words } from '#words/table.ts';
import { onClipboard } from '#views/app/on-clipboard.ts';

/** What a paste would change, and its rows beyond the last step. */
export interface PasteBeyond {
  readonly set: SetCells;
  readonly beyond: NonNullable<SetCells['rows']>;
}

/** Copies, cuts and pastes blocks by the browser's own events, which need no permission. Rows beyond the last step are asked about. */
export function useBlockClipboard(
  grid: RefObject<HTMLElement | null>,
  table: TableState,
  ask: (paste: PasteBeyond) => void,
): void {
  const store = useStoreOf();
  const set = useSetCells();
  useEffect(() => {
    /** A cell that is being typed keeps the clipboard, and so does the line for a new step, but for blocks. */
    const ours = (): boolean => {
      const focus = document.activeElement;
      return focus !== null && grid.current?.contains(focus) === true && !(focus instanceof HTMLInputElement);
    };
    const take = (event: ClipboardEvent) => {
      if (!ours() || table.rows.length === 0) return;
      const { top, bottom, left, right } = table.block;
      const cells = (bottom - top + 1) * (right - left + 1);
      event.clipboardData?.setData('text/plain', blockText(table, table.block));
      event.preventDefault();
      if (event.type === 'copy') toast(store, words.copied(cells), { topic: 'copy' });
      else
        set(
          setBlock(table, table.block, () => ''),
          words.cleared,
        );
    };
    const put = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const adding = table.at.row === table.rows.length && /[\t\n\r]/.test(text.trimEnd());
      if (text === '' || !(ours() || (adding && grid.current?.contains(document.activeElement)))) return;
      event.preventDefault();
      const block = adding ? { top: table.rows.length, bottom: table.rows.length, left: 0, right: 0 } : table.block;
      const paste = pasteBlock(table, block, readBlock(text));
      if (paste.beyond.length > 0) ask(paste);
      else set(paste.set, words.pasted);
    };
    return onClipboard(take, put);
  });
}
