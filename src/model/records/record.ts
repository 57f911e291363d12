/**
 * What every record of a workspace has. A record is a plain immutable object; a field holds a scalar or ONE
 * atomic JSON value, and a set is written as prefix keys (`alias:sap ecc`), because of two people adding to an
 * array at once, one would lose.
 */
export type Id = string;

/** A field's value. Objects and arrays are atomic: they are replaced whole, never edited inside. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue | undefined };

/** Fields of every record. Times are milliseconds since 1970, for display only: nothing is ordered by them. */
export interface Base {
  readonly id: Id;
  readonly created: number;
  /** When it was deleted; 0 or absent = alive. A delete never removes the record: it would lose a concurrent edit. */
  readonly del?: number;
  /** The record this one was copied from. */
  readonly origin?: Id;
  /** Its id in a source it was imported from, e.g. `src:servicenow`. */
  readonly [foreign: `src:${string}`]: string | undefined;
  /** A column of an import that we have no field for; kept so that it can be given back. */
  readonly [column: `x:${string}`]: FieldValue | undefined;
}

/** A fractional order key: plain string comparison gives the order. See `#lib/order.ts`. */
export type OrderKey = string;
