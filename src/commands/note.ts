import type { Id } from '#model/records/record.ts';
import { visible } from '#model/visible.ts';
import { speakingAs } from './claim.ts';
import { given } from './given.ts';
import type { NoteLine } from './line/parsed.ts';
import { erase } from './pen.ts';

/** A note and what it is about: a step, or the map when no step is there. */
interface AddNote {
  readonly mapId: Id;
  readonly stepId: Id | null;
  readonly line: Pick<NoteLine, 'kind' | 'text' | 'speaker'>;
}

/** Keeps a voice, an improvement or a parking-lot note, with who said it. */
export const addNote = given<AddNote>('note.add', 'step', (pen, { mapId, stepId, line }) => {
  const { kind, text, speaker } = line;
  const onStep = stepId !== null && visible(pen.records, 'step', stepId);
  if (text.trim() === '' || (!onStep && !visible(pen.records, 'map', mapId))) return;
  const { party } = speakingAs(pen.records, pen.ctx, speaker).speaker;
  pen.create('note', { kind, ...(onStep ? { stepId } : { mapId }), text: text.trim(), by: party, at: pen.ctx.now });
});

/** Other words for a note. Blank words change nothing: a note is deleted by `note.delete`. */
export const editNote = given<{ readonly noteId: Id; readonly text: string }>(
  'note.edit',
  'step',
  (pen, { noteId, text }) => {
    if (text.trim() !== '') pen.set('note', noteId, 'text', text.trim());
  },
);

/** Deletes a note. */
export const deleteNote = given<{ readonly noteId: Id }>('note.delete', 'step', (pen, { noteId }) =>
  erase(pen, 'note', noteId),
);
