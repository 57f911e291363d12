import './export.css';
import { Fragment, useState } from 'react';
import { exporters } from '#exporters/registry.ts';
import { toast } from '#store/toasts.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useSession, useSet, useStoreOf } from '#views/app/desk.tsx';
import { useRun } from '#views/app/use-run.ts';
import { copyPicture, downloadPicture, largestPngScale } from '#views/export/pictures.ts';
import { editableWords } from '#words/editable.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords } from '#words/screen.ts';
import { tableWords } from '#words/table.ts';

const words = panelWords.export;
const scales = [1, 2, 4] as const;
const pictures = exporters.filter((exporter) => exporter.type.startsWith('image/'));
const others = exporters.filter((exporter) => !pictures.includes(exporter));

/** Takes the map away: a picture of pixels only, or a file that others can open. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useStoreOf();
  const set = useSet();
  const run = useRun();
  const scale = useSession((session) => session.pngScale);
  // Not remembered: each time the person says anew what the file may hold.
  const [editable, setEditable] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [largest] = useState(() => largestPngScale(store.getState()));
  const fits = largest !== null && scale <= largest;
  // What works is not switched off meanwhile, only idle: the focus stays on the button that was pressed.
  const doing = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setFault('');
    try {
      await work();
    } catch (error) {
      setFault(words.failed(error instanceof Error ? error.message : String(error)));
    } finally {
      setBusy(false);
    }
  };
  const copy = async () => {
    await copyPicture(store.getState(), scale);
    toast(store, words.copied);
  };
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} onClose={onClose}>
      <section className="export-part" aria-labelledby="export-picture">
        <h3 id="export-picture">{words.picture}</h3>
        <p className="quiet">{words.pictureText}</p>
        <div role="radiogroup" aria-label={words.scale} className="scales">
          {scales.map((one) => (
            <label key={one} className="button">
              <input
                type="radio"
                name="scale"
                checked={one === scale}
                disabled={largest === null || one > largest}
                onChange={() => set.session({ pngScale: one })}
              />
              {words.scales[one]}
            </label>
          ))}
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={editable}
            aria-describedby="export-editable"
            onChange={(event) => setEditable(event.target.checked)}
          />
          {editableWords.option}
        </label>
        <p id="export-editable" className="quiet" aria-live="polite">
          {editable ? `${editableWords.discloses} ${editableWords.clipboard}` : editableWords.plain}
        </p>
        {!fits && <p role="status">{words.tooLarge(largest)}</p>}
        <div className="export-do">
          {pictures.map((exporter, index) => (
            <button
              key={exporter.id}
              type="button"
              className={index === 0 ? 'button is-primary' : 'button'}
              aria-disabled={busy}
              disabled={exporter.id === 'png' && !fits}
              onClick={() => void doing(() => downloadPicture(store.getState(), exporter, scale, editable))}
            >
              {busy && index === 0 ? words.doing : words.as(exporter.extension.toUpperCase())}
            </button>
          ))}
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            disabled={!fits}
            onClick={() => void doing(copy)}
          >
            {words.copy}
          </button>
        </div>
        {fault && <p role="alert">{fault}</p>}
      </section>
      <section className="export-part" aria-labelledby="export-files">
        <h3 id="export-files">{words.files}</h3>
        <button type="button" className="button" onClick={() => run('export.map')}>
          {words.mapFile}
        </button>
        <p className="quiet">{words.mapFileText}</p>
        {others.map((exporter) => (
          <Fragment key={exporter.id}>
            <button
              type="button"
              className="button"
              aria-disabled={busy}
              onClick={() => void doing(() => downloadPicture(store.getState(), exporter, 1))}
            >
              {exporter.name}
            </button>
            <p className="quiet">{tableWords.saveText}</p>
          </Fragment>
        ))}
        <button type="button" className="button" onClick={() => run('export.workspace')}>
          {words.backup}
        </button>
        <p className="quiet">{words.backupText}</p>
      </section>
    </DialogFrame>
  );
}
