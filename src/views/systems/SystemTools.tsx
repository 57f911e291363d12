import { Popover } from '@base-ui/react/popover';
import { Columns3 } from 'lucide-react';
import type { RefObject } from 'react';
import { commandById } from '#commands/registry.ts';
import { groupColumns, type GroupColumn } from '#model/register/arrange.ts';
import { columns } from '#model/register/columns.ts';
import { useSession, useSet } from '#views/app/desk.tsx';
import { useRun } from '#views/app/use-run.ts';
import type { Systems } from '#views/systems/use-systems.ts';
import { registerWords as words } from '#words/register.ts';

interface Props {
  readonly systems: Systems;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly onDown: () => void;
}

/** Above the grid: search, groups, columns, and the ways in and out for a whole inventory. */
export function SystemTools({ systems: { look, see, register, shown }, find, onDown }: Props) {
  const run = useRun();
  return (
    <div className="reg-tools">
      <input
        ref={find}
        className="field reg-find"
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        title={words.findTitle}
        value={look.find}
        onChange={(event) => see({ find: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      <span role="status">{words.count(shown, register.rows.length)}</span>
      <span className="reg-space" />
      <select
        className="field"
        aria-label={words.groupBy}
        value={look.group ?? ''}
        // The cast: the options are the columns that group, and none.
        onChange={(event) => see({ group: (event.target.value || null) as GroupColumn | null, folded: [] })}
      >
        <option value="">{words.noGroup}</option>
        {groupColumns.map((id) => (
          <option key={id} value={id}>{`${words.groupBy}: ${words.columns[id]}`}</option>
        ))}
      </select>
      <ColumnChoice />
      <button type="button" className="button" onClick={() => run('inventory.open')}>
        {words.import}
      </button>
      {commandById('inventory.giveBack') && (
        <button type="button" className="button" onClick={() => run('inventory.giveBack')}>
          {words.giveBack}
        </button>
      )}
      <button
        type="button"
        className="button"
        title={words.sendOwnersTitle}
        onClick={() => run('inventory.sendOwners')}
      >
        {words.sendOwners}
      </button>
    </div>
  );
}

/** Which columns are shown, kept on this device. */
function ColumnChoice() {
  const hidden = useSession((session) => session.columnsHidden);
  const set = useSet();
  const turn = (id: string) =>
    set.session({ columnsHidden: hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id] });
  return (
    <Popover.Root>
      <Popover.Trigger className="button">
        <Columns3 size={16} aria-hidden /> {words.columnsShown}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" style={{ zIndex: 50 }}>
          <Popover.Popup className="popup reg-columns" aria-label={words.columnsShown}>
            {columns.map(({ id, name }) => (
              <label key={id} className="menu-item">
                {name}
                <input
                  type="checkbox"
                  disabled={id === 'name'}
                  title={id === 'name' ? words.always : undefined}
                  checked={id === 'name' || !hidden.includes(id)}
                  onChange={() => turn(id)}
                />
              </label>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
