import { useState } from 'react';
import { ownershipLens } from '#lenses/ownership.ts';
import type { MapRecord } from '#model/records/map.ts';
import { viewOf } from '#model/view-of.ts';
import { EditText } from '#ui/EditText.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { useDispatch, useSlice, useStoreOf } from '#views/app/desk.tsx';
import { showMap } from '#views/app/after-change.ts';
import { toast } from '#store/toasts.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

/** One map: its name, how many steps, and what its ownership headline says. */
export function StreamRow({ map }: { readonly map: MapRecord }) {
  const [renaming, setRenaming] = useState(false);
  // After Enter or Esc the focus is on the name, so that keys go on from this row.
  const [done, setDone] = useState(false);
  const view = useSlice((state) => viewOf(state.records, map.id));
  const store = useStoreOf();
  const dispatch = useDispatch();
  const name = map.name || panelWords.streams.untitled;
  const open = () => showMap(store, map.id);
  return (
    <li className="row">
      {renaming ? (
        <EditText
          label={panelWords.streams.name}
          value={map.name}
          autoFocus
          onSave={(text) => dispatch('map.rename', { mapId: map.id, name: text })}
          onDone={() => {
            setRenaming(false);
            setDone(true);
          }}
          onLeave={() => setRenaming(false)}
        />
      ) : (
        <button type="button" className="row-name bare" autoFocus={done} onClick={open}>
          <bdi>{name}</bdi>
        </button>
      )}
      <span className="row-state">{words.states[map.state]}</span>
      <span className="row-count">
        {panelWords.streams.steps(view?.steps.filter((step) => step.kind === 'step').length ?? 0)}
      </span>
      <span className="row-says">{view && view.steps.length > 0 ? ownershipLens.read(view).headline.text : ''}</span>
      <MenuButton
        label={panelWords.streams.more(name)}
        className="button is-quiet"
        lines={() => [
          { id: 'open', text: panelWords.streams.open, run: open },
          {
            id: 'rename',
            text: panelWords.streams.rename,
            run: () => {
              setRenaming(true);
              setDone(false);
            },
          },
          {
            id: 'duplicate',
            text: panelWords.streams.duplicate,
            run: () => dispatch('map.duplicate', { mapId: map.id }),
          },
          {
            id: 'delete',
            text: panelWords.streams.delete,
            apart: true,
            run: () => {
              dispatch('map.delete', { mapId: map.id });
              toast(store, words.deleted(name), { undo: true, topic: 'undo' });
            },
          },
        ]}
      >
        ⋯
      </MenuButton>
    </li>
  );
}
