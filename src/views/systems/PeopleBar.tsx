import { useState } from 'react';
import { useDispatch } from '#views/app/desk.tsx';
import { HandOver, type Leaving } from '#views/systems/HandOver.tsx';
import { MergePeople } from '#views/systems/MergePeople.tsx';
import { SetField } from '#views/systems/SetField.tsx';
import type { PeopleState } from '#views/systems/use-people.ts';
import { BarEnd } from '#views/systems/BarEnd.tsx';
import { registerWords as words } from '#words/register.ts';

/** What can be done with the selected people and teams: each is one change and one undo. */
export function PeopleBar({ state, onDone }: { readonly state: PeopleState; readonly onDone: () => void }) {
  const dispatch = useDispatch();
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
      <BarEnd
        count={ids.length}
        onMerge={() => setMerging(true)}
        onDelete={() => {
          dispatch('party.deleteAll', { partyIds: ids });
          return words.deletedPeople(ids.length);
        }}
        onClear={() => selected.clear()}
        onDone={onDone}
      />
      {merging && <MergePeople rows={rows} onMerged={() => selected.clear()} onClose={() => setMerging(false)} />}
      {leaving && <HandOver leaving={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}
