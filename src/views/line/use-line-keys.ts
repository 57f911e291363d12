import type { KeyboardEvent } from 'react';
import { roundTargets } from '#commands/round-targets.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import type { Round } from '#store/session.ts';
import { setMoment } from '#store/state.ts';
import { composing } from '#ui/EditText.tsx';
import { useStoreOf } from '#views/app/desk.tsx';
import { walkFlow } from '#views/app/walk-flow.ts';
import { focusCanvas } from '#views/line/focus-line.ts';
import { goRound } from '#views/line/rounds.ts';
import type { Place } from '#views/line/use-enter.ts';
import type { OpenSuggestions } from '#views/line/use-suggestions.ts';
import type { Typed } from '#views/line/use-typed.ts';

interface At {
  readonly view: View;
  readonly round: Round;
  readonly target: { readonly id: Id; readonly at: number } | null;
  readonly anchor: Id | null;
  readonly typed: Typed;
  readonly suggestions: OpenSuggestions;
  readonly enter: (place: Place) => void;
}

/** Where each Enter puts the step; a table, because four modifiers are easily mixed up. */
function placeOf(event: KeyboardEvent): Place {
  if (event.shiftKey) return 'before';
  if (event.ctrlKey || event.metaKey) return 'beside';
  return event.altKey ? 'continue' : 'after';
}

/** The keys of the line. */
export function useLineKeys({ view, round, target, typed, suggestions, enter }: At) {
  const store = useStoreOf();
  const open = suggestions.list.length > 0;
  const goBy = (by: 1 | -1) => {
    if (round === 'steps') {
      walkFlow(store, by === 1 ? 'next' : 'previous');
      return;
    }
    const next = target ? roundTargets(view, round)[target.at + by] : undefined;
    if (next !== undefined) setMoment(store, { roundAt: next });
  };
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    if (composing(event)) return;
    const { key } = event;
    const arrow = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (arrow !== 0) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) goRound(store, arrow);
      else if (open) suggestions.move(arrow);
      else goBy(arrow);
    } else if (key === 'Enter') {
      event.preventDefault();
      enter(placeOf(event));
    } else if (key === 'Tab' && open && !event.shiftKey) {
      event.preventDefault();
      suggestions.accept();
    } else if (key === 'Escape') {
      event.preventDefault();
      if (open) suggestions.close();
      else focusCanvas();
    } else if (key === 'Backspace' && event.currentTarget.selectionStart === event.currentTarget.selectionEnd) {
      if (typed.unchip()) event.preventDefault();
    }
  };
}
