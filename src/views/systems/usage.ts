import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { visible } from '#model/visible.ts';

/** How many visible steps and maps a system supports. */
export interface Usage {
  readonly steps: number;
  readonly maps: number;
}

/** Usage of every system of the workspace. */
export function usage(records: Records): ReadonlyMap<Id, Usage> {
  const steps = new Map<Id, Set<Id>>();
  for (const link of records.tables.support.values()) {
    if (!visible(records, 'support', link.id)) continue;
    let of = steps.get(link.systemId);
    if (!of) steps.set(link.systemId, (of = new Set()));
    of.add(link.stepId);
  }
  return new Map(
    [...steps].map(([system, of]) => [
      system,
      { steps: of.size, maps: new Set([...of].map((id) => records.tables.step.get(id)?.mapId)).size },
    ]),
  );
}
