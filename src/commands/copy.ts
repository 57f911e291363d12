/** Fields that belong to one record alone: where it stands, when it was made, what it is in the source it came from. */
const OWN = new Set(['id', 'created', 'del', 'origin', 'mapId', 'order', 'from', 'to', 'stepId']);

/** The fields of a record that a copy has too. Positions by hand and foreign ids stay with the original. */
export function copied(record: object, keepPins = false): Record<string, never> {
  const kept = Object.entries(record).filter(
    ([field]) => !OWN.has(field) && !field.startsWith('src:') && (keepPins || !field.startsWith('pin:')),
  );
  // The cast: fields of one kind of record, spread into a record of the same kind.
  return Object.fromEntries(kept) as Record<string, never>;
}
