import type { Exposure } from '#model/exposure/exposure.ts';
import { countOf } from '#model/exposure/found.ts';
import { CountCell, TableHead } from '#views/streams/CountCell.tsx';
import { StepLinks } from '#views/system/StepLinks.tsx';
import { exposureWords } from '#words/exposure.ts';

const words = exposureWords.portfolio;

/** Every team with the steps it does, and how many of them have a gap. */
export function TeamTable({ exposure }: { readonly exposure: Exposure }) {
  const all = countOf(exposure.all);
  return (
    <table className="grid">
      <TableHead columns={['team', 'steps', 'gap', 'outside', 'notAsked']} />
      <tbody>
        {exposure.teams.map(({ team, steps, gap, outside, notAsked }) => {
          const own = countOf(steps);
          return (
            <tr key={team?.id ?? ''}>
              <th scope="row">
                <bdi>{team?.name ?? words.noTeam}</bdi>
                <StepLinks found={steps} />
              </th>
              <td>{words.part(own, all)}</td>
              <CountCell found={gap} of={own} />
              <CountCell found={outside} of={own} />
              <CountCell found={notAsked} of={own} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
