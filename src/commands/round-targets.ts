import { countedSteps, stepById } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { lineWords } from '#words/line.ts';
import type { Round } from './line/suggest-place.ts';

const made = new WeakMap<View, Map<Round, readonly Id[]>>();

/**
 * What a round goes through, in asking order: Times and Systems the steps in story order, Owners the systems of the map in
 * the order of their first use. The Steps round has none. The same list for the same view.
 */
export function roundTargets(view: View, round: Round): readonly Id[] {
  let rounds = made.get(view);
  if (rounds === undefined) made.set(view, (rounds = new Map<Round, readonly Id[]>()));
  let targets = rounds.get(round);
  if (targets === undefined) rounds.set(round, (targets = targetsOf(view, round)));
  return targets;
}

/** The question a round asks at one target: "5 of 12 · Agree the settlement: which systems do you use?". Empty when it asks none. */
export function roundQuestion(view: View, round: Round, id: Id): string {
  const targets = roundTargets(view, round);
  const at = targets.indexOf(id);
  if (at === -1 || round === 'steps') return '';
  const name = round === 'owners' ? view.systems.get(id)?.name : stepById(view, id)?.name;
  return lineWords.question(at + 1, targets.length, name ?? '', lineWords.asks[round]);
}

function targetsOf(view: View, round: Round): readonly Id[] {
  if (round === 'steps') return [];
  if (round !== 'owners') return countedSteps(view).map((step) => step.id);
  return [...new Set(view.supports.map((link) => link.systemId))];
}
