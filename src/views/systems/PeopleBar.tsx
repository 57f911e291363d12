import { X } from 'lucide-react';
import { useState } from 'react';
import { toast } from '#store/toasts.ts';
import { useParts } from '#views/app/desk.tsx';
import { HandOver, type Leaving } from '#views/systems/HandOver.tsx';
import { MergePeople } from '#views/systems/MergePeople.tsx';
import { SetField } from '#views/systems/SetField.tsx';
import type { PeopleState } from '#views/systems/use-people.ts';
import { registerWords as words } from '#words/register.ts';

/** What can be done with the selected people and teams: each is one change and one undo. */
export function PeopleBar({ state, onDone }: { readonly state: PeopleState; readonly onDone: () => void }) {
  const { store, dispatch } = useParts();
  const [merging, setMerging] = useState(false);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const { grid, selected } = state;
  const ids = [...selected.ids];
  const rows = ids.flatMap((id) => grid.row(id) ?? []);
  const [only] = rows;
  const theirs = only ? [...new Set([...only.owns, ...only.business])] : [];
  return (
    <div className="reg-bar" role="toolbar" aria-label={words.bar.peopleName}>
      <strong role="status">{words.bar.selected(ids.length)}</strong>
      {(['kind', 'side'] as const).map((id) => (
        <SetField
          key={id}
          text={words.bar[id]}
          label={words.peopleColumns[id]}
          options={(typed) => grid.options(id, typed)}
          onSave={(text) => {
            grid.save(ids.map((one) => ({ id: one, column: id, text })));
            onDone();
          }}
        />
      ))}
      <button
        type="button"
        className="button"
        onClick={() => {
          dispatch('party.several', { partyIds: ids, left: true });
          onDone();
        }}
      >
        {words.bar.left}
      </button>
      <button
        type="button"
        className="button"
        disabled={rows.length !== 1 || theirs.length === 0}
        onClick={() => only && setLeaving({ name: only.party.name, from: { party: only.id }, systemIds: theirs })}
      >
        {words.bar.handOver}
      </button>
      <span className="reg-space" />
      <button type="button" className="button" disabled={ids.length < 2} onClick={() => setMerging(true)}>
        {words.bar.merge}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          dispatch('party.deleteAll', { partyIds: ids });
          toast(store, words.deletedPeople(ids.length), { undo: true, topic: 'undo' });
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
      {merging && <MergePeople rows={rows} onMerged={() => selected.clear()} onClose={() => setMerging(false)} />}
      {leaving && <HandOver leaving={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}
