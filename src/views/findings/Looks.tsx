import { lensNames } from '#lenses/names.ts';
import { useSession, useSet } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/** Which lens: one button for each entry of the registry. */
export function Looks() {
  const lens = useSession((session) => session.lens);
  const set = useSet();
  return (
    <div className="looks">
      <div role="group" aria-label={words.lenses.name} className="looks-group">
        {lensNames.map((one) => (
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
