import type { Proposal } from '#importers/importer.ts';
import { MANY_STEPS } from '#model/format/parse.ts';
import type { Repair } from '#model/format/refusal.ts';
import type { Records } from '#model/records/records.ts';
import { freshId } from '#views/import/read-file.ts';

/** What a person should know before a file is taken in. */
export interface Preview {
  readonly repairs: readonly Repair[];
  /** Systems, people and teams of the file that are here already. */
  readonly matched: number;
  /** Its steps, when there are so many that it will be slow; else null. */
  readonly manySteps: number | null;
}

/** Works out what taking it in would do. Nothing is done. */
export function previewOf(proposal: Exclude<Proposal, { is: 'refused' }>, records: Records): Preview {
  const steps = proposal.counts.get('step') ?? 0;
  const plan = proposal.is === 'map' ? proposal.plan(records, { id: freshId }) : null;
  return {
    repairs: [...proposal.repairs, ...(plan?.repairs ?? [])],
    matched: plan?.matches.length ?? 0,
    manySteps: steps >= MANY_STEPS ? steps : null,
  };
}
