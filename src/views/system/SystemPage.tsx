import '#views/streams/pages.css';
import './system.css';
import { visible, standsAs } from '#model/visible.ts';
import { viewsOf } from '#model/view-of.ts';
import { EditText } from '#ui/EditText.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useSession, useSet, useSlice } from '#views/app/desk.tsx';
import { Kept } from '#views/system/Kept.tsx';
import { Rests } from '#views/system/Rests.tsx';
import { Stops } from '#views/system/Stops.tsx';
import { SystemHead } from '#views/system/SystemHead.tsx';
import { useExposure } from '#views/system/use-exposure.ts';
import { useRename } from '#views/systems/use-rename.ts';
import { exposureWords } from '#words/exposure.ts';
import { panelWords } from '#words/panels.ts';

const words = exposureWords.system;

/** One system: what is known of it, what rests on it, and what stops if it stops. */
export function SystemPage() {
  const page = useKeptFocus(true);
  const records = useSlice((state) => state.records);
  const about = useSession((session) => session.about);
  const set = useSet();
  const rename = useRename('system');
  const exposure = useExposure();
  const id = about === null ? '' : standsAs(records.tables.system, about);
  const system = visible(records, 'system', id) ? records.tables.system.get(id) : undefined;
  const one = exposure.systems.find((each) => each.system.id === id);
  const future = viewsOf(records).filter(({ map, systems }) => map.state === 'future' && systems.has(id)).length;
  return (
    <main ref={page} className="page" aria-labelledby="system-title" tabIndex={-1}>
      <button type="button" className="button is-quiet system-back" onClick={() => set.session({ page: 'systems' })}>
        ← {words.back}
      </button>
      <h1 id="system-title" className={system ? 'visually-hidden' : ''}>
        {system ? system.name : words.gone}
      </h1>
      {system && (
        <>
          <EditText
            key={id}
            className="field system-name"
            label={panelWords.inspector.name_}
            value={system.name}
            onSave={(name) => rename(id, name)}
          />
          <div className="system-parts">
            <div className="system-side">
              <SystemHead system={system} />
              <Kept system={system} />
            </div>
            <div className="system-main">
              <Stops system={system} one={one} exposure={exposure} />
              <Rests one={one} said={exposure.views.length === 1} />
              {future > 0 && <p className="quiet">{words.future(future)}</p>}
            </div>
          </div>
        </>
      )}
    </main>
  );
}
