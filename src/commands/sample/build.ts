import type { Change, Ctx } from '#model/change.ts';
import type { OwnerValue, RunBy, Said } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { Kind, RecordOf } from '#model/records/records.ts';
import type { Quantity, Unit } from '#model/records/quantity.ts';

/** Collects the records of a sample: gives each its id and its age, and remembers who is who by name. */
export interface Build {
  readonly changes: readonly Change[];
  /** Adds a record and gives back its id. */
  add<K extends Kind>(kind: K, fields: Omit<RecordOf<K>, 'id' | 'created'>): Id;
  /** When something was said, so many minutes ago: a later statement is the one in force. */
  ago(minutes: number): number;
}

/** A build with ids and clock from a command's context. */
export function startBuild(ctx: Ctx): Build {
  const changes: Change[] = [];
  return {
    changes,
    add(kind, fields) {
      const id = ctx.id();
      // A millisecond apart, so that links and notes keep the order they are written in.
      const record = { ...fields, id, created: ctx.now + changes.length };
      // The cast: Omit loses which kind the fields belong to; `fields` has all the others.
      changes.push({ op: 'create', kind, record: record as unknown as RecordOf<typeof kind> });
      return id;
    },
    ago: (minutes) => ctx.now - minutes * 60_000,
  };
}

/** A claim of one party, as fields of a record. */
export function claim<F extends string, V extends OwnerValue | RunBy | 'manual' | 'unknown'>(
  field: F,
  value: V,
  at: number,
  by?: Id,
): { readonly [key in `${F}@${string}`]: Said<V> } {
  const said: Said<V> = by === undefined ? { value, at } : { value, by, at };
  // The cast: one computed key of exactly that shape.
  return { [`${field}@${by ?? 'room'}`]: said } as { readonly [key in `${F}@${string}`]: Said<V> };
}

const spelled: Readonly<Record<Unit, string>> = { s: 's', min: 'm', h: 'h', d: 'd', wk: 'wk', mo: 'mo', '%': '%' };

/** A number as somebody in the room would have typed it: "45m", "4d", "72%". */
export function quantity(v: number, unit: Unit, sure: Quantity['sure'] = 'asked'): Quantity {
  return { text: `${v}${spelled[unit]}`, v, unit, ...(sure && { sure }) };
}
