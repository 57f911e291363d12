import { factsOf } from '#model/facts/facts.ts';
import { timesOf, type Times } from '#model/facts/time.ts';
import { stepById } from '#model/lookup-view.ts';
import { lostWithout, type Lost } from '#model/reach/lost.ts';
import type { Id } from '#model/records/record.ts';
import type { SupportRecord } from '#model/records/support.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { View } from '#model/view.ts';

/** What rests on one system on one map. */
export interface SystemReach {
  readonly id: Id;
  /** Counted steps that use it, in story order. */
  readonly steps: readonly Id[];
  /** Those of them that stop without it: they need it, and nothing that is there can take its place. */
  readonly falls: readonly Id[];
  /** Times on the slowest way of all steps that use it, and of those that stop. */
  readonly times: Times;
  readonly fallTimes: Times;
  /** What no longer comes through without it. `lost.stream` = it is a single point of failure. */
  readonly lost: Lost;
}

const made = new WeakMap<View, ReadonlyMap<Id, SystemReach>>();

/** The reach of every system of a view, found once for each. */
export function reachesOf(view: View): ReadonlyMap<Id, SystemReach> {
  let reaches = made.get(view);
  if (!reaches) made.set(view, (reaches = find(view)));
  return reaches;
}

function find(view: View): ReadonlyMap<Id, SystemReach> {
  const steps = new Map<Id, Id[]>([...view.systems.keys()].map((id) => [id, []]));
  const falls = new Map<Id, Id[]>([...view.systems.keys()].map((id) => [id, []]));
  for (const [stepId, { support }] of factsOf(view).steps)
    for (const link of support.links) {
      steps.get(link.systemId)?.push(stepId);
      if (stopsWithout(view, link)) falls.get(link.systemId)?.push(stepId);
    }
  const stream = streamOf(view);
  const times = (ids: readonly Id[]) =>
    timesOf(
      view,
      ids.flatMap((id) => stepById(view, id) ?? []),
    );
  return new Map(
    [...steps].map(([id, using]) => {
      const stop = falls.get(id) ?? [];
      const all = times(using);
      const fallTimes = stop.length === using.length ? all : times(stop);
      return [id, { id, steps: using, falls: stop, times: all, fallTimes, lost: lostWithout(stream, stop) }];
    }),
  );
}

/** A system that does not exist yet takes nobody's place today, one that is gone does not in future. */
function stopsWithout(view: View, link: SupportRecord): boolean {
  if (link.role !== 'required') return false;
  const { replaceableBy: other } = link;
  const there = other === undefined || other === link.systemId ? undefined : view.replacements.get(other);
  return !there || there.lifecycle === (view.map.state === 'future' ? 'endOfLife' : 'plan');
}

/** The systems of a view by how much stops without them: the stream, steps, work on the slowest way, criticality, name. */
export function byReach(view: View): readonly SystemReach[] {
  const grave = { mission: 3, high: 2, medium: 1, low: 0 };
  const critical = ({ id }: SystemReach) => grave[view.systems.get(id)?.criticality ?? 'low'];
  const name = ({ id }: SystemReach) => view.systems.get(id)?.name ?? '';
  return [...reachesOf(view).values()].sort(
    (a, b) =>
      Number(b.lost.stream) - Number(a.lost.stream) ||
      b.falls.length - a.falls.length ||
      b.fallTimes.work.hours - a.fallTimes.work.hours ||
      critical(b) - critical(a) ||
      b.steps.length - a.steps.length ||
      name(a).localeCompare(name(b)),
  );
}
