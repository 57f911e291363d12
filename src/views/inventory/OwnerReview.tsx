import { useMemo, useRef, useState } from 'react';
import { takenOf, undecided, type OwnerChoices } from '#model/inventory/owner-rows-choice.ts';
import { planOwnerRows, type OwnerPlaces } from '#model/inventory/owner-rows-plan.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import { toast } from '#store/toasts.ts';
import { useParts, useSlice } from '#views/app/desk.tsx';
import { OwnerEdits } from '#views/inventory/OwnerEdits.tsx';
import { OwnerLinks } from '#views/inventory/OwnerLinks.tsx';
import { pointBefore } from '#views/keeping/point-before.ts';
import { ReviewEnd } from '#views/inventory/ReviewEnd.tsx';
import { inventoryWords } from '#words/inventory.ts';
import { ownerRowWords as words } from '#words/owner-rows.ts';

interface Props {
  readonly sheet: ReadSheet;
  readonly places: OwnerPlaces;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** A sheet that owners filled in: which cells they changed, what has to be asked about, and the word to take it over. */
export function OwnerReview({ sheet, places, onAnother, onClose }: Props) {
  const parts = useParts();
  const records = useSlice((state) => state.records);
  const plan = useMemo(() => planOwnerRows(records, places, sheet.rows), [records, places, sheet]);
  const [choices, setChoices] = useState<OwnerChoices>(undecided);
  // A second click while the first is being done would take it over twice.
  const taking = useRef(false);
  const taken = takenOf(plan, choices);
  const count = taken.said.length + taken.added.length + taken.removed.length;
  const found = plan.edits.length + plan.added.length + plan.removed.length + plan.unreadable.length;
  const take = async () => {
    if (taking.current) return;
    taking.current = true;
    await pointBefore(parts, 'before-import', sheet.name);
    parts.dispatch('inventory.ownerRows', { file: sheet.name, ...taken });
    toast(parts.store, words.applied(count), { undo: true, topic: 'undo' });
    onClose();
  };
  return (
    <div className="inventory">
      <p className="inventory-head" role="status">
        <b>
          <bdi>{sheet.name}</bdi>
        </b>
        <span>{words.back}</span>
        <span>{words.rows(sheet.rows.length)}</span>
      </p>
      {found === 0 && <p>{words.untouched}</p>}
      <OwnerEdits plan={plan} choices={choices} onChoose={setChoices} />
      <OwnerLinks plan={plan} choices={choices} onChoose={setChoices} />
      {plan.unreadable.length > 0 && (
        <section className="dry-run-list" aria-label={words.sections.unreadable}>
          <p>{words.sections.unreadable}</p>
          <ul>
            {plan.unreadable.map(({ row, text, why }, at) => (
              <li key={at}>
                <span className="quiet">{inventoryWords.rowAt(row)}</span> <bdi>{text}</bdi> · {words.why[why]}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReviewEnd
        does={words.apply(count)}
        ready={count > 0}
        first={count > 0}
        onDo={() => void take()}
        onAnother={onAnother}
        onClose={onClose}
      />
    </div>
  );
}
