import { calendarOf, sayTakes } from '#model/calendar.ts';
import { factsOf } from '#model/facts/facts.ts';
import { viewOf } from '#model/view-of.ts';
import type { State } from '#store/state.ts';
import { toast } from '#store/toasts.ts';
import { useDispatch, useStoreOf } from '#views/app/desk.tsx';
import { countingWords as words } from '#words/counting.ts';

/** The lead time of the open map as it is said; null = not known. */
function leadTime({ records, session }: State): string | null {
  const view = session.mapId === null ? null : viewOf(records, session.mapId);
  if (!view) return null;
  const { takes } = factsOf(view).times;
  return takes.known === 0 ? null : sayTakes(takes.hours, calendarOf(view.map));
}

/** Changes how the map counts, and says what became of its lead time by that, with the way back. */
export function useRetell(): (command: string, args: unknown) => void {
  const store = useStoreOf();
  const dispatch = useDispatch();
  return (command, args) => {
    const was = leadTime(store.getState());
    const changes = dispatch(command, args);
    const is = leadTime(store.getState());
    if (changes.length === 0 || was === null || is === null) return;
    toast(store, was === is ? words.leadStays(is) : words.leadWas(was, is), { undo: true, topic: 'undo' });
  };
}
