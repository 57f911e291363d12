import type { Changes, Ctx } from '#model/change.ts';
import { parentIsNowhere } from '#model/sort/repair.ts';
import type { Id } from '#model/records/record.ts';
import type { Kind, Records } from '#model/records/records.ts';
import { commandWords } from '#words/command.ts';
import type { ChangeCommand } from './command.ts';
import { erase, takePen } from './pen.ts';
import { writeReview } from './review-write.ts';

/** A value that was stored and cannot be used, or a record that points nowhere. */
interface Repair {
  readonly kind: Kind;
  readonly id: Id;
  /** The field; absent = the whole record. */
  readonly field?: string;
  /** What the person saw it called. */
  readonly about: string;
  readonly reason?: string;
}

/**
 * Takes out what cannot be used: the field is emptied; a record that cannot be shown without what it points at is
 * deleted. It writes without asking what the field says now, for what it says is just what cannot be read.
 */
export const repairReview: ChangeCommand<Repair> = {
  id: 'review.repair',
  name: commandWords['review.repair'],
  group: 'system',
  touch: 'document',
  run(records: Records, { kind, id, field, about, reason }: Repair, ctx: Ctx): Changes {
    if (!records.tables[kind].has(id)) return [];
    const pen = takePen(records, ctx);
    const whole = field === undefined || parentIsNowhere(records, kind, id, field);
    if (whole) erase(pen, kind, id);
    writeReview(pen, {
      of: 'repair',
      about,
      answer: 'taken out',
      field: field === undefined ? `${kind} ${id}` : `${kind} ${id} ${field}`,
      reason,
    });
    return whole ? pen.changes : [{ op: 'set', kind, id, field, value: null }, ...pen.changes];
  },
};
