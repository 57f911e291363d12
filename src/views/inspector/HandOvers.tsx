import { X } from 'lucide-react';
import { stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { useDispatch, useSet } from '#views/app/desk.tsx';
import { SplitSelect } from '#views/inspector/SplitSelect.tsx';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;

/** The hand-overs of a step, to and from: each can be opened or taken away without hitting its line on the map. */
export function HandOvers({ view, stepId }: { readonly view: View; readonly stepId: Id }) {
  const dispatch = useDispatch();
  const set = useSet();
  const flows = view.flows.filter((flow) => flow.from === stepId || flow.to === stepId);
  if (flows.length === 0) return null;
  const name = (id: Id) => stepById(view, id)?.name ?? '';
  return (
    <>
      <h3>{words.handOvers}</h3>
      <ul className="notes is-two">
        {flows.map((flow) => {
          const out = flow.from === stepId;
          const says = out ? words.goesTo(name(flow.to)) : words.comesFrom(name(flow.from));
          return (
            <li key={flow.id}>
              <button
                type="button"
                className="bare link-name"
                onClick={() => set.moment({ steps: [], flows: [flow.id], system: null })}
              >
                <bdi>{says}</bdi>
                {flow.kind !== 'work' && <span className="quiet"> · {words.flowKinds[flow.kind]}</span>}
              </button>
              <button
                type="button"
                className="button is-quiet"
                aria-label={`${words.disconnect}: ${says}`}
                onClick={() => dispatch('flow.disconnect', { flowIds: [flow.id] })}
              >
                <X size={16} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <SplitSelect view={view} step={stepById(view, stepId)} />
    </>
  );
}
