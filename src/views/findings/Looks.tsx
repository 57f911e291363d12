import { lenses } from '#lenses/registry.ts';
import { layouts } from '#scene/registry.ts';
import { useSession, useSet } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/** Which layout and which lens: one button for each entry of the two registries. */
export function Looks() {
  const lens = useSession((session) => session.lens);
  const layout = useSession((session) => session.layout);
  const set = useSet();
  return (
    <div className="looks">
      <div role="group" aria-label={words.layouts.name} className="looks-group">
        {layouts.map((one) => (
          <button
            key={one.id}
            type="button"
            className="button is-quiet is-tab"
            aria-pressed={one.id === layout}
            onClick={() => set.session({ layout: one.id })}
          >
            {one.name}
          </button>
        ))}
      </div>
      <span className="top-rule" aria-hidden="true" />
      <div role="group" aria-label={words.lenses.name} className="looks-group">
        {lenses.map((one) => (
          <button
            key={one.id}
            type="button"
            className="button is-quiet is-tab"
            aria-pressed={one.id === lens}
            aria-keyshortcuts={String(one.digit)}
            onClick={() => {
              set.session({ lens: one.id });
              set.moment({ chip: null, walk: null });
            }}
          >
            {one.name} <kbd aria-hidden="true">{one.digit}</kbd>
          </button>
        ))}
      </div>
    </div>
  );
}
