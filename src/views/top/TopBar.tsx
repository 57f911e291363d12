import './top.css';
import { Download, Search } from 'lucide-react';
import { Suspense } from 'react';
import { late } from '#ui/late.tsx';
import { EditText } from '#ui/EditText.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { useDispatch, useMoment, usePage, useSet, useView } from '#views/app/desk.tsx';
import { useRun } from '#views/app/use-run.ts';
import { Brand } from '#views/top/Brand.tsx';
import { Layouts } from '#views/top/Layouts.tsx';
import { MapPages } from '#views/top/MapPages.tsx';
import { SaveStatus } from '#views/top/SaveStatus.tsx';
import { screenWords as words } from '#words/screen.ts';

const MoreMenu = late(() => import('#views/top/MoreMenu.tsx'), 'MoreMenu');
// Where it does not come, the button stays without it.
const SortCount = late(() => import('#views/sort/SortCount.tsx').catch(() => ({ SortCount: () => null })), 'SortCount');

/** Brand, pages, the map's title and state, whether it is saved, find or do, export. */
export function TopBar() {
  const page = usePage();
  const set = useSet();
  const view = useView();
  const run = useRun();
  const onMap = (page === 'map' || page === 'table') && view;
  return (
    <header className="top">
      <Brand />
      <nav className="top-pages" aria-label={words.app}>
        {(['streams', 'systems', 'sort'] as const).map((id) => (
          <button
            key={id}
            type="button"
            className="button is-quiet"
            aria-current={page === id ? 'page' : undefined}
            onClick={() => set.session({ page: id })}
          >
            {words.pages[id]}
            {id === 'sort' && (
              <Suspense fallback={null}>
                <SortCount />
              </Suspense>
            )}
          </button>
        ))}
      </nav>
      {view && (
        <>
          <span className="top-rule" aria-hidden="true" />
          {onMap ? (
            <>
              <MapTitle />
              <MapPages />
            </>
          ) : (
            <button type="button" className="button is-quiet" onClick={() => set.session({ page: 'map' })}>
              {words.pages.map}: <bdi>{view.map.name || words.streams.untitled}</bdi>
            </button>
          )}
        </>
      )}
      {page === 'map' && view && view.steps.length > 0 && <Layouts />}
      <span className="top-space" />
      <NewVersion />
      <SaveStatus />
      <button type="button" className="button" onClick={() => run('look.palette')}>
        <Search size={16} aria-hidden />
        <span className="top-find">{words.find}</span> <kbd>Ctrl K</kbd>
      </button>
      <Suspense
        fallback={
          <button type="button" className="button" aria-label={words.more}>
            ⋯
          </button>
        }
      >
        <MoreMenu />
      </Suspense>
      <button
        type="button"
        className="button is-primary"
        disabled={!view}
        onClick={() => set.moment({ dialog: 'export' })}
      >
        <Download size={16} aria-hidden />
        {words.export}
      </button>
    </header>
  );
}

/** Never by itself: the page is reloaded when a person says so, after everything is put down. */
function NewVersion() {
  const take = useMoment((moment) => moment.newVersion);
  if (!take) return null;
  return (
    <button type="button" className="button" onClick={take}>
      {words.save.newVersion}
    </button>
  );
}

function MapTitle() {
  const view = useView();
  const dispatch = useDispatch();
  if (!view) return null;
  const { id, name, state } = view.map;
  return (
    <>
      <h1 className="top-title">
        <EditText
          className="bare"
          label={words.streams.name}
          value={name}
          placeholder={words.streams.untitled}
          grow
          onSave={(text) => dispatch('map.rename', { mapId: id, name: text })}
        />
      </h1>
      <MenuButton
        label={`${words.streams.name}: ${words.states[state]}`}
        className="button is-small"
        lines={() =>
          (['current', 'future'] as const).map((one) => ({
            id: one,
            text: words.states[one],
            checked: one === state,
            run: () => dispatch('map.state', { mapId: id, state: one }),
          }))
        }
      >
        {words.states[state]} <span aria-hidden="true">▾</span>
      </MenuButton>
    </>
  );
}
