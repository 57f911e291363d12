import type { Id, OrderKey } from '#model/records/record.ts';
import { keyAfter, keyBefore } from './stream.ts';
import type { Stream } from './stream.ts';

/** Where a new step goes: Enter, Shift+Enter, Ctrl+Enter, Alt+Enter. */
export type Place = 'after' | 'before' | 'beside' | 'continue';

/** How a new step is tied into the stream. */
export interface Joint {
  readonly from: readonly Id[];
  readonly to: readonly Id[];
  /** Hand-overs that the new step comes in between. */
  readonly cut: readonly (readonly [Id, Id])[];
  readonly order: OrderKey;
  /** The step whose team the new one has unless another is named. */
  readonly like: Id | null;
  /** The step after which the work divided until now, if the new step comes between: the dividing moves on to it. */
  readonly dividing: Id | null;
}

/**
 * Where a new step is tied in. `after`: between the step and what follows it; at an open end it follows the step, and when
 * the step is one of several branches, every open end of them (Enter joins). `continue`: follows this step alone.
 * `before`: between what comes before and the step. `beside`: a branch with the same steps before and after.
 * No anchor = the last step of the story; none at all = the first step of an empty map.
 */
export function jointFor(stream: Stream, anchor: Id | null, place: Place): Joint {
  const here = anchor !== null && stream.has(anchor) ? anchor : (stream.steps.at(-1)?.id ?? null);
  if (here === null) return { from: [], to: [], cut: [], order: keyAfter([], null), like: null, dividing: null };
  const { steps } = stream;
  const ins = stream.ins(here);
  const outs = stream.outs(here);
  if (place === 'before') {
    const cut = ins.map((id) => [id, here] as const);
    return { from: ins, to: [here], cut, order: keyBefore(steps, here), like: ins[0] ?? here, dividing: null };
  }
  if (place === 'beside')
    return { from: ins, to: outs, cut: [], order: keyAfter(steps, here), like: here, dividing: null };
  if (outs.length > 0) {
    const cut = outs.map((id) => [here, id] as const);
    const dividing = outs.length > 1 ? here : null;
    return { from: [here], to: outs, cut, order: keyAfter(steps, here), like: here, dividing };
  }
  const from = place === 'continue' ? [here] : openEndsBeside(stream, here);
  return { from, to: [], cut: [], order: keyAfter(steps, from.at(-1) ?? here), like: here, dividing: null };
}

/**
 * The open ends that a step after this one joins, in story order: those of the nearest dividing above it that has more
 * than one. First steps that stand side by side, tied to nothing, are branches too. A step in no group is alone.
 */
function openEndsBeside(stream: Stream, id: Id): readonly Id[] {
  for (const fork of above(stream, id)) {
    if (stream.outs(fork).length < 2) continue;
    const ends = openEndsBelow(stream, fork);
    if (ends.length > 1) return ends;
  }
  return stream.ins(id).length === 0 ? looseNeighbours(stream, id) : [id];
}

/** All steps that lead to this one, the nearest first. */
function above(stream: Stream, id: Id): readonly Id[] {
  const seen = new Set<Id>([id]);
  const found: Id[] = [];
  for (let level: readonly Id[] = stream.ins(id); level.length > 0;) {
    const fresh = [...new Set(level)].filter((one) => !seen.has(one));
    for (const one of fresh) {
      seen.add(one);
      found.push(one);
    }
    level = fresh.flatMap((one) => stream.ins(one));
  }
  return found;
}

function openEndsBelow(stream: Stream, fork: Id): readonly Id[] {
  const seen = new Set<Id>([fork]);
  const todo: Id[] = [fork];
  for (let one = todo.pop(); one !== undefined; one = todo.pop())
    for (const next of stream.outs(one))
      if (!seen.has(next)) {
        seen.add(next);
        todo.push(next);
      }
  return stream.steps.filter((step) => seen.has(step.id) && stream.outs(step.id).length === 0).map((step) => step.id);
}

/** Steps tied to nothing that stand next to each other in the story. */
function looseNeighbours(stream: Stream, id: Id): readonly Id[] {
  const { steps } = stream;
  const loose = (at: number) => {
    const step = steps[at];
    return step !== undefined && step.kind === 'step' && stream.ins(step.id).length + stream.outs(step.id).length === 0;
  };
  const at = steps.findIndex((step) => step.id === id);
  if (!loose(at)) return [id];
  let first = at;
  let last = at;
  while (loose(first - 1)) first--;
  while (loose(last + 1)) last++;
  return steps.slice(first, last + 1).map((step) => step.id);
}
