import { alive } from '#model/change.ts';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch, useSlice } from '#views/app/desk.tsx';
import { useRename } from '#views/systems/use-rename.ts';
import { panelWords } from '#words/panels.ts';

const words = panelWords.systems;

/** People, teams and vendors: who they are decides what their statements count for. */
export function PeopleTable() {
  const parties = useSlice((state) => state.records.tables.party);
  const dispatch = useDispatch();
  const rename = useRename('party');
  const rows = [...parties.values()]
    .filter((one) => alive(one) && one.mergedInto === undefined)
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <table className="grid">
      <thead>
        <tr>
          {(['name', 'kind', 'side', 'left'] as const).map((column) => (
            <th key={column} scope="col">
              {words.partyColumns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((party) => (
          <tr key={party.id}>
            <th scope="row">
              <EditText
                label={`${words.partyColumns.name} (${party.name})`}
                value={party.name}
                onSave={(name) => rename(party.id, name)}
              />
            </th>
            <td>
              <select
                className="field"
                aria-label={`${words.partyColumns.kind} (${party.name})`}
                value={party.kind}
                onChange={(event) => dispatch('party.kind', { partyId: party.id, kind: event.target.value })}
              >
                {(['person', 'team', 'vendor'] as const).map((kind) => (
                  <option key={kind} value={kind}>
                    {words.partyKinds[kind]}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <select
                className="field"
                aria-label={`${words.partyColumns.side} (${party.name})`}
                value={party.side ?? ''}
                onChange={(event) => dispatch('party.side', { partyId: party.id, side: event.target.value || null })}
              >
                {(['', 'it', 'business', 'external'] as const).map((side) => (
                  <option key={side} value={side}>
                    {words.sides[side]}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <input
                type="checkbox"
                aria-label={`${words.partyColumns.left} (${party.name})`}
                checked={party.left ?? false}
                onChange={(event) => dispatch('party.left', { partyId: party.id, left: event.target.checked })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
