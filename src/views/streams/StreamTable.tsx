import { sayTakes } from '#model/calendar.ts';
import type { Exposure } from '#model/exposure/exposure.ts';
import { factsOf } from '#model/facts/facts.ts';
import type { Found } from '#model/exposure/found.ts';
import type { View } from '#model/view.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { walkSteps } from '#views/system/on-map.ts';
import { CountCell, TableHead } from '#views/streams/CountCell.tsx';
import { exposureWords } from '#words/exposure.ts';
import { GoTo } from '#views/system/GoTo.tsx';

const words = exposureWords.portfolio;

/** Every stream of today: how many of its steps have a gap, and how long it takes. A click goes to the steps. */
export function StreamTable({ exposure }: { readonly exposure: Exposure }) {
  const store = useStoreOf();
  return (
    <table className="grid">
      <TableHead columns={['stream', 'steps', 'gap', 'outside', 'notAsked', 'takes']} />
      <tbody>
        {exposure.views.map((view) => {
          const { times, coverage } = factsOf(view);
          return (
            <tr key={view.map.id}>
              <th scope="row">
                <GoTo name={view.map.name || words.untitled} onGo={() => walkSteps(store, view.map.id, [])} />
              </th>
              <td>{coverage.steps}</td>
              <CountCell found={on(exposure.gap, view)} of={coverage.steps} />
              <CountCell found={on(exposure.outside, view)} of={coverage.steps} />
              <CountCell found={on(exposure.notAsked, view)} of={coverage.steps} />
              <td>
                {times.takes.known === 0
                  ? exposureWords.system.notKnown
                  : words.takes(sayTakes(times.takes.hours, times.calendar), times.takes.known, times.takes.of)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const on = (found: Found, view: View): Found => found.filter((one) => one.view === view);
