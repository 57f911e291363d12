import { useState } from 'react';
import type { PlannedField } from '#model/inventory/import-plan.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import { RowList } from '#views/inventory/RowList.tsx';
import type { Importing } from '#views/inventory/use-import.ts';
import { inventoryWords as words } from '#words/inventory.ts';

/** A count of the dry run. */
export type Count = keyof typeof words.is;

/** How many rows each count has; those that are always said come first, the others only where there is something. */
export function countsOf({ rows, likely }: Importing['plan'], sheet: ReadSheet): ReadonlyMap<Count, number> {
  const counts = new Map<Count, number>();
  const add = (count: Count, by = 1) => counts.set(count, (counts.get(count) ?? 0) + by);
  for (const { is, fields } of rows) {
    if (is !== 'blank') add(is);
    const has = (how: PlannedField['how']) => fields.filter((one) => one.how === how).length;
    if (has('confirm') > 0) add('confirm');
    if (has('unread') > 0) add('unread', has('unread'));
  }
  if (likely.length > 0) add('likely', new Set(likely.map(({ row }) => row)).size);
  if (sheet.problems.length > 0) add('problems', sheet.problems.length);
  return counts;
}

const always: readonly Count[] = ['new', 'changed', 'same', 'conflict', 'unreadable'];
const whereAny: readonly Count[] = ['again', 'likely', 'confirm', 'unread', 'problems'];

/** What would happen, counted; each count lists its rows at a click, and asks there what has to be decided. */
export function DryRun({ importing, sheet }: { readonly importing: Importing; readonly sheet: ReadSheet }) {
  const counts = countsOf(importing.plan, sheet);
  const [open, setOpen] = useState<Count | null>(() => ((counts.get('conflict') ?? 0) > 0 ? 'conflict' : null));
  const shown = [...always, ...whereAny.filter((count) => (counts.get(count) ?? 0) > 0)];
  return (
    <div className="dry-run">
      <div className="dry-run-counts" role="group" aria-label={words.title}>
        {shown.map((count) => (
          <button
            key={count}
            type="button"
            className="button"
            data-asks={count === 'conflict' || count === 'likely' || count === 'confirm' || undefined}
            aria-pressed={open === count}
            disabled={(counts.get(count) ?? 0) === 0}
            onClick={() => setOpen(open === count ? null : count)}
          >
            <b>{(counts.get(count) ?? 0).toLocaleString('en-GB')}</b> {words.is[count]}
          </button>
        ))}
      </div>
      {open !== null && <RowList count={open} importing={importing} sheet={sheet} />}
    </div>
  );
}
