import { sayStops } from '#lenses/reach-sentences.ts';
import { calendarOf, sayTakes, sayWork } from '#model/calendar.ts';
import type { SystemExposure } from '#model/exposure/exposure.ts';
import { factsOf } from '#model/facts/facts.ts';
import { takesOf, workOf } from '#model/facts/time.ts';
import { linksOfStep, stepById } from '#model/lookup-view.ts';
import { reachesOf } from '#model/reach/system-reach.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { showStep, walkSteps } from '#views/system/on-map.ts';
import { exposureWords } from '#words/exposure.ts';
import { GoTo } from '#views/system/GoTo.tsx';

const words = exposureWords.system;

interface RestsProps {
  readonly one: SystemExposure | undefined;
  /** What stops on the only stream was said above already. */
  readonly said: boolean;
}

/** Every stream, step, team and hour that rests on a system; a click goes there. */
export function Rests({ one, said }: RestsProps) {
  return (
    <section>
      <h2>{words.rests}</h2>
      {one ? (
        one.steps.map(({ view, steps }) => (
          <Stream key={view.map.id} view={view} steps={steps} systemId={one.system.id} said={said} />
        ))
      ) : (
        <p className="quiet">{words.unused}</p>
      )}
    </section>
  );
}

interface StreamProps {
  readonly view: View;
  readonly steps: readonly Id[];
  readonly systemId: Id;
  readonly said: boolean;
}

function Stream({ view, steps, systemId, said }: StreamProps) {
  const store = useStoreOf();
  const reach = reachesOf(view).get(systemId);
  return (
    <section className="rests" aria-label={view.map.name}>
      <h3>
        <GoTo
          name={view.map.name || exposureWords.portfolio.untitled}
          onGo={() => walkSteps(store, view.map.id, steps)}
        />
        <span className="quiet">{words.onStream(steps.length, factsOf(view).steps.size)}</span>
      </h3>
      {!said && reach && <p>{sayStops(view, reach)}</p>}
      <table className="grid">
        <thead>
          <tr>
            {(['step', 'team', 'work', 'takes', 'need'] as const).map((column) => (
              <th key={column} scope="col">
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((stepId) => (
            <StepRow key={stepId} view={view} stepId={stepId} systemId={systemId} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly view: View;
  readonly stepId: Id;
  readonly systemId: Id;
}

function StepRow({ view, stepId, systemId }: RowProps) {
  const store = useStoreOf();
  const step = stepById(view, stepId);
  if (!step) return null;
  const calendar = calendarOf(view.map);
  const [work, takes] = [workOf(step, calendar), takesOf(step, calendar, view.map.convention)];
  const team = step.teamId === undefined ? undefined : view.parties.get(step.teamId);
  return (
    <tr>
      <th scope="row">
        <GoTo name={step.name} onGo={() => showStep(store, view.map.id, stepId)} />
      </th>
      <td>{team ? <bdi>{team.name}</bdi> : <span className="quiet">{words.noTeam}</span>}</td>
      <td>{work === null ? <span className="quiet">{words.notKnown}</span> : sayWork(work)}</td>
      <td>{takes === null ? <span className="quiet">{words.notKnown}</span> : sayTakes(takes, calendar)}</td>
      <td>
        <bdi>{sayNeed(view, stepId, systemId)}</bdi>
      </td>
    </tr>
  );
}

/** What the step does without the system. */
function sayNeed(view: View, stepId: Id, systemId: Id): string {
  const link = linksOfStep(view, stepId).find((one) => one.systemId === systemId);
  if (link?.role === 'optional') return words.optional;
  const other = link?.replaceableBy === undefined ? undefined : view.replacements.get(link.replaceableBy);
  if (!other || other.id === systemId) return words.stopsHere;
  const stops = reachesOf(view).get(systemId)?.falls.includes(stepId);
  return stops ? words.planned(other.name) : words.instead(other.name);
}
