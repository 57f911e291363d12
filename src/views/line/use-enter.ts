import { useDispatch, useSet, useStoreOf } from '#views/app/desk.tsx';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { roundTargets } from '#commands/round-targets.ts';
import type { Moment, Round } from '#store/session.ts';
import { setMoment } from '#store/state.ts';
import { toast } from '#store/toasts.ts';
import { madeSteps } from '#views/app/after-change.ts';
import { anchorOf } from '#views/line/anchor.ts';
import { roundAt } from '#views/line/rounds.ts';
import type { Typed } from '#views/line/use-typed.ts';
import { screenWords } from '#words/screen.ts';

const words = screenWords.line;

/** Where Enter puts the new step. */
export type Place = 'after' | 'before' | 'beside' | 'continue';

interface At {
  readonly view: View;
  readonly round: Round;
  readonly typed: Typed;
}

/** What Enter does: adds a step, keeps a note, or answers the round's question and goes on. It never waits. */
export function useEnter({ view: shown, round, typed }: At): (place: Place) => void {
  const store = useStoreOf();
  const dispatch = useDispatch();
  const set = useSet();
  // As it is now, not as it was last drawn: lines may come faster than the screen.
  const here = (): { readonly view: View; readonly moment: Moment } => {
    const { records, session, moment } = store.getState();
    return { view: (session.mapId === null ? null : viewOf(records, session.mapId)) ?? shown, moment };
  };
  const addStep = (place: Place) => {
    const { view, moment } = here();
    const anchor = anchorOf(view, moment.steps);
    const { parsed } = typed;
    if (parsed.is === 'empty') return;
    if (parsed.is === 'note') {
      if (anchor === null && parsed.kind !== 'parking') {
        toast(store, words.noteNeedsStep, { tone: 'problem' });
        return;
      }
      dispatch('note.add', { mapId: view.map.id, stepId: anchor, line: parsed });
      set.moment({ spoken: `${words.note[parsed.kind]}: ${parsed.text}` });
    } else {
      const changes = dispatch('step.add', { mapId: view.map.id, line: parsed, place, anchor });
      const [made] = madeSteps(changes);
      if (made !== undefined)
        set.moment({ steps: [made], flows: [], system: null, coming: null, spoken: words.added(parsed.name) });
    }
    typed.clear();
  };
  const answer = () => {
    const { view, moment } = here();
    const target = roundAt(view, round, moment.roundAt);
    if (!target || round === 'steps') return;
    const text = typed.text.trim();
    if (text) {
      if (round === 'times') dispatch('round.times', { stepId: target.id, text });
      else if (round === 'systems') dispatch('round.systems', { stepId: target.id, text });
      else dispatch('round.owner', { systemId: target.id, text });
    }
    typed.clear();
    const next = roundTargets(view, round)[target.at + 1];
    if (next === undefined) toast(store, words.done);
    else setMoment(store, { roundAt: next });
  };
  return (place) => (round === 'steps' ? addStep(place) : answer());
}
