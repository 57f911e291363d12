import { countedSteps } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import { cellOf } from '#model/table/cell.ts';
import { columns, type ColumnId } from '#model/table/columns.ts';
import type { View } from '#model/view.ts';

/** How the table is looked at. Nothing of it changes the story. */
export interface Arrangement {
  readonly sort: { readonly by: ColumnId; readonly down: boolean } | null;
  /** Only rows with this text in a name, team, system or owner. */
  readonly find: string;
  /** Only rows with something missing in this column, or with anything that was not read. */
  readonly only: ColumnId | 'unread' | null;
}

/** The story as it is. */
export const inStory: Arrangement = { sort: null, find: '', only: null };

/** Numbers within text count as numbers: "Step 2" before "Step 10". English, so that every device agrees. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Ids of the steps to show, in order. What is missing stands last, whichever way it is sorted; equals stay in the story's order. */
export function arranged(view: View, { sort, find, only }: Arrangement): readonly Id[] {
  const wanted = find.trim().toLowerCase();
  const rows = countedSteps(view).filter((step) => fits(view, step, wanted, only));
  if (!sort) return rows.map((step) => step.id);
  const keyed = rows.map((step) => ({ id: step.id, key: cellOf(view, step, sort.by).order }));
  const turn = sort.down ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0);
    if (typeof a.key === 'number' && typeof b.key === 'number') return turn * (a.key - b.key);
    return turn * collator.compare(String(a.key), String(b.key));
  });
  return keyed.map((one) => one.id);
}

const SEARCHED: readonly ColumnId[] = ['name', 'team', 'systems', 'owners'];

function fits(view: View, step: StepRecord, wanted: string, only: Arrangement['only']): boolean {
  if (wanted !== '' && !SEARCHED.some((id) => cellOf(view, step, id).shown.toLowerCase().includes(wanted)))
    return false;
  if (only === null) return true;
  if (only === 'unread') return columns.some(({ id }) => cellOf(view, step, id).state === 'unread');
  return cellOf(view, step, only).state !== 'said';
}

/** For how many of the map's steps each column is known, and how many cells were not read. */
export interface Known {
  readonly known: ReadonlyMap<ColumnId, number>;
  readonly of: number;
  readonly unread: number;
}

const made = new WeakMap<View, Known>();

/** Counts the cells of a view, once for each. */
export function knownOf(view: View): Known {
  const before = made.get(view);
  if (before) return before;
  const steps = countedSteps(view);
  const known = new Map<ColumnId, number>();
  let unread = 0;
  for (const { id } of columns) {
    let count = 0;
    for (const step of steps) {
      const { state } = cellOf(view, step, id);
      if (state === 'said') count++;
      else if (state === 'unread') unread++;
    }
    known.set(id, count);
  }
  const found = { known, of: steps.length, unread };
  made.set(view, found);
  return found;
}
