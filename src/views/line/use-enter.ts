import { useDispatch, useSet, useStoreOf } from '#views/app/desk.tsx';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { roundTargets } from '#commands/round-targets.ts';
import type { Round } from '#store/session.ts';
import { setMoment } from '#store/state.ts';
import { toast } from '#store/toasts.ts';
import { madeSteps } from '#views/app/after-change.ts';
import type { Typed } from '#views/line/use-typed.ts';
import { screenWords } from '#words/screen.ts';

const words = screenWords.line;

/** Where Enter puts the new step. */
export type Place = 'after' | 'before' | 'beside' | 'continue';

interface At {
  readonly view: View;
  readonly round: Round;
  readonly target: { readonly id: Id; readonly at: number; readonly of: number } | null;
  readonly anchor: Id | null;
  readonly typed: Typed;
}

/** What Enter does: adds a step, keeps a note, or answers the round's question and goes on. It never waits. */
export function useEnter({ view, round, target, anchor, typed }: At): (place: Place) => void {
  const store = useStoreOf();
  const dispatch = useDispatch();
  const set = useSet();
  const addStep = (place: Place) => {
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
    typed.type('', 0);
  };
  const answer = () => {
    if (!target || round === 'steps') return;
    const text = typed.text.trim();
    if (text) {
      if (round === 'times') dispatch('round.times', { stepId: target.id, text });
      else if (round === 'systems') dispatch('round.systems', { stepId: target.id, text });
      else dispatch('round.owner', { systemId: target.id, text });
    }
    typed.type('', 0);
    const targets = roundTargets(view, round);
    const next = targets[target.at + 1];
    if (next === undefined) toast(store, words.done);
    else goTo(next);
  };
  const goTo = (id: Id) => setMoment(store, { roundAt: id });
  return (place) => (round === 'steps' ? addStep(place) : answer());
}
