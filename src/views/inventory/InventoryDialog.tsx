import '#views/import/import.css';
import './inventory.css';
import { useCallback, useEffect } from 'react';
import { ownerHeadings } from '#model/inventory/owner-rows-plan.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { waitingFiles } from '#views/import/waiting-files.ts';
import { GiveBack } from '#views/inventory/GiveBack.tsx';
import { OwnerReview } from '#views/inventory/OwnerReview.tsx';
import { Review } from '#views/inventory/Review.tsx';
import { SendOwners } from '#views/inventory/SendOwners.tsx';
import { useSheetReading } from '#views/inventory/use-sheet-reading.ts';
import { inventoryWords as words } from '#words/inventory.ts';
import { screenWords } from '#words/screen.ts';

const accepted = '.csv,.tsv,.txt,.xlsx';

/** Takes in an inventory of systems: choose, drop or paste it, look it over, import it; and gives it back. */
export function InventoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { shown, read, stop } = useSheetReading();
  const open = useCallback((file: File | undefined) => void (file && read({ name: file.name, file })), [read]);
  useEffect(() => {
    // A file dropped anywhere goes to the dialog that is open.
    const takeWaiting = () => open(waitingFiles.take()[0]);
    takeWaiting();
    return waitingFiles.listen(takeWaiting);
  }, [open]);
  const places = shown.is === 'sheet' ? ownerHeadings(shown.found.sheet.headers) : null;
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} wide onClose={onClose}>
      {shown.is === 'reading' && (
        <div className="inventory-ask reading">
          <p role="status">
            <bdi>{words.reading(shown.name)}</bdi>
          </p>
          <progress aria-label={words.reading(shown.name)} />
          <button type="button" className="button" autoFocus onClick={stop}>
            {screenWords.cancel}
          </button>
        </div>
      )}
      {shown.is === 'sheet' && places && (
        <OwnerReview
          key={shown.found.sheet.name}
          sheet={shown.found.sheet}
          places={places}
          onAnother={stop}
          onClose={onClose}
        />
      )}
      {shown.is === 'sheet' && !places && (
        <Review
          key={`${shown.found.sheet.name} ${shown.found.sheet.tab ?? ''}`}
          found={shown.found}
          onTab={(tab) => void read({ ...shown.job, tab })}
          onAnother={stop}
          onClose={onClose}
        />
      )}
      {(shown.is === 'nothing' || shown.is === 'refused') && (
        <div className="inventory-ask">
          <p>{words.lead}</p>
          {shown.is === 'refused' && (
            <p className="refused" role="alert">
              <bdi>{shown.sentence}</bdi>
            </p>
          )}
          <div className="inventory-drop">
            <label className="label">
              {words.choose}
              <input
                type="file"
                className="field file"
                accept={accepted}
                autoFocus
                onChange={({ target }) => {
                  const [file] = target.files ?? [];
                  open(file);
                  // The same file can be chosen again after it was changed.
                  target.value = '';
                }}
              />
            </label>
            <span className="quiet">{words.drop}</span>
          </div>
          <label className="label">
            {words.paste}
            <textarea
              className="field"
              rows={3}
              onPaste={(event) => {
                event.preventDefault();
                const { clipboardData } = event;
                const text = clipboardData.getData('text/plain');
                if (text.trim() !== '')
                  void read({ name: words.pasted, text, html: clipboardData.getData('text/html') });
              }}
              onChange={() => {}}
              value=""
            />
          </label>
          <GiveBack />
          <SendOwners />
        </div>
      )}
    </DialogFrame>
  );
}
