import './pages.css';
import { Plus } from 'lucide-react';
import { visible } from '#model/visible.ts';
import { binOf } from '#store/keeping/bin.ts';
import { useDispatch, useSession, useSlice } from '#views/app/desk.tsx';
import { useRun } from '#views/app/use-run.ts';
import { useNow } from '#views/keeping/times.ts';
import { Portfolio } from '#views/streams/Portfolio.tsx';
import { StreamRow } from '#views/streams/StreamRow.tsx';
import { WorkspaceList } from '#views/streams/WorkspaceList.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { panelWords } from '#words/panels.ts';

/** Every map of the workspace, the bin, and the other workspaces of this browser. */
export function StreamsPage() {
  const page = useKeptFocus(true);
  const records = useSlice((state) => state.records);
  const dispatch = useDispatch();
  const run = useRun();
  const maps = [...records.tables.map.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const here = maps.filter((map) => visible(records, 'map', map.id));
  const gone = binOf(records, useNow()).map(({ map }) => map);
  // Instead of the map: somebody deleted it, perhaps in another tab.
  const mapId = useSession((session) => (session.page === 'map' ? session.mapId : null));
  const missed = gone.find((map) => map.id === mapId);
  return (
    <main ref={page} className="page" aria-labelledby="streams-title" tabIndex={-1}>
      <div className="page-head">
        <h1 id="streams-title">{panelWords.streams.title}</h1>
        <button type="button" className="button is-primary" onClick={() => run('map.create')}>
          <Plus size={16} aria-hidden /> {panelWords.streams.newMap}
        </button>
        <button type="button" className="button" onClick={() => run('import.open')}>
          {panelWords.streams.file}
        </button>
      </div>
      {missed && (
        <p className="page-head" role="status">
          <bdi>{panelWords.streams.wasDeleted(missed.name || panelWords.streams.untitled)}</bdi>
          <button type="button" className="button" onClick={() => dispatch('map.restore', { mapId: missed.id })}>
            {panelWords.streams.restore}
          </button>
        </p>
      )}
      <Portfolio />
      <ul className="rows" aria-label={panelWords.streams.title}>
        {here.map((map) => (
          <StreamRow key={map.id} map={map} />
        ))}
      </ul>
      {gone.length > 0 && (
        <details className="bin">
          <summary>
            {panelWords.streams.bin} ({gone.length})
          </summary>
          <ul className="rows">
            {gone.map((map) => (
              <li key={map.id} className="row">
                <bdi className="row-name">{map.name || panelWords.streams.untitled}</bdi>
                <button type="button" className="button" onClick={() => dispatch('map.restore', { mapId: map.id })}>
                  {panelWords.streams.restore}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <WorkspaceList />
    </main>
  );
}
