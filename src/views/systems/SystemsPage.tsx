import '#views/streams/pages.css';
import './systems.css';
import { useState } from 'react';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { keepLook, lookOf, type PageLook } from '#views/systems/kept-look.ts';
import { PeopleTab } from '#views/systems/PeopleTab.tsx';
import { SystemsTab } from '#views/systems/SystemsTab.tsx';
import { plainLook } from '#model/register/arrange.ts';
import { registerWords as words } from '#words/register.ts';

/** The inventory of the workspace: every system once, shared by all its maps, with its owners; people and teams beside it. */
export function SystemsPage() {
  const page = useKeptFocus(true);
  const store = useStoreOf();
  const [tab, setTab] = useState(lookOf(store).tab);
  const go = (to: PageLook['tab']) => {
    keepLook(store, { ...lookOf(store), tab: to });
    setTab(to);
  };
  return (
    <main ref={page} className="reg-page" aria-labelledby="systems-title" tabIndex={-1}>
      <div className="reg-title">
        <h1 id="systems-title">{words.title}</h1>
        <div role="group" aria-label={words.title}>
          {(['systems', 'people'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="button is-quiet"
              aria-pressed={tab === one}
              onClick={() => go(one)}
            >
              {words.tabs[one]}
            </button>
          ))}
        </div>
      </div>
      {tab === 'people' ? (
        <PeopleTab
          onShow={(find) => {
            keepLook(store, { ...lookOf(store), systems: { ...plainLook, find } });
            go('systems');
          }}
        />
      ) : (
        <SystemsTab />
      )}
    </main>
  );
}
