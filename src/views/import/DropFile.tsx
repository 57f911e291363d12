import { useEffect, useState } from 'react';
import { useSet } from '#views/app/desk.tsx';
import { waitingFile } from '#views/import/waiting-file.ts';
import { screenWords as words } from '#words/screen.ts';

/** A file dropped anywhere on the window is opened; nothing dropped ever leads away from the page. */
export function DropFile() {
  const [over, setOver] = useState(false);
  const set = useSet();
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
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      waitingFile.put(file);
      set.moment({ dialog: 'import' });
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, [set]);
  return over ? <div className="drop">{words.drop}</div> : null;
}
