import { MessageSquareQuote, Sparkles, StickyNote, X } from 'lucide-react';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { useDispatch } from '#views/app/desk.tsx';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

const icons = { voice: MessageSquareQuote, improvement: Sparkles, parking: StickyNote };

/** Voices, improvements and notes of a step, with who said them. */
export function Notes({ view, stepId }: { readonly view: View; readonly stepId: Id }) {
  const dispatch = useDispatch();
  const notes = view.notes.filter((note) => note.stepId === stepId);
  if (notes.length === 0) return null;
  return (
    <>
      <h3>{panelWords.inspector.notes}</h3>
      <ul className="notes">
        {notes.map((note) => {
          const Icon = icons[note.kind];
          const who = note.by === undefined ? undefined : view.parties.get(note.by);
          return (
            <li key={note.id}>
              <Icon size={16} aria-label={words.line.note[note.kind]} />
              <span>
                <bdi>{note.text}</bdi>
                {who && <span className="quiet"> · {panelWords.inspector.said(who.name)}</span>}
              </span>
              <button
                type="button"
                className="button is-quiet"
                aria-label={`${panelWords.inspector.remove}: ${note.text}`}
                onClick={() => dispatch('note.delete', { noteId: note.id })}
              >
                <X size={16} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
