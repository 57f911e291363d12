import { factOf, statementsOf, type Fact } from '#model/facts/claim.ts';
import { ownerOf } from '#model/facts/owner.ts';
import type { ClaimField } from '#model/records/claim.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { sayStatement } from '#model/sort/say-statement.ts';
import { stockOf, type Stock } from '#model/sort/stock.ts';
import { useDispatch, useSlice } from '#views/app/desk.tsx';
import { panelWords } from '#words/panels.ts';

const words = panelWords.inspector;

type Props =
  | { readonly kind: 'system'; readonly record: SystemRecord; readonly field: Exclude<ClaimField, 'noSystem'> }
  | { readonly kind: 'step'; readonly record: StepRecord; readonly field: 'noSystem' };

/** What was said of one field, each with who and when, the inventory's word beside the room's. Where they differ, one can be chosen. */
export function SideBySide(props: Props) {
  const { kind, record, field } = props;
  const stock = useSlice((state) => stockOf(state.records));
  const dispatch = useDispatch();
  const fact = factIn(props, stock);
  if (!fact) return null;
  return (
    <div className={fact.disputed ? 'disputed' : 'said-by'}>
      {fact.disputed && words.disputed}
      {[...fact.agreed, ...fact.others].map((one) => (
        <span key={one.source} className="disputed-row">
          <bdi>{sayStatement(stock.parties, one)}</bdi>
          {fact.disputed && (
            <button
              type="button"
              className="button is-quiet"
              aria-label={`${words.settle}: ${sayStatement(stock.parties, one)}`}
              onClick={() => dispatch('review.choose', { kind, id: record.id, field, source: one.source })}
            >
              {words.settle}
            </button>
          )}
        </span>
      ))}
    </div>
  );
}

function factIn({ kind, record, field }: Props, stock: Stock): Fact<unknown> | null {
  if (kind === 'system' && field !== 'runBy') return ownerOf(stock, record, field).fact;
  return factOf<unknown>(statementsOf(record, field), (value) => String(value));
}
