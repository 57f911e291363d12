import { X } from 'lucide-react';
import { useState } from 'react';
import { columnOf, type ColumnId } from '#model/register/columns.ts';
import { toast } from '#store/toasts.ts';
import { useParts } from '#views/app/desk.tsx';
import { MergeSystems } from '#views/systems/MergeSystems.tsx';
import { SetField } from '#views/systems/SetField.tsx';
import type { Systems } from '#views/systems/use-systems.ts';
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
  const { store, dispatch } = useParts();
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
      <span className="reg-space" />
      <button type="button" className="button" disabled={ids.length < 2} onClick={() => setMerging(true)}>
        {words.bar.merge}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          dispatch('system.deleteAll', { systemIds: ids });
          toast(store, words.deleted(ids.length), { undo: true, topic: 'undo' });
          onDone();
        }}
      >
        {words.bar.delete}
      </button>
      <button
        type="button"
        className="button is-quiet"
        aria-label={words.bar.done}
        title={words.bar.done}
        onClick={() => {
          selected.clear();
          onDone();
        }}
      >
        <X size={18} aria-hidden />
      </button>
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
