import type { Id } from '#model/records/record.ts';
import type { Table } from '#model/records/records.ts';
import type { SupportRecord } from '#model/records/support.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { byAge, supportsOfStep } from '#model/lookup.ts';
import { withoutMerges, type Merges } from '#model/view-of-merges.ts';

/**
 * The links of one step to visible systems, oldest first, one for each system. Where two say the same system (two
 * people attached it, or two systems were merged), a required one stands before an optional one, then the older.
 */
export function linksOf(
  table: Table<'support'>,
  stepId: Id,
  merges: Merges,
  system: (id: Id) => SystemRecord | undefined,
): readonly SupportRecord[] {
  const all = supportsOfStep(table, stepId);
  if (all.length === 0) return all;
  const one = new Map<Id, SupportRecord>();
  for (const each of all.length === 1 ? all : [...all].sort(byAge)) {
    const link = withoutMerges('support', each, merges);
    if (!system(link.systemId)) continue;
    const rival = one.get(link.systemId);
    if (!rival || (rival.role === 'optional' && link.role === 'required')) one.set(link.systemId, link);
  }
  return [...one.values()];
}
