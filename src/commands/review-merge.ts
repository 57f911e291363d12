import type { FieldValue, Id } from '#model/records/record.ts';
import type { Pen } from './pen.ts';

/** Fields that belong to one record alone: they are not taken over. */
const OWN: ReadonlySet<string> = new Set(['id', 'created', 'del', 'origin', 'name', 'mergedInto']);

/**
 * Lets one system stand as another. Everything the other had and the one that stays lacks is taken over, its name as one
 * it also goes by; where both say something, what the one that stays says stands, and the other record keeps its own.
 */
export function mergeSystem(pen: Pen, stays: Id, goes: Id): void {
  const { system } = pen.records.tables;
  const from = system.get(goes);
  const into = system.get(stays) as unknown as Readonly<Record<string, FieldValue | undefined>> | undefined;
  if (!from || !into) return;
  for (const [field, value] of Object.entries(from as unknown as Record<string, FieldValue | undefined>))
    if (!OWN.has(field) && value !== undefined && value !== null && (into[field] ?? null) === null)
      pen.set('system', stays, field, value);
  if (from.name.trim() !== '') pen.set('system', stays, `alias:${from.name.trim()}`, true);
  pen.set('system', goes, 'mergedInto', stays);
}
