import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { StepLook } from '#lenses/lens.ts';
import type { MapIndex } from '#scene/map-index.ts';
import { stepName } from '#scene/map-index.ts';
import { sayQuantity } from '#model/calendar.ts';
import { pictureWords } from '#words/picture.ts';

/** The step's two amounts of time as drawn, either may be empty. */
export function timesOf(step: StepRecord): { readonly work: string; readonly takes: string } {
  return {
    work: step.pt ? pictureWords.work(sayQuantity(step.pt)) : '',
    takes: sayQuantity(step.lt),
  };
}

/** "72 %": how much of what the step hands on is usable. */
export function usableOf(step: StepRecord): string {
  return sayQuantity(step.ca);
}

/** The card in words, findings included, for people who do not see it. */
export function stepLabel(step: StepRecord, look: StepLook | undefined, index: MapIndex): string {
  const number = index.numbers.get(step.id);
  const name = stepName(step);
  const notes = index.notes.get(step.id);
  const systems = index.systems.get(step.id)?.length ?? 0;
  const { counts, kinds } = pictureWords;
  const title =
    number === undefined || step.kind !== 'step'
      ? pictureWords.other(step.kind === 'step' ? '' : kinds[step.kind], name)
      : pictureWords.step(number, index.numbers.size, name);
  return [
    title,
    index.teams.get(step.id) ?? '',
    ...(look?.marks ?? []).map((mark) => mark.words),
    systems > 0 ? counts.systems(systems) : '',
    notes && notes.voice > 0 ? counts.voices(notes.voice) : '',
    notes && notes.improvement > 0 ? counts.improvements(notes.improvement) : '',
    notes && notes.parking > 0 ? counts.notes(notes.parking) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** "3 Check credit", for continuations and cards seen from afar. */
export function numbered(id: Id, index: MapIndex): { readonly number: number | null; readonly name: string } {
  const step = index.steps.get(id);
  return { number: index.numbers.get(id) ?? null, name: step ? stepName(step) : pictureWords.unnamedStep };
}
