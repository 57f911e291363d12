import type { Id } from '#model/records/record.ts';
import { chanceOf } from '#model/stream/chance.ts';
import { walkOf } from '#model/stream/order.ts';
import { onceMore, reworkOf } from '#model/stream/rework.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Loop, Stream } from '#model/stream/stream.ts';
import { visitsOf } from '#model/stream/visits.ts';
import type { View } from '#model/view.ts';

/** Work done again beside the happy path, by the two models that are not the one shown first. Hours; not rounded. */
export interface Again {
  /** What is not usable is done once more. Null while nothing is known of it. */
  readonly onePass: { readonly hours: number; readonly known: number; readonly of: number } | null;
  readonly untilRight: UntilRight;
}

/** Repeated until right: hours on top, how often the steps are visited where loops are drawn, or why it cannot be said. */
export type UntilRight =
  | {
      readonly is: 'known';
      readonly hours: number;
      readonly known: number;
      readonly of: number;
      /** How many of the hours are work; null = not worked out, because no loop is drawn. */
      readonly work: number | null;
      /** Steps that are worked on more than once for a piece, by how often. Empty where no loop is drawn. */
      readonly visits: readonly (readonly [Id, number])[];
    }
  | { readonly is: 'unsaid' | 'too many routes' }
  /** A loop brings back everything, or a step is never right: no finite answer. */
  | { readonly is: 'endless'; readonly stops: readonly Id[] };

const made = new WeakMap<View, Again>();

/**
 * Both models of a view. With drawn loops "until right" is counted by visits alone, because what is not usable comes
 * back by them; without, each step repeats its own part (bdfinst). Expensive with loops: only when somebody looks.
 */
export function againOf(view: View): Again {
  const known = made.get(view);
  if (known) return known;
  const stream = streamOf(view);
  const { onePass, untilRight } = reworkOf(stream);
  const drawn = stream.loops.length > 0;
  const again: Again = {
    onePass: onePass.known > 0 ? onePass : null,
    untilRight: drawn ? byVisits(stream) : plain(untilRight, stream),
  };
  made.set(view, again);
  return again;
}

function plain(
  hours: { readonly hours: number; readonly known: number; readonly of: number } | null,
  stream: Stream,
): UntilRight {
  if (!hours) return { is: 'endless', stops: stream.stops.flatMap((one) => (one.usable === 0 ? [one.id] : [])) };
  return hours.known > 0 ? { is: 'known', ...hours, work: null, visits: [] } : { is: 'unsaid' };
}

function byVisits(stream: Stream): UntilRight {
  const visits = visitsOf(stream);
  if (visits.is !== 'known') return visits;
  const chance = chanceOf(stream);
  if (typeof chance === 'string') return { is: chance };
  // Without loops a stop is visited as often as a piece comes there.
  const more = (id: Id) => (visits.of.get(id) ?? 0) - (chance.get(id) ?? 0);
  const living = stream.stops.filter((one) => one.counted && visits.of.has(one.id));
  const known = living.filter((one) => onceMore(one) !== null);
  const back = stream.loops.reduce(
    (sum, { from, rate, wait }) => sum + (visits.of.get(from) ?? 0) * (rate ?? 0) * (wait ?? 0),
    0,
  );
  return {
    is: 'known',
    hours: known.reduce((sum, one) => sum + more(one.id) * (onceMore(one) ?? 0), back),
    work: living.reduce((sum, one) => sum + more(one.id) * (one.work?.v ?? 0), 0),
    known: known.length,
    of: living.length,
    // A thousandth of a visit is nothing anybody counts.
    visits: living.flatMap(({ id }) => (more(id) > 1e-3 ? [[id, visits.of.get(id) ?? 0] as const] : [])),
  };
}

/** Steps from which everything comes back: their loops add up to 100 % or more, so that nothing ever gets out. */
export function caughtIn(stream: Stream): readonly Id[] {
  const { alive } = walkOf(stream);
  const back = new Map<Id, number>();
  for (const { from, to, rate } of stream.loops satisfies readonly Loop[])
    if (alive.has(from) && alive.has(to)) back.set(from, (back.get(from) ?? 0) + (rate ?? 0));
  return [...back].flatMap(([id, rate]) => (rate >= 1 - 1e-9 ? [id] : []));
}
