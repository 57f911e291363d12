import type { FlowRecord } from '#model/records/flow.ts';
import type { View } from '#model/view.ts';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch, useSet } from '#views/app/desk.tsx';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;

/** A hand-over: from and to, what kind, how much comes back. */
export function FlowPanel({ view, flow }: { readonly view: View; readonly flow: FlowRecord }) {
  const dispatch = useDispatch();
  const set = useSet();
  const name = (id: string) => view.steps.find((step) => step.id === id)?.name ?? '';
  return (
    <>
      <h2>{words.flow}</h2>
      <p>
        {[flow.from, flow.to].map((id, end) => (
          <span key={id}>
            {end === 1 && ' → '}
            <button type="button" className="bare" onClick={() => set.moment({ steps: [id], flows: [] })}>
              <bdi>{name(id)}</bdi>
            </button>
          </span>
        ))}
      </p>
      <label className="label">
        {words.kind}
        <select
          className="field"
          value={flow.kind}
          onChange={(event) => dispatch('flow.kind', { flowId: flow.id, kind: event.target.value })}
        >
          {(['work', 'rework', 'information'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {words.flowKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      {flow.kind === 'rework' && (
        <label className="label">
          {words.rate}
          <EditText
            label={words.rate}
            value={flow.rate?.text ?? ''}
            placeholder="28%"
            onSave={(text) => dispatch('flow.rate', { flowId: flow.id, text })}
          />
        </label>
      )}
      <div className="inspector-do">
        <button type="button" className="button" onClick={() => dispatch('flow.reverse', { flowId: flow.id })}>
          {words.reverse}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            dispatch('flow.disconnect', { flowIds: [flow.id] });
            set.moment({ flows: [] });
          }}
        >
          {words.disconnect}
        </button>
      </div>
    </>
  );
}
