import { useCallback, useEffect, useRef, useState } from 'react';
import type { GuessedSheet, InventoryJob } from '#importers/inventory/read-job.ts';
import { readSheetFile, type SheetReading } from '#views/inventory/read-sheet-file.ts';

/** What the dialog shows. */
export type Shown =
  | { readonly is: 'nothing' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'sheet'; readonly job: InventoryJob; readonly found: GuessedSheet };

/** Reads one sheet at a time; leaving the dialog ends a reading. */
export function useSheetReading(): {
  readonly shown: Shown;
  readonly read: (job: InventoryJob) => Promise<void>;
  readonly stop: () => void;
} {
  const [shown, setShown] = useState<Shown>({ is: 'nothing' });
  const now = useRef<SheetReading | null>(null);
  const end = useCallback(() => {
    now.current?.stop();
    now.current = null;
  }, []);
  useEffect(() => end, [end]);
  const read = useCallback(
    async (job: InventoryJob) => {
      end();
      setShown({ is: 'reading', name: job.name });
      const mine = readSheetFile(job);
      now.current = mine;
      const found = await mine.found;
      if (now.current !== mine || found === null) return;
      now.current = null;
      setShown('refused' in found ? { is: 'refused', sentence: found.refused } : { is: 'sheet', job, found });
    },
    [end],
  );
  const stop = () => {
    end();
    setShown({ is: 'nothing' });
  };
  return { shown, read, stop };
}
