import type { FieldValue, Id } from '#model/records/record.ts';
import { visible } from '#model/visible.ts';
import { given } from './given.ts';
import type { Pen } from './pen.ts';
import { mergeSystem } from './review-merge.ts';

/** Fields of which a person may choose what stands. */
export const mergeFields = [
  'kind',
  'vendor',
  'sanction',
  'lifecycle',
  'criticality',
  'cost',
  'paidBy',
  'users',
  'data',
] as const;
/** One of them. */
export type MergeField = (typeof mergeFields)[number];

/** Several systems that are one. */
export interface MergeSystems {
  /** The one that stays. */
  readonly into: Id;
  readonly systemIds: readonly Id[];
  /** What stands where they differ; without it what the one that stays says. */
  readonly stands?: Readonly<Partial<Record<MergeField, FieldValue>>>;
}

/**
 * Merges systems: the others stand as the one that stays from now on, on every step of every map. It gets their names as
 * other names, their ids, statements and whatever it did not have; of two statements of one speaker the later one stays,
 * and those of different speakers stand side by side.
 */
export const mergeSystems = given<MergeSystems>('system.merge', 'system', (pen, { into, systemIds, stands = {} }) => {
  if (!visible(pen.records, 'system', into)) return;
  const others = [...new Set(systemIds)].filter((id) => id !== into && visible(pen.records, 'system', id));
  if (others.length === 0) return;
  // Of two that have what the one that stays lacks, the first one's is written last and holds.
  for (const id of others.toReversed()) mergeSystem(pen, into, id);
  for (const [source, said] of latest(pen, [into, ...others])) pen.set('system', into, source, said);
  for (const field of mergeFields) if (field in stands) pen.set('system', into, field, stands[field] ?? null);
});

/** The latest statement of each speaker on each disputable field, where the one that stays has not got it. */
function latest(pen: Pen, ids: readonly Id[]): ReadonlyMap<string, FieldValue> {
  const found = new Map<string, FieldValue>();
  for (const id of ids)
    for (const [key, said] of Object.entries(pen.records.tables.system.get(id) ?? {}) as [string, FieldValue][])
      if (key.includes('@') && said !== null && at(said) > at(found.get(key) ?? null)) found.set(key, said);
  return found;
}

function at(said: FieldValue): number {
  return said !== null && typeof said === 'object' && 'at' in said && typeof said.at === 'number' ? said.at : -1;
}
