import { Check } from 'lucide-react';
import type { Carry } from '#model/carry/carry.ts';
import { sayStanding } from '#model/carry/say-standing.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { stockOf } from '#model/sort/stock.ts';
import { useDispatch, useSet, useSlice } from '#views/app/desk.tsx';
import { carryWords as words } from '#words/carry.ts';

/** Their systems, as what they own them, how that is known, and the steps that use them. */
export function CarriedSystems({ carry: { party, systems } }: { readonly carry: Carry }) {
  const parties = useSlice((state) => stockOf(state.records).parties);
  const dispatch = useDispatch();
  return (
    <table className="grid carried-systems">
      <thead>
        <tr>
          {(['system', 'role', 'standing', 'steps'] as const).map((column) => (
            <th key={column} scope="col" className={column === 'steps' ? 'is-number' : undefined}>
              {words.columns[column]}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{words.columns.confirm}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {systems.map(({ system, role, standing, places }) => (
          <tr key={`${system.id} ${role}`}>
            <th scope="row">
              <OpenSystem system={system} />
            </th>
            <td>{words.roles[role]}</td>
            <td className={`carried-standing is-${standing.is}`}>
              {standing.is === 'confirmed' && <Check size={16} aria-hidden />}
              {sayStanding(standing, parties)}
            </td>
            <td className="is-number">{places.length}</td>
            <td className="carried-confirm">
              {standing.is !== 'confirmed' && (
                <button
                  type="button"
                  className="button"
                  aria-label={words.confirmFor(system.name, role)}
                  onClick={() => dispatch('owner.confirm', { systemId: system.id, field: role, partyId: party.id })}
                >
                  {words.confirm}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OpenSystem({ system }: { readonly system: SystemRecord }) {
  const set = useSet();
  return (
    <button type="button" className="carried-open" onClick={() => set.session({ page: 'system', about: system.id })}>
      <bdi>{system.name}</bdi>
    </button>
  );
}
