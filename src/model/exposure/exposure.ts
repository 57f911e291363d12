import { factsOf, type StepFacts, type SystemFacts } from '#model/facts/facts.ts';
import { findSteps, type Found } from '#model/exposure/found.ts';
import { moneyOf, type Money } from '#model/exposure/money.ts';
import { singlesOf, type Single } from '#model/exposure/singles.ts';
import { teamsOf, type TeamExposure } from '#model/exposure/teams.ts';
import { countedSteps } from '#model/lookup-view.ts';
import { reachesOf } from '#model/reach/system-reach.ts';
import type { Id } from '#model/records/record.ts';
import type { SystemRecord } from '#model/records/system.ts';
import type { View } from '#model/view.ts';

/** One system over several maps. */
export interface SystemExposure {
  readonly system: SystemRecord;
  readonly facts: SystemFacts;
  readonly steps: Found;
  /** Steps that stop without it. */
  readonly falls: Found;
  /** Maps of which no way to the end is left without it. */
  readonly breaks: readonly View[];
}

/** What rests on what over several maps. Every step and every system is counted once. */
export interface Exposure {
  readonly views: readonly View[];
  /** Every counted step: the denominator. */
  readonly all: Found;
  readonly notAsked: Found;
  readonly unknown: Found;
  /** Steps with a system without technology owner, and how many of them are confirmed. */
  readonly gap: Found;
  readonly confirmed: number;
  /** Steps with a system outside IT's view, how many cannot do without it, and those where only the room says so. */
  readonly outside: Found;
  readonly depends: number;
  readonly said: Found;
  /** Steps that use a system that is retired, and one whose end is near (phasing out). */
  readonly retired: Found;
  readonly ending: Found;
  /** Systems that a step uses, those with the most resting on them first. */
  readonly systems: readonly SystemExposure[];
  readonly teams: readonly TeamExposure[];
  /** People on whom too much rests alone. */
  readonly singles: readonly Single[];
  readonly money: Money;
}

/**
 * Computes it from the facts and the reach of each view, which are kept by the views. A map without a step is not yet a
 * stream and counts for nothing.
 */
export function exposureOf(maps: readonly View[]): Exposure {
  const views = maps.filter((view) => countedSteps(view).length > 0);
  const where = (test: (step: StepFacts) => boolean) => findSteps(views, (view) => stepsWhere(view, test));
  const count = (test: (step: StepFacts) => boolean) =>
    views.reduce((all, view) => all + stepsWhere(view, test).length, 0);
  const systems = systemsOf(views);
  return {
    views,
    all: where(() => true),
    notAsked: where(({ support }) => support.state === 'not asked'),
    unknown: where(({ support }) => support.state === 'unknown'),
    gap: where(({ ownership }) => ownership.missing.length > 0),
    confirmed: count(({ ownership }) => ownership.confirmed.length > 0),
    outside: where(({ shadow }) => shadow.shadow.length > 0),
    depends: count(({ shadow }) => shadow.state === 'depends'),
    said: where(({ shadow }) => shadow.state === 'suspected'),
    retired: where(({ ownership }) => ownership.retired.length > 0),
    ending: findSteps(views, (view) => stepsWhere(view, ({ support }) => usesEnding(view, support.links))),
    systems,
    teams: teamsOf(views),
    singles: singlesOf(views),
    money: moneyOf(
      systems.map(({ system }) => system),
      views[0]?.parties ?? new Map(),
    ),
  };
}

function stepsWhere(view: View, test: (step: StepFacts) => boolean): readonly Id[] {
  return [...factsOf(view).steps].flatMap(([id, step]) => (test(step) ? [id] : []));
}

/** A system that is being phased out. One that is retired is told apart. */
function usesEnding(view: View, links: StepFacts['support']['links']): boolean {
  return links.some((link) => view.systems.get(link.systemId)?.lifecycle === 'phaseOut');
}

function systemsOf(views: readonly View[]): readonly SystemExposure[] {
  const found = new Map<Id, { system: SystemRecord; facts: SystemFacts; steps: Found; falls: Found; breaks: View[] }>();
  for (const view of views)
    for (const reach of reachesOf(view).values()) {
      const [system, facts] = [view.systems.get(reach.id), factsOf(view).systems.get(reach.id)];
      if (!system || !facts || reach.steps.length === 0) continue;
      let one = found.get(reach.id);
      if (!one) found.set(reach.id, (one = { system, facts, steps: [], falls: [], breaks: [] }));
      one.steps = [...one.steps, { view, steps: reach.steps }];
      if (reach.falls.length > 0) one.falls = [...one.falls, { view, steps: reach.falls }];
      if (reach.lost.stream) one.breaks.push(view);
    }
  const size = (steps: Found) => steps.reduce((all, on) => all + on.steps.length, 0);
  const rows = [...found.values()].map((one) => ({ one, falls: size(one.falls), steps: size(one.steps) }));
  return rows
    .sort(
      (a, b) =>
        b.one.breaks.length - a.one.breaks.length ||
        b.falls - a.falls ||
        b.steps - a.steps ||
        a.one.system.name.localeCompare(b.one.system.name),
    )
    .map(({ one }) => one);
}
