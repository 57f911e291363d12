import { useState } from 'react';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch, useSession, useSlice, useWorkspaces } from '#views/app/desk.tsx';
import { RemovedWorkspaces } from '#views/streams/RemovedWorkspaces.tsx';
import { moment } from '#views/keeping/times.ts';
import { panelWords } from '#words/panels.ts';

/** The workspaces of this browser: one is open, each has its own maps, systems and people. */
export function WorkspaceList() {
  const list = useSlice((state) => state.workspaces);
  const open = useSession((session) => session.workspaceId);
  const name = useSlice((state) => state.records.name);
  const workspaces = useWorkspaces();
  const dispatch = useDispatch();
  const [adding, setAdding] = useState(false);
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
            onSave={(text) => void workspaces.create(text)}
            onDone={() => setAdding(false)}
            onLeave={() => setAdding(false)}
          />
        ) : (
          <button type="button" className="button" onClick={() => setAdding(true)}>
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
                value={name}
                onSave={(text) => dispatch('workspace.rename', { name: text })}
              />
            ) : (
              <button type="button" className="row-name bare" onClick={() => void workspaces.open(entry.id)}>
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
                onClick={() => void workspaces.remove(entry.id)}
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
