import { useState } from 'react';
import { readTableBack, type TableBack } from '#commands/table-back.ts';
import type { Id } from '#model/records/record.ts';
import { columnOf } from '#model/table/columns.ts';
import { toast } from '#store/toasts.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useParts } from '#views/app/desk.tsx';
import { screenWords } from '#words/screen.ts';
import { tableWords } from '#words/table.ts';

const words = tableWords.back;
/** Changes listed one by one; nobody reads more before saying yes, and all can be undone. */
const SHOWN = 60;

interface Props {
  readonly mapId: Id;
  readonly onClose: () => void;
}

/** Reads a file that was saved here and edited elsewhere, lists what it would change, and changes it when told to. */
export function BackDialog({ mapId, onClose }: Props) {
  const { store, dispatch } = useParts();
  const [found, setFound] = useState<TableBack | string | null>(null);
  const [drop, setDrop] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      setFound(readTableBack(store.getState().records, mapId, await file.text()) ?? words.noHead);
    } catch {
      setFound(words.failed);
    }
  };
  const back = typeof found === 'string' ? null : found;
  const count = back ? back.cells.length + back.rows.length + (drop ? back.gone.length : 0) : 0;
  const apply = () => {
    if (!back) return;
    dispatch('table.bring', { mapId, cells: back.cells, rows: back.rows, gone: drop ? back.gone : [] });
    toast(store, words.done(count), { undo: true, topic: 'undo' });
    onClose();
  };
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} wide onClose={onClose}>
      <p className="quiet">{words.text}</p>
      <label className="label">
        {words.choose}
        <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => void read(event.target.files?.[0])} />
      </label>
      {typeof found === 'string' && <p role="alert">{found}</p>}
      {back && (
        <div aria-live="polite">
          <Summary back={back} mapId={mapId} />
          {back.gone.length > 0 && (
            <label className="table-check">
              <input type="checkbox" checked={drop} onChange={(event) => setDrop(event.target.checked)} />
              {words.gone(back.gone.length)}. {words.deleteGone(back.gone.length)}
            </label>
          )}
          <button type="button" className="button is-primary" disabled={count === 0} onClick={apply}>
            {words.apply(count)}
          </button>
        </div>
      )}
    </DialogFrame>
  );
}

function Summary({ back, mapId }: { readonly back: TableBack; readonly mapId: Id }) {
  const { store } = useParts();
  const { cells, rows, gone, ignored, twice } = back;
  const { step } = store.getState().records.tables;
  const nameOf = (id: Id) => step.get(id)?.name || tableWords.unnamed;
  const none = cells.length + rows.length + gone.length === 0;
  return (
    <>
      {none && <p>{words.nothing}</p>}
      <ul className="table-told" data-map={mapId}>
        {cells.length > 0 && <li>{words.cells(cells.length)}</li>}
        {rows.length > 0 && <li>{words.rows(rows.length)}</li>}
        {ignored.length > 0 && <li>{words.ignored(ignored)}</li>}
        {twice > 0 && <li>{words.twice(twice)}</li>}
      </ul>
      {cells.length > 0 && (
        <div className="table-changes">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.step}</th>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.was}</th>
                <th scope="col">{words.is}</th>
              </tr>
            </thead>
            <tbody>
              {cells.slice(0, SHOWN).map((cell) => (
                <tr key={`${cell.stepId} ${cell.column}`}>
                  <td>
                    <bdi>{nameOf(cell.stepId)}</bdi>
                  </td>
                  <td>{columnOf(cell.column).name}</td>
                  <td>
                    <bdi>{cell.was || words.blank}</bdi>
                  </td>
                  <td>
                    <bdi>{cell.text || words.blank}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {cells.length > SHOWN && <p className="quiet">{words.more(cells.length - SHOWN)}</p>}
        </div>
      )}
    </>
  );
}
