import { factsOf } from '#model/facts/facts.ts';
import { stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { useDispatch } from '#views/app/desk.tsx';
import { SideBySide } from '#views/sort/SideBySide.tsx';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;
const states = ['ask', 'unknown', 'manual'] as const;

/** Why a step has no system: not asked, asked and nobody knows, or by hand on purpose; and who said so. */
export function NoSystem({ view, stepId }: { readonly view: View; readonly stepId: Id }) {
  const dispatch = useDispatch();
  const support = factsOf(view).steps.get(stepId)?.support;
  const now = support?.state === 'unknown' || support?.state === 'manual' ? support.state : 'ask';
  const step = stepById(view, stepId);
  return (
    <>
      <label className="label">
        {words.noSystem}
        <select
          className="field"
          value={now}
          onChange={(event) =>
            dispatch('step.noSystem', { stepId, value: event.target.value === 'ask' ? null : event.target.value })
          }
        >
          {states.map((state) => (
            <option key={state} value={state}>
              {words.noSystemStates[state]}
            </option>
          ))}
        </select>
      </label>
      {step && <SideBySide kind="step" record={step} field="noSystem" />}
    </>
  );
}
