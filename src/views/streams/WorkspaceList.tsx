import { useState } from 'react';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch, useSession, useSlice, useStoreOf, useWorkspaces } from '#views/app/desk.tsx';
import { named } from '#views/streams/named.ts';
import { RemovedWorkspaces } from '#views/streams/RemovedWorkspaces.tsx';
import type { ShelfEntry } from '#storage/shelf.ts';
import { toast } from '#store/toasts.ts';
import { moment } from '#views/keeping/times.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

/** The workspaces of this browser: one is open, each has its own maps, systems and people. */
export function WorkspaceList() {
  const list = useSlice((state) => state.workspaces).map(named);
  const open = useSession((session) => session.workspaceId);
  const name = useSlice((state) => state.records.name);
  const workspaces = useWorkspaces();
  const store = useStoreOf();
  const dispatch = useDispatch();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState(false);
  const tell = (error: unknown) =>
    toast(store, error instanceof Error ? error.message : String(error), { tone: 'problem' });
  const remove = ({ id, name: gone }: ShelfEntry) =>
    void workspaces
      .remove(id)
      .then(
        () => toast(store, words.deleted(gone), { undo: () => void workspaces.restore(id).catch(tell), topic: 'undo' }),
        tell,
      );
  return (
    <section className="workspaces" aria-labelledby="workspaces-title">
      <div className="page-head">
        <h2 id="workspaces-title">{panelWords.streams.workspaces}</h2>
        {adding ? (
          <EditText
            label={panelWords.streams.newWorkspace}
            placeholder={panelWords.streams.name}
            value=""
            autoFocus
            onSave={(text) => void workspaces.create(text).catch(tell)}
            onDone={() => {
              setAdding(false);
              setAdded(true);
            }}
            onLeave={() => setAdding(false)}
          />
        ) : (
          <button type="button" className="button" autoFocus={added} onClick={() => setAdding(true)}>
            {panelWords.streams.newWorkspace}
          </button>
        )}
      </div>
      <ul className="rows">
        {list.map((entry) => (
          <li key={entry.id} className="row">
            {entry.id === open ? (
              <EditText
                className="bare row-name"
                label={panelWords.streams.workspace}
                placeholder={panelWords.streams.untitledWorkspace}
                value={name}
                onSave={(text) => dispatch('workspace.rename', { name: text })}
              />
            ) : (
              <button
                type="button"
                className="row-name bare"
                onClick={() => void workspaces.open(entry.id).catch(tell)}
              >
                <bdi>{entry.name}</bdi>
              </button>
            )}
            <span className="row-says">
              {entry.id === open ? panelWords.streams.here : panelWords.streams.saved(moment(entry.savedAt))}
            </span>
            {entry.id !== open && (
              <button
                type="button"
                className="button is-quiet"
                aria-label={`${panelWords.streams.delete}: ${entry.name}`}
                onClick={() => remove(entry)}
              >
                {panelWords.streams.delete}
              </button>
            )}
          </li>
        ))}
      </ul>
      <RemovedWorkspaces />
    </section>
  );
}
