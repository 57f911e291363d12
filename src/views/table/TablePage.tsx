import './table.css';
import { useRef, useState } from 'react';
import { tableFile } from '#exporters/table-csv.ts';
import { knownOf } from '#model/table/arrange.ts';
import { columns, type ColumnId } from '#model/table/columns.ts';
import type { View } from '#model/view.ts';
import { download, fileName } from '#ui/download.ts';
import { useView } from '#views/app/desk.tsx';
import { BackDialog } from '#views/table/BackDialog.tsx';
import { Grid } from '#views/table/Grid.tsx';
import { PasteDialog } from '#views/table/PasteDialog.tsx';
import type { PasteBeyond } from '#views/table/use-block-clipboard.ts';
import { useTable } from '#views/table/use-table.ts';
import { screenWords } from '#words/screen.ts';
import { tableWords as words } from '#words/table.ts';

/** Every step and number of the map in a grid that is edited like a spreadsheet. */
export function TablePage() {
  const view = useView();
  return (
    <main className="table-page" aria-label={screenWords.pages.table}>
      {view && <MapTable key={view.map.id} view={view} />}
    </main>
  );
}

function MapTable({ view }: { readonly view: View }) {
  const table = useTable(view);
  const find = useRef<HTMLInputElement>(null);
  const [bringing, setBringing] = useState(false);
  const [paste, setPaste] = useState<PasteBeyond | null>(null);
  const { arrangement, arrange, rows } = table;
  const { of, unread } = knownOf(view);
  const only = arrangement.only ?? '';
  return (
    <>
      <div className="table-tools">
        <input
          ref={find}
          className="field"
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={arrangement.find}
          onChange={(event) => arrange({ find: event.target.value })}
        />
        <select
          className="field"
          aria-label={words.show}
          value={only}
          // The cast: the options are the columns, "unread" and none.
          onChange={(event) => arrange({ only: (event.target.value || null) as ColumnId | 'unread' | null })}
        >
          <option value="">{words.all}</option>
          <option value="unread">{words.unread}</option>
          {columns.map((column) => (
            <option key={column.id} value={column.id}>
              {words.missing(column.name)}
            </option>
          ))}
        </select>
        <span role="status">{words.count(rows.length, of)}</span>
        {unread > 0 && (
          <button
            type="button"
            className="button is-small is-unread"
            title={words.notReadTitle}
            aria-pressed={only === 'unread'}
            onClick={() => arrange({ only: only === 'unread' ? null : 'unread' })}
          >
            {words.notRead(unread)}
          </button>
        )}
        <span className="table-space" />
        <button
          type="button"
          className="button"
          onClick={() => download(tableFile(view), fileName(view.map.name || screenWords.streams.untitled, 'csv'))}
        >
          {words.save}
        </button>
        <button type="button" className="button" onClick={() => setBringing(true)}>
          {words.bring}
        </button>
      </div>
      <Grid table={table} onPasteBeyond={setPaste} onLeave={() => find.current?.focus()} />
      <p className="table-keys quiet">{words.keys}</p>
      <Lists view={view} />
      {bringing && <BackDialog mapId={view.map.id} onClose={() => setBringing(false)} />}
      {paste && <PasteDialog paste={paste} onClose={() => setPaste(null)} />}
    </>
  );
}

/** What cells of teams and of value suggest while they are typed. */
function Lists({ view }: { readonly view: View }) {
  const teams = [...view.parties.values()].filter((party) => party.kind !== 'vendor').map((party) => party.name);
  return (
    <>
      <datalist id="table-team">
        {teams.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <datalist id="table-value">
        {Object.values(words.va).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  );
}
