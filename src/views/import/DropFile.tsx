import { useEffect, useState } from 'react';
import { useSet, useStoreOf } from '#views/app/desk.tsx';
import { waitingFiles } from '#views/import/waiting-files.ts';
import { screenWords as words } from '#words/screen.ts';

/** Files dropped anywhere on the window are opened; nothing dropped, no link and no text, ever leads away from the page. */
export function DropFile() {
  const [over, setOver] = useState(false);
  const set = useSet();
  const store = useStoreOf();
  useEffect(() => {
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      event.preventDefault();
      setOver(carries(event));
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = event.dataTransfer?.files;
      if (!files || files.length === 0) return;
      waitingFiles.put(files);
      // The dialog that takes in inventories hears of it.
      if (store.getState().moment.dialog === 'inventory') return;
      // A table alone is a list of steps to begin with, a workbook an inventory; anything else says what it is.
      const name = files.length === 1 ? (files[0]?.name ?? '') : '';
      set.moment({
        dialog: /\.(csv|tsv|txt)$/i.test(name) ? 'paste' : /\.xlsx$/i.test(name) ? 'inventory' : 'import',
      });
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, [set, store]);
  return over ? <div className="drop">{words.drop}</div> : null;
}
