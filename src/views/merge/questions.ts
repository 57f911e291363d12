import type { Deletion } from '#model/compare/deletions.ts';
import type { FieldDifference, Findings } from '#model/compare/merge.ts';
import { recordTitle } from '#model/compare/say-record.ts';
import { fieldName, saidBy, valueText } from '#model/compare/say-value.ts';
import type { Records } from '#model/records/records.ts';
import { mergeWords as words } from '#words/merge.ts';

/** One answer: whose it is, what it says, and what is known about it. */
export interface Answer {
  readonly side: string;
  readonly value: string;
  readonly note: string;
}

/** A question with two answers, the first of which leaves what is here as it is. */
export interface Asked {
  readonly title: string;
  readonly answers: readonly [Answer, Answer];
}

/** Uses of a deleted record that are told by name. */
const USES_SHOWN = 3;

/** A field both changed: both values, with who said them where that is known. */
export function conflictOf(here: Records, there: Records, { of, id, field, ours, theirs }: FieldDifference): Asked {
  const answer = (records: Records, side: string, value: FieldDifference['ours']): Answer =>
    of === 'workspace'
      ? { side, value: typeof value === 'string' ? value : '', note: '' }
      : { side, value: valueText(records, of, id, field, value), note: saidBy(records, field, value) };
  const title =
    of === 'workspace' ? words.workspaceName : words.field(recordTitle(here, of, id), fieldName(here, of, field));
  return { title, answers: [answer(here, words.here, ours), answer(there, words.inFile, theirs)] };
}

/** A record one side deleted: what the other did with it, and whether it is to be there. */
export function deletionOf(here: Records, there: Records, findings: Findings, deletion: Deletion): Asked {
  const { kind, id, deletedBy, uses } = deletion;
  const mine = deletedBy === 'ours';
  const [side, thing] = mine ? [there, recordTitle(here, kind, id)] : [here, recordTitle(there, kind, id)];
  const sentence = mine ? words.deletedHere(thing) : words.deletedThere(thing);
  // What they did to the record itself; the other side deleted it, so the rest is of this side.
  const fields = [...findings[mine ? 'theirs' : 'ours'], ...findings.conflicts].filter(
    (one) => one.of === kind && one.id === id,
  );
  const own = fields.map((one) => fieldName(side, kind, one.field)).join(', ');
  const told = uses
    .slice(0, USES_SHOWN)
    .map((use) => (use.kind === kind && use.id === id ? words.itself(own) : recordTitle(side, use.kind, use.id)));
  const list = words.uses(told.join(', '), uses.length - told.length);
  return {
    title: list === '' ? `${sentence}.` : `${sentence}: ${list}.`,
    answers: mine
      ? [
          { side: words.here, value: words.leave, note: words.leaveText },
          { side: words.inFile, value: words.back, note: words.backText },
        ]
      : [
          { side: words.here, value: words.keep, note: words.keepText },
          { side: words.inFile, value: words.drop, note: words.dropText },
        ],
  };
}
