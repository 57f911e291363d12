import { calendarOf } from '#model/calendar.ts';
import { timesOf, type Sum } from '#model/facts/time.ts';
import { countedSteps } from '#model/lookup-view.ts';
import type { Calendar } from '#model/records/map.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { viewsOf } from '#model/view-of.ts';
import { mergesOf } from '#model/view-of-merges.ts';

/** What hangs on a system: visible steps of maps that are shown. */
export interface Touched {
  readonly steps: number;
  readonly maps: number;
  /** Lead time of its steps on the slowest ways of those maps, hours. */
  readonly takes: Sum;
  /** Lead time of those maps along their slowest ways, hours. */
  readonly of: Sum;
  /** The calendar of one of them, to say hours in days. */
  readonly calendar: Calendar;
}

interface Step {
  readonly mapId: Id;
  readonly takes: Sum;
}

interface Base {
  readonly steps: ReadonlyMap<Id, Step>;
  readonly maps: ReadonlyMap<Id, { readonly takes: Sum; readonly calendar: Calendar }>;
}

const NOTHING: Sum = { hours: 0, known: 0, of: 0 };
const add = (a: Sum, b: Sum): Sum => ({ hours: a.hours + b.hours, known: a.known + b.known, of: a.of + b.of });

const bases = new WeakMap<
  object,
  { readonly flow: object; readonly map: object; readonly support: object; readonly base: Base }
>();

/** The times of all steps. Typing an owner changes none of the tables they stand in: they are not counted again. */
function baseOf(records: Records): Base {
  const { step, flow, map, support } = records.tables;
  const before = bases.get(step);
  if (before && before.flow === flow && before.map === map && before.support === support) return before.base;
  const steps = new Map<Id, Step>();
  const maps = new Map<Id, { takes: Sum; calendar: Calendar }>();
  for (const view of viewsOf(records)) {
    maps.set(view.map.id, { takes: timesOf(view).takes, calendar: calendarOf(view.map) });
    for (const one of countedSteps(view)) steps.set(one.id, { mapId: view.map.id, takes: timesOf(view, [one]).takes });
  }
  const base = { steps, maps };
  bases.set(step, { flow, map, support, base });
  return base;
}

/**
 * What hangs on each system of the workspace, merged ones counted with the one they stand as. A system on no step is
 * not in it. Shares are of the streams that use the system, along their slowest ways; a step that was not measured adds
 * nothing to the hours and is told by `known` out of `of`.
 */
export function touchedBy(records: Records): ReadonlyMap<Id, Touched> {
  const { steps, maps } = baseOf(records);
  const merges = mergesOf(records.tables);
  const used = new Map<Id, Set<Id>>();
  for (const link of records.tables.support.values()) {
    if (link.del || !steps.has(link.stepId)) continue;
    const system = merges.system(link.systemId);
    let of = used.get(system);
    if (!of) used.set(system, (of = new Set()));
    of.add(link.stepId);
  }
  return new Map([...used].map(([system, of]) => [system, sum(of)]));

  function sum(of: ReadonlySet<Id>): Touched {
    const on = new Set<Id>();
    let takes = NOTHING;
    for (const id of of) {
      const step = steps.get(id);
      if (!step) continue;
      on.add(step.mapId);
      takes = add(takes, step.takes);
    }
    const all = [...on].flatMap((id) => maps.get(id) ?? []);
    return {
      steps: of.size,
      maps: on.size,
      takes,
      of: all.reduce((total, one) => add(total, one.takes), NOTHING),
      calendar: all[0]?.calendar ?? calendarOf({}),
    };
  }
}
