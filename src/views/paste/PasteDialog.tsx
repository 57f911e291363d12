import './paste.css';
import { useCallback, useEffect, useState } from 'react';
import { setMoment } from '#store/state.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useParts } from '#views/app/desk.tsx';
import { waitingFiles } from '#views/import/waiting-files.ts';
import { Preview } from '#views/paste/Preview.tsx';
import { readTableFile, tableFiles } from '#views/paste/table-file.ts';
import { takeSteps, type Taken } from '#views/paste/take-steps.ts';
import { waitingPaste, type Pasted } from '#views/paste/waiting-paste.ts';
import { pasteWords as words } from '#words/paste.ts';
import { screenWords } from '#words/screen.ts';

/** A list or table of steps: what it was read as, put right where it must be, and taken in as one step. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const parts = useParts();
  const [pasted, setPasted] = useState<Pasted | null>(() => waitingPaste.now());
  const [fault, setFault] = useState<'too big' | 'unreadable' | null>(null);
  const { store } = parts;
  const open = useCallback(
    async (file: File) => {
      setFault(null);
      const found = await readTableFile(file);
      if (found === 'other') {
        // A backup or a picture under another name: there it is opened, or told what it is.
        waitingFiles.put([file]);
        setMoment(store, { dialog: 'import' });
      } else if (typeof found === 'string') setFault(found);
      else setPasted(found);
    },
    [store],
  );
  useEffect(() => {
    const takeWaiting = () => {
      // What is dropped may be for another dialog, which is then the one that is open.
      const [file] = store.getState().moment.dialog === 'paste' ? waitingFiles.take() : [];
      if (file) void open(file);
    };
    takeWaiting();
    const deaf = waitingFiles.listen(() => queueMicrotask(takeWaiting));
    return () => {
      deaf();
      waitingPaste.done();
    };
  }, [store, open]);
  const take = (taken: Taken) => {
    takeSteps(parts, taken);
    onClose();
  };
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} wide onClose={onClose}>
      {fault !== null && (
        <p className="refused" role="alert">
          {words.refused[fault]}
        </p>
      )}
      {pasted === null ? (
        <div className="paste-ask">
          <p>{words.ask}</p>
          <label className="label">
            {words.field}
            <textarea
              className="field"
              rows={8}
              autoFocus
              onPaste={(event) => {
                event.preventDefault();
                setFault(null);
                const { clipboardData } = event;
                setPasted({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
              }}
              onChange={() => {}}
              value=""
            />
          </label>
          <label className="label">
            {words.choose}
            <input
              type="file"
              className="field"
              accept={tableFiles.join(',')}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) void open(file);
              }}
            />
          </label>
        </div>
      ) : (
        <Preview pasted={pasted} onTake={take} onCancel={onClose} />
      )}
    </DialogFrame>
  );
}
