import { useRef, useState } from 'react';
import type { GuessedSheet } from '#importers/inventory/read-job.ts';
import { useParts, useSlice } from '#views/app/desk.tsx';
import { countsOf, DryRun } from '#views/inventory/DryRun.tsx';
import { SheetGrid } from '#views/inventory/SheetGrid.tsx';
import { StatusTable } from '#views/inventory/StatusTable.tsx';
import { takeInventory } from '#views/inventory/take-inventory.ts';
import { useImport } from '#views/inventory/use-import.ts';
import { ReviewEnd } from '#views/inventory/ReviewEnd.tsx';
import { dayOf } from '#exporters/exporter.ts';
import { inventoryWords as words } from '#words/inventory.ts';

/** So many headings of kept columns are named. */
const NAMED = 6;

interface Props {
  readonly found: GuessedSheet;
  readonly onTab: (tab: string) => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** A sheet that was read: what its columns are, what would change, and the word to do it. */
export function Review({ found, onTab, onAnother, onClose }: Props) {
  const parts = useParts();
  const records = useSlice((state) => state.records);
  const importing = useImport(records, found);
  const [busy, setBusy] = useState(false);
  // A second click while the first is being done would take the sheet in twice.
  const taking = useRef(false);
  const { sheet } = found;
  const { plan, meaning, choices } = importing;
  const counts = countsOf(plan, sheet);
  const named = meaning.roles.includes('name');
  const taken = ['new', 'changed', 'same', 'conflict'] as const;
  const systems = taken.reduce((sum, count) => sum + (counts.get(count) ?? 0), 0);
  const take = async () => {
    if (taking.current) return;
    taking.current = true;
    setBusy(true);
    await takeInventory(parts, { sheet, meaning, choices }, counts);
    onClose();
  };
  return (
    <div className="inventory">
      <p className="inventory-head" role="status">
        <b>
          <bdi>{sheet.name}</bdi>
        </b>
        <span>{words.rows(sheet.rows.length)}</span>
        {(sheet.tabs?.length ?? 0) > 1 && (
          <label>
            {words.tab}{' '}
            <select className="field" value={sheet.tab} onChange={({ target }) => onTab(target.value)}>
              {sheet.tabs?.map((tab) => (
                <option key={tab}>{tab}</option>
              ))}
            </select>
          </label>
        )}
        {plan.sheet && <span className="quiet">{words.edition(plan.sheet.name, dayOf(plan.sheet.at))}</span>}
      </p>
      {named ? (
        <DryRun importing={importing} sheet={sheet} />
      ) : (
        <p className="refused" role="alert">
          {words.noName}
        </p>
      )}
      <SheetGrid sheet={sheet} {...importing} />
      <StatusTable {...importing} />
      <div className="inventory-notes quiet">
        {plan.absent.length > 0 && <p>{words.absent(plan.absent.map((role) => words.roles[role]))}</p>}
        {plan.kept.length > 0 && <p>{words.kept(plan.kept.slice(0, NAMED), Math.max(0, plan.kept.length - NAMED))}</p>}
        {plan.gone.length > 0 && <p>{words.gone(plan.gone.length)}</p>}
      </div>
      <ReviewEnd
        does={words.take(systems)}
        ready={named && systems > 0 && !busy}
        first={named}
        onDo={() => void take()}
        onAnother={onAnother}
        onClose={onClose}
      />
    </div>
  );
}
