import { usePage, useSet } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/** The pages of one map: drawn, and as a table. */
export function MapPages() {
  const page = usePage();
  const set = useSet();
  return (
    <div role="group" aria-label={words.pages.map} className="looks-group">
      {(['map', 'table'] as const).map((id) => (
        <button
          key={id}
          type="button"
          className="button is-quiet is-tab"
          aria-current={page === id ? 'page' : undefined}
          onClick={() => set.session({ page: id })}
        >
          {words.pages[id]}
        </button>
      ))}
    </div>
  );
}
