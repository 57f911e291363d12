import { kinds } from '#model/records/kinds.ts';
import type { Id } from '#model/records/record.ts';
import type { Kind, Records } from '#model/records/records.ts';

/** True where a field names the record that this one cannot be shown without, and that record was never there. */
export function parentIsNowhere({ tables }: Records, kind: Kind, id: Id, field: string): boolean {
  const parent = kinds[kind].parents.find((one) => one.field === field && !one.optional);
  const record = tables[kind].get(id) as unknown as Readonly<Record<string, unknown>> | undefined;
  const to = record?.[field];
  return parent !== undefined && !(typeof to === 'string' && tables[parent.kind].has(to));
}
