import { useState } from 'react';
import { ownerWords } from '#lenses/owner-words.ts';
import type { Exposure } from '#model/exposure/exposure.ts';
import { countOf } from '#model/exposure/found.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { TableHead } from '#views/streams/CountCell.tsx';
import { showSystem } from '#views/system/on-map.ts';
import { exposureWords } from '#words/exposure.ts';
import { GoTo } from '#views/system/GoTo.tsx';

const words = exposureWords.portfolio;

/** Rows shown until all are asked for: what matters stands first, and Systems has them all. */
const FIRST = 25;

/** Every system that a step uses, those with the most resting on them first. A click opens its page. */
export function SystemTable({ exposure }: { readonly exposure: Exposure }) {
  const store = useStoreOf();
  const [whole, setWhole] = useState(false);
  const all = countOf(exposure.all);
  const { systems } = exposure;
  if (systems.length === 0) return <p className="quiet">{words.noSystems}</p>;
  return (
    <>
      <table className="grid">
        <TableHead columns={['system', 'owner', 'steps', 'streams', 'stops', 'breaks']} />
        <tbody>
          {(whole ? systems : systems.slice(0, FIRST)).map(({ system, facts, steps, falls, breaks }) => (
            <tr key={system.id}>
              <th scope="row">
                <GoTo name={system.name} onGo={() => showSystem(store, system.id)} />
              </th>
              <td>
                <bdi>{ownerWords(facts.owner)}</bdi>
              </td>
              <td>{words.part(countOf(steps), all)}</td>
              <td>{words.part(steps.length, exposure.views.length)}</td>
              <td>{words.part(countOf(falls), countOf(steps))}</td>
              <td>{words.part(breaks.length, steps.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!whole && systems.length > FIRST && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {words.all(systems.length)}
        </button>
      )}
    </>
  );
}
