import { useState } from 'react';
import { columnOf, type ColumnId } from '#model/register/columns.ts';
import { useDispatch } from '#views/app/desk.tsx';
import { MergeSystems } from '#views/systems/MergeSystems.tsx';
import { SetField } from '#views/systems/SetField.tsx';
import type { Systems } from '#views/systems/use-systems.ts';
import { BarEnd } from '#views/systems/BarEnd.tsx';
import { registerWords as words } from '#words/register.ts';

const FIELDS: readonly ColumnId[] = [
  'techOwner',
  'bizOwner',
  'runBy',
  'kind',
  'sanction',
  'lifecycle',
  'criticality',
  'paidBy',
];

/** What can be done with the selected systems: each is one change and one undo. */
export function SystemBar({ systems, onDone }: { readonly systems: Systems; readonly onDone: () => void }) {
  const dispatch = useDispatch();
  const [merging, setMerging] = useState(false);
  const { grid, selected } = systems;
  const ids = [...selected.ids];
  const shown = new Set(grid.lines.flatMap((line) => (line.is === 'row' ? [line.id] : line.ids)));
  const hidden = ids.filter((id) => !shown.has(id)).length;
  return (
    <div className="reg-bar" role="toolbar" aria-label={words.bar.name}>
      <strong role="status">{words.bar.selected(ids.length)}</strong>
      {hidden > 0 && <span className="quiet">{words.bar.hidden(hidden)}</span>}
      {FIELDS.map((id) => (
        <SetField
          key={id}
          text={words.bar.set(columnOf(id).name)}
          label={words.bar.setTo(columnOf(id).name, ids.length)}
          options={(typed) => grid.options(id, typed)}
          onSave={(text) => {
            grid.save(ids.map((one) => ({ id: one, column: id, text })));
            onDone();
          }}
        />
      ))}
      <BarEnd
        count={ids.length}
        onMerge={() => setMerging(true)}
        onDelete={() => {
          dispatch('system.deleteAll', { systemIds: ids });
          return words.deleted(ids.length);
        }}
        onClear={() => selected.clear()}
        onDone={onDone}
      />
      {merging && (
        <MergeSystems
          ids={ids}
          register={systems.register}
          onMerged={() => selected.clear()}
          onClose={() => {
            setMerging(false);
            onDone();
          }}
        />
      )}
    </div>
  );
}
