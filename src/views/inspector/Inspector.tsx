import { useKeptFocus } from '#ui/use-kept-focus.ts';
import './panels.css';
import { useMoment, useView } from '#views/app/desk.tsx';
import { FlowPanel } from '#views/inspector/FlowPanel.tsx';
import { StepPanel } from '#views/inspector/StepPanel.tsx';
import { SystemPanel } from '#views/inspector/SystemPanel.tsx';
import { panelWords } from '#words/panels.ts';

/** Everything about what is selected: a step, a hand-over or a system. Closed by default. */
export function Inspector() {
  const view = useView();
  const stepId = useMoment((moment) => moment.steps.at(-1) ?? null);
  const flowId = useMoment((moment) => moment.flows.at(-1) ?? null);
  const systemId = useMoment((moment) => moment.system);
  const panel = useKeptFocus();
  if (!view) return null;
  const step = view.steps.find((one) => one.id === stepId);
  const flow = view.flows.find((one) => one.id === flowId);
  const system = systemId === null ? undefined : view.systems.get(systemId);
  return (
    <aside ref={panel} className="inspector" aria-label={panelWords.inspector.name} tabIndex={-1}>
      {system ? (
        <SystemPanel key={system.id} system={system} />
      ) : flow ? (
        <FlowPanel key={flow.id} view={view} flow={flow} />
      ) : step ? (
        <StepPanel key={step.id} view={view} step={step} />
      ) : (
        <p className="quiet">{panelWords.inspector.nothing}</p>
      )}
    </aside>
  );
}
