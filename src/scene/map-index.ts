import type { Id } from '#model/records/record.ts';
import type { NoteRecord } from '#model/records/note.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { View } from '#model/view.ts';
import { pictureWords } from '#words/picture.ts';

/** How many notes of each kind a step has. */
export type NoteCounts = Readonly<Record<NoteRecord['kind'], number>>;

/** What drawing asks of a view again and again, by step. */
export interface MapIndex {
  readonly steps: ReadonlyMap<Id, StepRecord>;
  /** 1, 2, 3 ... for cards of kind step; customers, suppliers and controls have none. */
  readonly numbers: ReadonlyMap<Id, number>;
  /** Linked systems of each step, by the order of the links; a step without links is absent. */
  readonly systems: ReadonlyMap<Id, readonly Id[]>;
  readonly notes: ReadonlyMap<Id, NoteCounts>;
  /** True when any step of the map has a note: then every card keeps a row for their counts. */
  readonly anyNotes: boolean;
  /** Name of the team, or of the person, that does the step; absent = not said. */
  readonly teams: ReadonlyMap<Id, string>;
}

const none: NoteCounts = { voice: 0, improvement: 0, parking: 0 };
const known = new WeakMap<View, MapIndex>();

/** The index of a view, made once for each. */
export function mapIndex(view: View): MapIndex {
  const cached = known.get(view);
  if (cached) return cached;
  const numbers = new Map<Id, number>();
  const teams = new Map<Id, string>();
  for (const step of view.steps) {
    if (step.kind === 'step') numbers.set(step.id, numbers.size + 1);
    const team = step.teamId === undefined ? undefined : view.parties.get(step.teamId);
    if (team) teams.set(step.id, team.name);
  }
  const systems = new Map<Id, Id[]>();
  for (const link of view.supports) {
    const list = systems.get(link.stepId);
    if (list) list.push(link.systemId);
    else systems.set(link.stepId, [link.systemId]);
  }
  const notes = new Map<Id, NoteCounts>();
  for (const note of view.notes) {
    if (note.stepId === undefined) continue;
    const counts = notes.get(note.stepId) ?? none;
    notes.set(note.stepId, { ...counts, [note.kind]: counts[note.kind] + 1 });
  }
  const steps = new Map(view.steps.map((step) => [step.id, step]));
  const index = { steps, numbers, systems, notes, anyNotes: notes.size > 0, teams };
  known.set(view, index);
  return index;
}

/** The step's name as drawn: never empty. */
export function stepName(step: StepRecord): string {
  return step.name.trim() === '' ? pictureWords.unnamedStep : step.name;
}
