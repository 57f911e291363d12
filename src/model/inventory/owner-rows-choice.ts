import type { AnswerColumn } from '#model/inventory/owner-rows.ts';
import type { OwnerEdit, OwnerPlan } from '#model/inventory/owner-rows-plan.ts';
import type { Id } from '#model/records/record.ts';

/** The choice by which a field stays as it is. Not an answer: a blank is one (not asked). */
export const KEEP = null;

/** What a person decided about a plan: answers by key of the edit, places in `added` and `removed` that were ticked. */
export interface OwnerChoices {
  readonly answers: ReadonlyMap<string, string | null>;
  readonly added: ReadonlySet<number>;
  readonly removed: ReadonlySet<number>;
}

/** Nothing decided: only plain edits are taken. */
export const undecided: OwnerChoices = { answers: new Map(), added: new Set(), removed: new Set() };

/** What an edit comes to; `KEEP` = nothing is said. */
export function chosenAnswer(edit: OwnerEdit, { answers }: OwnerChoices): string | null {
  const chosen = answers.get(edit.key);
  return chosen !== undefined ? chosen : edit.is === 'edit' ? (edit.answers[0]?.text ?? KEEP) : KEEP;
}

/** An answer as the command takes it. */
interface Said {
  readonly field: AnswerColumn;
  readonly text: string;
}

/** What is taken over, as `inventory.ownerRows` wants it. */
export interface TakenOwnerRows {
  readonly said: readonly (Said & { readonly systemId: Id })[];
  readonly added: readonly {
    readonly stepId: Id;
    readonly systemId?: Id;
    readonly name: string;
    readonly said: readonly Said[];
  }[];
  readonly removed: readonly { readonly stepId: Id; readonly systemId: Id }[];
}

/** What of a plan is taken over under these choices. */
export function takenOf(plan: OwnerPlan, choices: OwnerChoices): TakenOwnerRows {
  return {
    said: plan.edits.flatMap((edit) => {
      const text = chosenAnswer(edit, choices);
      return text === KEEP ? [] : [{ systemId: edit.systemId, field: edit.field, text }];
    }),
    added: plan.added.flatMap(({ at, systemId, said }, place) =>
      choices.added.has(place)
        ? [{ stepId: at.stepId, name: at.system, said, ...(systemId === undefined ? {} : { systemId }) }]
        : [],
    ),
    removed: plan.removed.flatMap(({ stepId, systemId }, place) =>
      choices.removed.has(place) ? [{ stepId, systemId }] : [],
    ),
  };
}
