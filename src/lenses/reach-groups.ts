import type { Group } from '#lenses/chips.ts';
import { reachMarks as marks } from '#lenses/reach-marks.ts';
import { systemName } from '#lenses/reach-sentences.ts';
import { inStoryOrder, stepsWhere, supportChips, supportGroups } from '#lenses/support-findings.ts';
import { singlesOf, type Single } from '#model/exposure/singles.ts';
import { factsOf } from '#model/facts/facts.ts';
import { byReach, type SystemReach } from '#model/reach/system-reach.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { reachWords } from '#words/reach.ts';

const { chips } = reachWords.lens;

/** Systems that get a chip of their own: the widest; more of them would be a list, and the bars are that list. */
const MOST = 3;

/** What the lens finds on one map. */
export interface ReachGroups {
  /** Systems without which a step stops, the widest first. */
  readonly falling: readonly SystemReach[];
  /** Those of them with a chip of their own: two steps or more stop without each. */
  readonly widest: readonly SystemReach[];
  /** For each step the systems without which it stops: those that stop the stream, and the others. */
  readonly stream: ReadonlyMap<Id, readonly Id[]>;
  readonly falls: ReadonlyMap<Id, readonly Id[]>;
  readonly singles: readonly Single[];
  /** For each step the people on whom it rests alone. */
  readonly people: ReadonlyMap<Id, readonly string[]>;
  readonly retired: readonly Id[];
  readonly ending: readonly Id[];
}

/** Sorts the steps of a map by what they rest on. */
export function reachGroups(view: View): ReachGroups {
  const facts = factsOf(view);
  const falling = byReach(view).filter((reach) => reach.falls.length > 0);
  const singles = singlesOf([view]);
  const [stream, falls, people] = [new Map<Id, Id[]>(), new Map<Id, Id[]>(), new Map<Id, string[]>()];
  for (const reach of falling) for (const id of reach.falls) put(reach.lost.stream ? stream : falls, id, reach.id);
  for (const { party, alone, steps, doesAlone } of singles) {
    const on = [...(alone.length > 1 ? steps : []), ...doesAlone].flatMap((each) => each.steps);
    for (const id of new Set(on)) put(people, id, party.name);
  }
  const phase = (lifecycle: string) =>
    stepsWhere(facts, ({ support }) =>
      support.links.some((link) => view.systems.get(link.systemId)?.lifecycle === lifecycle),
    );
  return {
    falling,
    widest: falling.filter((reach) => reach.falls.length > 1).slice(0, MOST),
    stream,
    falls,
    singles,
    people,
    retired: phase('endOfLife'),
    ending: phase('phaseOut'),
  };
}

function put<V>(map: Map<Id, V[]>, id: Id, value: V): void {
  const list = map.get(id);
  if (list) list.push(value);
  else map.set(id, [value]);
}

/** The findings in the order of their chips. */
export function reachChips(view: View, groups: ReachGroups): readonly Group[] {
  const facts = factsOf(view);
  const own = new Set(groups.widest.map((reach) => reach.id));
  const others = (of: ReadonlyMap<Id, readonly Id[]>) =>
    inStoryOrder(
      facts,
      [...of].flatMap(([id, systems]) => (systems.some((one) => !own.has(one)) ? [id] : [])),
    );
  return [
    ...groups.widest.map((reach) => ({
      id: `without ${reach.id}`,
      mark: { ...(reach.lost.stream ? marks.stream : marks.falls), tone: 'gap' as const },
      say: chips.widest(systemName(view, reach.id)),
      steps: reach.falls,
    })),
    { id: 'stream', mark: marks.stream, say: chips.stream(own.size > 0), steps: others(groups.stream) },
    { id: 'falls', mark: marks.falls, say: chips.falls(own.size > 0), steps: others(groups.falls) },
    { id: 'person', mark: marks.person, say: chips.person, steps: inStoryOrder(facts, [...groups.people.keys()]) },
    { id: 'retired', mark: marks.retired, say: chips.retired, steps: groups.retired },
    { id: 'ending', mark: marks.ending, say: chips.ending, steps: groups.ending },
    ...supportChips(supportGroups(facts)),
  ];
}
