import { previewChanges } from '#commands/preview.ts';
import { describe, type Description } from '#model/compare/describe.ts';
import type { Deletion } from '#model/compare/deletions.ts';
import type { FieldDifference, Findings } from '#model/compare/merge.ts';
import { keepOurs, settle, type Choices } from '#model/compare/settle.ts';
import type { Side } from '#model/compare/sides.ts';
import { recordsOf } from '#model/compare/stored.ts';
import { mergeChanges, type Review } from '#store/merging.ts';

/** Writes are only previewed here: any moment does. */
const SOME_TIME = 1;

/** What would be different here after merging with these choices. */
export function changesHere(review: Review, choices: Choices): Description {
  const here = recordsOf(review.ours.data);
  return describe(here, previewChanges(here, mergeChanges(review, choices, SOME_TIME)));
}

/** What only the file changed: it comes in whatever is chosen. */
export function theirChanges(review: Review): Description {
  return broughtInto(review.ours, review.theirs, review.findings);
}

/** What only we changed: it stays whatever is chosen. */
export function ourChanges(review: Review): Description {
  return broughtInto(review.theirs, review.ours, turnedRound(review.findings));
}

function broughtInto(into: Side, from: Side, findings: Findings): Description {
  const records = recordsOf(into.data);
  const { taken } = settle(into, from, findings, keepOurs(findings), SOME_TIME);
  return describe(records, previewChanges(records, taken));
}

function turnedRound({ ours, theirs, conflicts, deletions }: Findings): Findings {
  const turn = (one: FieldDifference): FieldDifference => ({ ...one, ours: one.theirs, theirs: one.ours });
  const turned = (one: Deletion): Deletion => ({ ...one, deletedBy: one.deletedBy === 'ours' ? 'theirs' : 'ours' });
  return {
    ours: theirs.map(turn),
    theirs: ours.map(turn),
    conflicts: conflicts.map(turn),
    deletions: deletions.map(turned),
  };
}
