import type { StepRecord } from '#model/records/step.ts';
import type { View } from '#model/view.ts';
import { useDispatch } from '#views/app/desk.tsx';
import { moreWords } from '#words/more.ts';

const words = moreWords.split;

/** Where work divides after a step: to all of the steps that follow, or to one of them. Nothing where one follows. */
export function SplitSelect({ view, step }: { readonly view: View; readonly step: StepRecord | undefined }) {
  const dispatch = useDispatch();
  if (!step || view.flows.filter((flow) => flow.kind === 'work' && flow.from === step.id).length < 2) return null;
  return (
    <label className="label">
      <bdi>{words.name(step.name)}</bdi>
      <select
        className="field"
        value={step.split ?? 'all'}
        onChange={({ target }) => dispatch('step.split', { stepId: step.id, value: target.value })}
      >
        <option value="all">{words.all}</option>
        <option value="one">{words.one}</option>
      </select>
    </label>
  );
}
