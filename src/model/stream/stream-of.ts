import { calendarOf, toHours, valueOf } from '#model/calendar.ts';
import type { Calendar, MapRecord } from '#model/records/map.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { StepRecord } from '#model/records/step.ts';
import { timeSpan } from '#model/stream/amounts.ts';
import { queueSpan } from '#model/stream/demand.ts';
import { closingFlows, type Arrow } from '#model/stream/closing.ts';
import { exactly, type Loop, type Span, type Stop, type Stream, type Way } from '#model/stream/stream.ts';
import type { View } from '#model/view.ts';

const made = new WeakMap<View, Stream>();

/** The stream of a view, made once for each. Work that would close a circle is rework whose rate nobody said. */
export function streamOf(view: View): Stream {
  const known = made.get(view);
  if (known) return known;
  const stream = read(view);
  made.set(view, stream);
  return stream;
}

function read(view: View): Stream {
  const stops = view.steps.map(stopsOf(view.map));
  return { stops, ...linesOf(view) };
}

type Lines = Pick<Stream, 'ways' | 'loops'>;
type Drawn = Pick<View, 'steps' | 'flows'>;

/** The lines of a map as they were last, with what they were made from. */
const lines = new WeakMap<MapRecord, Drawn & { readonly lines: Lines }>();

/** An edit of a step leaves the lines as they are: the same arrays then, so that what is found from them stays too. */
function linesOf(view: View): Lines {
  const last = lines.get(view.map);
  if (last && sameLines(last, view)) return last.lines;
  const fresh = readLines(view);
  lines.set(view.map, { steps: view.steps, flows: view.flows, lines: fresh });
  return fresh;
}

function sameLines({ steps, flows }: Drawn, view: Drawn): boolean {
  return (
    steps.length === view.steps.length &&
    flows.length === view.flows.length &&
    steps.every((step, at) => step.id === view.steps[at]?.id) &&
    flows.every((flow, at) => flow === view.flows[at])
  );
}

function readLines(view: View): Lines {
  const calendar = calendarOf(view.map);
  const closing = closingOf(view);
  const ways: Way[] = [];
  const loops: Loop[] = [];
  for (const { id, kind, from, to, share, rate, loopWait } of view.flows) {
    if (kind === 'information') continue;
    if (kind === 'work' && from !== to && !closing.has(id)) ways.push({ id, from, to, share: partOf(share) });
    else loops.push({ id, from, to, rate: partOf(rate), wait: toHours(loopWait, calendar) });
  }
  return { ways, loops };
}

function closingOf(view: View): ReadonlySet<string> {
  const place = new Map(view.steps.map((step, at) => [step.id, at]));
  const next: Arrow[][] = view.steps.map(() => []);
  for (const flow of view.flows) {
    const [from, to] = [place.get(flow.from), place.get(flow.to)];
    if (flow.kind === 'work' && from !== undefined && to !== undefined && from !== to)
      next[from]?.push({ to, flow: flow.id });
  }
  for (const list of next) list.sort((a, b) => a.to - b.to);
  return closingFlows(next);
}

/** Stops by map and step: an edit of one step makes one of them anew. */
const stops = new WeakMap<MapRecord, WeakMap<StepRecord, Stop>>();

function stopsOf(map: MapRecord): (step: StepRecord) => Stop {
  let known = stops.get(map);
  if (!known) stops.set(map, (known = new WeakMap()));
  const [of, calendar] = [known, calendarOf(map)];
  return (step) => {
    const found = of.get(step);
    if (found) return found;
    const stop = stopOf(step, map, calendar);
    of.set(step, stop);
    return stop;
  };
}

function stopOf(step: StepRecord, map: MapRecord, calendar: Calendar): Stop {
  const counted = step.kind === 'step';
  const takes = counted ? takesSpan(step, calendar, map.convention) : null;
  // Where inventory stands alone, its pieces are as good as its days.
  const queue = counted && !takes && map.convention === 'manufacturing' ? queueSpan(step, map) : null;
  return {
    id: step.id,
    takes: takes ?? queue,
    ...(queue && { byQueue: true as const }),
    work: counted ? timeSpan(step.pt, calendar) : null,
    wait: counted ? toHours(step.wait, calendar) : null,
    usable: counted ? partOf(step.ca) : null,
    split: step.split ?? 'all',
    counted,
    receives: step.kind === 'customer',
  };
}

/**
 * Hours from the work being available to a step until it is handed on, with its range; null = not known.
 * Office: what was given, its queue included; without it wait + elapsed, and wait + work when no elapsed was given.
 * Manufacturing: the inventory before the step alone, because time at the machine is not added (Rother & Shook).
 * Apart: wait + what was given.
 */
export function takesSpan(step: StepRecord, calendar: Calendar, convention: MapRecord['convention']): Span | null {
  const lead = timeSpan(step.lt, calendar);
  const wait = timeSpan(step.wait, calendar);
  const inside = timeSpan(step.elapsed, calendar) ?? timeSpan(step.pt, calendar);
  if (convention === 'manufacturing') return wait ?? lead;
  if (convention === 'apart' && lead) return plus(wait ?? exactly(0), lead);
  return lead ?? (wait && inside ? plus(wait, inside) : null);
}

const plus = (a: Span, b: Span): Span => ({ lo: a.lo + b.lo, v: a.v + b.v, hi: a.hi + b.hi });

/** A percentage as 0 to 1; null where it is missing, no percentage, or not between 0 and 100. */
function partOf(quantity: Quantity | undefined): number | null {
  const value = valueOf(quantity);
  return value !== null && quantity?.unit === '%' && value <= 100 ? value / 100 : null;
}
