import type { Id } from '#model/records/record.ts';
import { countSpan } from '#model/stream/amounts.ts';
import { chanceOf } from '#model/stream/chance.ts';
import { countedLiving } from '#model/stream/counted-stops.ts';
import { product, runsOfMonth, scaled } from '#model/stream/demand.ts';
import type { Part, StepQuantity } from '#model/stream/metric.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import { sumOf, type SpanSum } from '#model/stream/stream.ts';
import type { View } from '#model/view.ts';

/** Work of everybody, in hours of people. */
export interface Labour {
  /** For one piece, over all steps from which the end is reached, branches too. */
  readonly run: SpanSum;
  /** For a month: times the pieces a month of each step. Of the steps for which work and pieces are known. */
  readonly month: SpanSum;
  readonly runParts: readonly Part[];
  readonly monthParts: readonly Part[];
  /** For how many steps with known work the people were said; the others count as ONE person, and that is told. */
  readonly people: { readonly known: number; readonly of: number };
  /** Steps after an either/or count with their share. False = a share was not said: they count in full. */
  readonly byShare: boolean;
  /** Steps whose pieces a month were not said, so that the demand stands for them. */
  readonly byDemand: readonly Id[];
}

const RUN: readonly StepQuantity[] = ['pt', 'people'];
const MONTH: readonly StepQuantity[] = ['pt', 'people', 'runs'];

const made = new WeakMap<View, Labour>();

/**
 * Labour effort (Martin & Osterling): work x people who work at once, over all steps; x pieces a month. Only right where
 * the people of a step do work at the same time.
 */
export function labourOf(view: View): Labour {
  const known = made.get(view);
  if (known) return known;
  const labour = read(view);
  made.set(view, labour);
  return labour;
}

function read(view: View): Labour {
  const chance = chanceOf(streamOf(view));
  const byShare = typeof chance !== 'string';
  const byDemand: Id[] = [];
  const [runParts, monthParts]: [Part[], Part[]] = [[], []];
  let [known, of] = [0, 0];
  for (const { stop, step } of countedLiving(view)) {
    const people = countSpan(step.people);
    const share = byShare ? (chance.get(stop.id) ?? 1) : 1;
    const once = stop.work && people ? product(stop.work, people) : stop.work;
    if (once) of += 1;
    if (once && people) known += 1;
    const assumed = people === null;
    runParts.push({ step, span: once && share !== 1 ? scaled(once, share) : once, from: RUN, assumed });
    const runs = runsOfMonth(step, view.map);
    const own = countSpan(step.runs) !== null;
    if (once && runs && !own) byDemand.push(stop.id);
    const month = once && runs && scaled(product(once, runs), own ? 1 : share);
    monthParts.push({ step, span: month, from: MONTH, assumed: assumed || !own });
  }
  return {
    run: sumOf(runParts.map((part) => part.span)),
    month: sumOf(monthParts.map((part) => part.span)),
    runParts,
    monthParts,
    people: { known, of },
    byShare,
    byDemand,
  };
}
