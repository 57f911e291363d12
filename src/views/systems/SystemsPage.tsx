import '#views/streams/pages.css';
import { useMemo, useState } from 'react';
import { alive } from '#model/change.ts';
import { nameKey } from '#model/names.ts';
import { useSlice } from '#views/app/desk.tsx';
import { PeopleTable } from '#views/systems/PeopleTable.tsx';
import { SystemRow } from '#views/systems/SystemRow.tsx';
import { usage } from '#views/systems/usage.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { panelWords } from '#words/panels.ts';

const words = panelWords.systems;

/** Every system of the workspace, shared by all its maps, with its owners; people and teams beside it. */
export function SystemsPage() {
  const page = useKeptFocus(true);
  const records = useSlice((state) => state.records);
  const [find, setFind] = useState('');
  const [tab, setTab] = useState<'systems' | 'people'>('systems');
  const systems = useMemo(
    () =>
      [...records.tables.system.values()]
        .filter((one) => alive(one) && one.mergedInto === undefined)
        .sort((a, b) => a.name.localeCompare(b.name)),
    [records.tables.system],
  );
  const used = useMemo(() => usage(records), [records]);
  const shown = find ? systems.filter((one) => nameKey(one.name).includes(nameKey(find))) : systems;
  return (
    <main ref={page} className="page" aria-labelledby="systems-title" tabIndex={-1}>
      <div className="page-head">
        <h1 id="systems-title">{words.title}</h1>
        <div role="group" aria-label={words.title}>
          <button
            type="button"
            className="button is-quiet"
            aria-pressed={tab === 'systems'}
            onClick={() => setTab('systems')}
          >
            {words.count(systems.length)}
          </button>
          <button
            type="button"
            className="button is-quiet"
            aria-pressed={tab === 'people'}
            onClick={() => setTab('people')}
          >
            {words.people}
          </button>
        </div>
        {tab === 'systems' && (
          <input
            className="field"
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        )}
      </div>
      {tab === 'people' ? (
        <PeopleTable />
      ) : systems.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              {(['name', 'techOwner', 'bizOwner', 'runBy', 'kind', 'steps', 'maps'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{panelWords.inspector.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((system) => (
              <SystemRow key={system.id} system={system} used={used.get(system.id) ?? { steps: 0, maps: 0 }} />
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
