import '#views/inspector/panels.css';
import { useMoment, useReading, useSet, useView } from '#views/app/desk.tsx';
import { panelWords } from '#words/panels.ts';

/** The map as a list in story order: what a screen reader reads, and what is searched with the eyes on a large map. */
export function Outline() {
  const view = useView();
  const reading = useReading(view);
  const selected = useMoment((moment) => moment.steps);
  const set = useSet();
  if (!view || !reading) return null;
  const name = (id: string) => view.steps.find((step) => step.id === id)?.name ?? '';
  return (
    <nav className="outline" aria-label={panelWords.outline.name}>
      <h2>{panelWords.outline.name}</h2>
      <ol>
        {view.steps.map((step) => {
          const systems = view.supports
            .filter((link) => link.stepId === step.id)
            .flatMap((link) => view.systems.get(link.systemId)?.name ?? []);
          const marks = reading.steps.get(step.id)?.marks.map((mark) => mark.words) ?? [];
          const goes = view.flows.filter((flow) => flow.from === step.id).map((flow) => name(flow.to));
          const team = step.teamId === undefined ? undefined : view.parties.get(step.teamId)?.name;
          return (
            <li key={step.id}>
              <button
                type="button"
                className="bare"
                aria-current={selected.includes(step.id) ? 'true' : undefined}
                onClick={() => set.moment({ steps: [step.id], flows: [], system: null })}
              >
                <bdi>{step.name}</bdi>
              </button>
              <span className="quiet">
                {[team, ...systems, ...marks, ...(goes.length > 0 ? [panelWords.outline.goes(goes.join(', '))] : [])]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
