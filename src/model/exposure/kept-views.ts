import type { MapRecord } from '#model/records/map.ts';
import type { Records } from '#model/records/records.ts';
import type { View } from '#model/view.ts';
import { viewsOf } from '#model/view-of.ts';

/** The view of each map as it was last. */
const last = new WeakMap<MapRecord, View>();

/**
 * Views of all maps of today that are shown, in their order; a future state is a plan and counts for nothing. A map of
 * which nothing changed keeps the view object it had, so that an edit on one map leaves what was found on the others.
 */
export function currentViews(records: Records): readonly View[] {
  return viewsOf(records)
    .filter((view) => view.map.state === 'current')
    .map((view) => {
      const before = last.get(view.map);
      if (before && (before === view || sameView(before, view))) return before;
      last.set(view.map, view);
      return view;
    });
}

function sameView(a: View, b: View): boolean {
  return (
    sameList(a.steps, b.steps) &&
    sameList(a.flows, b.flows) &&
    sameList(a.supports, b.supports) &&
    sameList(a.notes, b.notes) &&
    sameList(a.lanes, b.lanes) &&
    sameTable(a.systems, b.systems) &&
    sameTable(a.replacements, b.replacements) &&
    sameParties(a.parties, b.parties)
  );
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function sameTable(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [id, one] of a) if (b.get(id) !== one) return false;
  return true;
}

/** Whether two tables of parties hold the same; every map asks, so that it is looked at once. */
const compared = new WeakMap<View['parties'], WeakMap<View['parties'], boolean>>();

function sameParties(a: View['parties'], b: View['parties']): boolean {
  let others = compared.get(b);
  if (!others) compared.set(b, (others = new WeakMap()));
  const known = others.get(a);
  if (known !== undefined) return known;
  const same = sameTable(a, b);
  others.set(a, same);
  return same;
}
