import { stepById } from '#model/lookup-view.ts';
import type { FlowRecord } from '#model/records/flow.ts';
import type { View } from '#model/view.ts';
import { useDispatch, useSet } from '#views/app/desk.tsx';
import { NumberField } from '#views/inspector/NumberField.tsx';
import { ReworkNumbers } from '#views/inspector/ReworkNumbers.tsx';
import { SplitSelect } from '#views/inspector/SplitSelect.tsx';
import { moreWords } from '#words/more.ts';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;
const kinds = ['work', 'rework', 'information'] as const;
const transfers = ['', 'push', 'pull', 'fifo', 'manual', 'electronic'] as const;

/** A hand-over: from and to, what kind, how it is handed over, which part goes this way, how much comes back. */
export function FlowPanel({ view, flow }: { readonly view: View; readonly flow: FlowRecord }) {
  const dispatch = useDispatch();
  const set = useSet();
  const from = stepById(view, flow.from);
  const divides = flow.kind === 'work' && from?.split === 'one';
  return (
    <>
      <h2>{words.flow}</h2>
      <p>
        {[flow.from, flow.to].map((id, end) => (
          <span key={id}>
            {end === 1 && ' → '}
            <button type="button" className="bare" onClick={() => set.moment({ steps: [id], flows: [] })}>
              <bdi>{stepById(view, id)?.name ?? ''}</bdi>
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
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.flowKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="label">
        {moreWords.transfer.name}
        <select
          className="field"
          value={flow.transfer ?? ''}
          onChange={({ target }) =>
            dispatch('flow.transfer', { flowId: flow.id, value: target.value === '' ? null : target.value })
          }
        >
          {transfers.map((transfer) => (
            <option key={transfer} value={transfer}>
              {moreWords.transfer[transfer]}
            </option>
          ))}
        </select>
      </label>
      {(flow.transfer === 'fifo' || flow.transfer === 'pull' || flow.limit) && (
        <NumberField
          of={{ kind: 'flow', id: flow.id, field: 'limit' }}
          number={flow.limit}
          sort="count"
          onSave={(text) => dispatch('flow.limit', { flowId: flow.id, text })}
        />
      )}
      {flow.kind === 'work' && <SplitSelect view={view} step={from} />}
      {divides && (
        <NumberField
          of={{ kind: 'flow', id: flow.id, field: 'share' }}
          number={flow.share}
          sort="share"
          onSave={(text) => dispatch('flow.share', { flowId: flow.id, text })}
        />
      )}
      {flow.kind === 'rework' && <ReworkNumbers flow={flow} from={from} />}
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
