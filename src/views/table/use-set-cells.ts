import { useCallback } from 'react';
import type { SetCells } from '#commands/table-set.ts';
import { toast } from '#store/toasts.ts';
import { useParts } from '#views/app/desk.tsx';

/** Sets cells as one step of undo and says how many there were, with the way back. */
export function useSetCells(): (set: SetCells, say?: (cells: number) => string) => void {
  const { store, dispatch } = useParts();
  return useCallback(
    (set, say) => {
      if (set.cells.length + (set.rows?.length ?? 0) === 0) return;
      const changes = dispatch('table.set', set);
      if (!say || changes.length === 0) return;
      const many = set.cells.length + (set.rows ?? []).reduce((sum, row) => sum + row.length, 0);
      toast(store, say(many), { undo: true, topic: 'undo' });
    },
    [store, dispatch],
  );
}
