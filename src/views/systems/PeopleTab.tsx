import { useRef } from 'react';
import { RecordGrid } from '#views/systems/grid/RecordGrid.tsx';
import { LooseNames } from '#views/systems/LooseNames.tsx';
import { PeopleBar } from '#views/systems/PeopleBar.tsx';
import { usePeople } from '#views/systems/use-people.ts';
import { registerWords as words } from '#words/register.ts';

/** People, teams and vendors: who they are decides what their statements count for, and what they own. */
export function PeopleTab({ onShow }: { readonly onShow: (find: string) => void }) {
  const state = usePeople();
  const find = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const toGrid = () => body.current?.querySelector<HTMLElement>('[role=grid] [data-at][tabindex="0"]')?.focus();
  const { people, look, see, grid, selected } = state;
  return (
    <div className="reg-tab" ref={body}>
      <div className="reg-tools">
        <input
          ref={find}
          className="field reg-find"
          type="search"
          aria-label={words.findPerson}
          placeholder={words.findPerson}
          value={look.find}
          onChange={(event) => see({ find: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            toGrid();
          }}
        />
        <span role="status">{words.countPeople(grid.lines.length, people.rows.length)}</span>
      </div>
      {people.rows.length === 0 ? (
        <p className="quiet">{words.noPeople}</p>
      ) : (
        <>
          {selected.ids.size > 0 && <PeopleBar state={state} onDone={() => setTimeout(toGrid)} />}
          <RecordGrid grid={grid} selected={selected} onLeave={() => find.current?.focus()} />
          <p className="reg-keys quiet">{words.peopleKeys}</p>
        </>
      )}
      <LooseNames loose={people.loose} onShow={({ name }) => onShow(name)} />
    </div>
  );
}
