import type { Id } from '#model/records/record.ts';

/**
 * A field that people may dispute is not one field but a set of keys `field@source`, one for each speaker, so
 * that two statements stand side by side and neither overwrites the other.
 * A source is a party id, `room`, or `import:<name of the source>`.
 */
export type Source = string;

/** One statement: what was said, by whom (a party id; absent = the room) and when (ms, for display and recency). */
export interface Said<V> {
  readonly value: V;
  readonly by?: Id;
  readonly at: number;
}

/** Fields that are claims, and what is claimed. */
export type ClaimField = 'techOwner' | 'bizOwner' | 'runBy' | 'noSystem';

/** Who answers for a system: a party, nobody (asked and confirmed), or a text nobody has made a party of yet. */
export type OwnerValue = { readonly party: Id } | { readonly nobody: true } | { readonly text: string };

/**
 * "Who runs it, and does IT know?"
 * A: IT runs it. B: a department or supplier runs it, IT knows. C: a department runs it, IT was not involved. D: we don't know.
 */
export type RunBy = 'A' | 'B' | 'C' | 'D';

/** Why a step has no system: asked and nobody knows, or by hand on purpose. */
export type NoSystem = 'unknown' | 'manual';
