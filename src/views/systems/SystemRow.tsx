import { Trash2 } from 'lucide-react';
import type { SystemRecord } from '#model/records/system.ts';
import { toast } from '#store/toasts.ts';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch, useSlice, useStoreOf } from '#views/app/desk.tsx';
import { OwnerField } from '#views/systems/OwnerField.tsx';
import { KindSelect, RunBySelect } from '#views/systems/selects.tsx';
import type { Usage } from '#views/systems/usage.ts';
import { useRename } from '#views/systems/use-rename.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

/** One system, edited in place. */
export function SystemRow({ system, used }: { readonly system: SystemRecord; readonly used: Usage }) {
  const dispatch = useDispatch();
  const store = useStoreOf();
  const rename = useRename('system');
  const parties = useSlice((state) => state.records.tables.party);
  return (
    <tr>
      <th scope="row">
        <EditText
          label={`${panelWords.systems.columns.name} (${system.name})`}
          value={system.name}
          onSave={(name) => rename(system.id, name)}
        />
      </th>
      <td>
        <OwnerField
          bare
          system={system}
          parties={parties}
          role="techOwner"
          label={panelWords.systems.columns.techOwner}
        />
      </td>
      <td>
        <OwnerField
          bare
          system={system}
          parties={parties}
          role="bizOwner"
          label={panelWords.systems.columns.bizOwner}
        />
      </td>
      <td>
        <RunBySelect system={system} />
      </td>
      <td>
        <KindSelect system={system} />
      </td>
      <td className="is-number">{used.steps}</td>
      <td className="is-number">{used.maps}</td>
      <td>
        <button
          type="button"
          className="button is-quiet"
          aria-label={`${panelWords.inspector.remove} ${system.name}`}
          onClick={() => {
            dispatch('system.delete', { systemId: system.id });
            toast(store, words.deleted(system.name), { undo: true, topic: 'undo' });
          }}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </td>
    </tr>
  );
}
