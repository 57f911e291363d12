import { useRef } from 'react';
import { Duplicates } from '#views/systems/Duplicates.tsx';
import { RecordGrid } from '#views/systems/grid/RecordGrid.tsx';
import { SystemBar } from '#views/systems/SystemBar.tsx';
import { SystemChips } from '#views/systems/SystemChips.tsx';
import { SystemTools } from '#views/systems/SystemTools.tsx';
import { useSystems } from '#views/systems/use-systems.ts';
import { registerWords as words } from '#words/register.ts';

/** Every system of the workspace in a grid. */
export function SystemsTab() {
  const systems = useSystems();
  const find = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const toGrid = () => body.current?.querySelector<HTMLElement>('[role=grid] [data-at][tabindex="0"]')?.focus();
  const { register, selected, grid } = systems;
  return (
    <div className="reg-tab" ref={body}>
      <SystemTools systems={systems} find={find} onDown={toGrid} />
      {register.rows.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <Duplicates register={register} />
          {selected.ids.size > 0 ? (
            <SystemBar systems={systems} onDone={() => setTimeout(toGrid)} />
          ) : (
            <SystemChips systems={systems} />
          )}
          <RecordGrid grid={grid} selected={selected} onLeave={() => find.current?.focus()} />
          <p className="reg-keys quiet">{words.keys}</p>
        </>
      )}
    </div>
  );
}
