import type { Change, Ctx } from '#model/change.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Kind, RecordOf, Records } from '#model/records/records.ts';
import { sameValue } from '#model/records/value.ts';

/** What a new record needs besides its id and time. Fields that are undefined are left out. */
type Fresh<K extends Kind> = {
  readonly [F in keyof Omit<RecordOf<K>, 'id' | 'created'>]?: RecordOf<K>[F] | undefined;
};

/**
 * The writes of one command while it is being worked out. It reads the records as they were and does not see its own
 * writes; what it made itself it remembers by name (`made`), so that two mentions of a new name make one record.
 */
export interface Pen {
  readonly records: Records;
  readonly ctx: Ctx;
  readonly changes: readonly Change[];
  /** Ids of what this command made, by "kind key". */
  readonly made: Map<string, Id>;
  /** A new record; gives its id. */
  readonly create: <K extends Kind>(kind: K, fields: Fresh<K>) => Id;
  /** One field; null clears. Nothing is written when the field already says so, or when the record was never there. */
  readonly set: (kind: Kind, id: Id, field: string, value: FieldValue) => void;
}

/** A pen over the records as they are. */
export function takePen(records: Records, ctx: Ctx): Pen {
  const changes: Change[] = [];
  const born = new Set<Id>();
  const count = new Map<Kind, number>();
  return {
    records,
    ctx,
    changes,
    made: new Map(),
    create(kind, fields) {
      const id = ctx.id();
      const present = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
      // Ids are chance, and what was made at one moment is shown by its time: a millisecond each keeps the order as typed.
      const at = count.get(kind) ?? 0;
      count.set(kind, at + 1);
      // The cast: the caller gave the fields of this kind; only the undefined ones were left out.
      const record = { id, created: ctx.now + at, ...Object.fromEntries(present) } as unknown as RecordOf<typeof kind>;
      changes.push({ op: 'create', kind, record });
      born.add(id);
      return id;
    },
    set(kind, id, field, value) {
      const record = records.tables[kind].get(id);
      if (record === undefined && !born.has(id)) return;
      const now = (record as unknown as Record<string, FieldValue | undefined> | undefined)?.[field] ?? null;
      const says = field === 'del' && value === 0 ? null : value;
      if (record !== undefined && sameValue(now, says)) return;
      changes.push({ op: 'set', kind, id, field, value });
    },
  };
}

/** Deletes: the record stays, marked with the time. Nothing that refers to it is touched. */
export function erase(pen: Pen, kind: Kind, id: Id): void {
  const record = pen.records.tables[kind].get(id);
  if (record !== undefined && !record.del) pen.set(kind, id, 'del', Math.max(1, pen.ctx.now));
}
