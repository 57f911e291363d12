import { roundTargets } from '#commands/round-targets.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import type { Round } from '#store/session.ts';
import { setMoment, type Store } from '#store/state.ts';

/** The rounds in the order they are gone through. */
export const rounds: readonly Round[] = ['steps', 'times', 'systems', 'owners'];

/** Goes to the round after or before; it begins at its first question. */
export function goRound(store: Store, by: 1 | -1): void {
  const { moment } = store.getState();
  const next = rounds[(rounds.indexOf(moment.round) + by + rounds.length) % rounds.length];
  if (next) setMoment(store, { round: next, roundAt: null, coming: null });
}

/** What a round is at: the one asked for if it is still there, else the first. Null = there is nothing to ask. */
export function roundAt(
  view: View,
  round: Round,
  asked: Id | null,
): { readonly id: Id; readonly at: number; readonly of: number } | null {
  if (round === 'steps') return null;
  const targets = roundTargets(view, round);
  const found = asked === null ? 0 : Math.max(0, targets.indexOf(asked));
  const id = targets[found];
  return id === undefined ? null : { id, at: found, of: targets.length };
}
