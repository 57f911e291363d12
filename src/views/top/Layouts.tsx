import { layoutNames } from '#scene/names.ts';
import { useSession, useSet } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/** Which layout: one button for each entry of the registry. */
export function Layouts() {
  const layout = useSession((session) => session.layout);
  const set = useSet();
  return (
    <div role="group" aria-label={words.layouts.name} className="looks-group">
      {layoutNames.map((one) => (
        <button
          key={one.id}
          type="button"
          className="button is-quiet is-tab"
          aria-pressed={one.id === layout}
          aria-keyshortcuts="L"
          onClick={() => set.session({ layout: one.id })}
        >
          {one.name}
        </button>
      ))}
    </div>
  );
}
