import { valueOf } from '#model/calendar.ts';
import { factsOf } from '#model/facts/facts.ts';
import type { Owner } from '#model/facts/owner.ts';
import { countedSteps } from '#model/lookup-view.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Id } from '#model/records/record.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { View } from '#model/view.ts';

/** What rests on one person or team on one map. */
export interface PartyReach {
  readonly party: PartyRecord;
  /** Systems that steps use and whose technology owner it is, in the order of the map. */
  readonly owns: readonly Id[];
  /** Those of them that one person answers for alone: nobody else is said to, and no deputy is named. */
  readonly alone: readonly Id[];
  /** Steps that use a system it owns, in story order, and those that use one of `alone`. */
  readonly steps: readonly Id[];
  readonly aloneSteps: readonly Id[];
  /** Steps it does itself, and those of them that one person does without a deputy. */
  readonly does: readonly Id[];
  readonly doesAlone: readonly Id[];
}

/** From so many systems on one person's hands are a single point of failure (bus factor 1). */
export const ALONE = 2;

/** True where too much rests on one person: systems they alone answer for, or a step that they alone do. */
export function isSinglePerson({ alone, doesAlone }: Pick<PartyReach, 'alone' | 'doesAlone'>): boolean {
  return alone.length >= ALONE || doesAlone.length > 0;
}

const made = new WeakMap<View, ReadonlyMap<Id, PartyReach>>();

/** The reach of every party that owns a used system or does a step of the view, found once for each. */
export function partyReachesOf(view: View): ReadonlyMap<Id, PartyReach> {
  let reaches = made.get(view);
  if (!reaches) made.set(view, (reaches = find(view)));
  return reaches;
}

interface Growing extends PartyReach {
  readonly owns: Id[];
  readonly alone: Id[];
  readonly steps: Id[];
  readonly aloneSteps: Id[];
  readonly does: Id[];
  readonly doesAlone: Id[];
}

function find(view: View): ReadonlyMap<Id, PartyReach> {
  const reaches = new Map<Id, Growing>();
  const of = (party: PartyRecord): Growing => {
    let reach = reaches.get(party.id);
    if (!reach)
      reaches.set(
        party.id,
        (reach = { party, owns: [], alone: [], steps: [], aloneSteps: [], does: [], doesAlone: [] }),
      );
    return reach;
  };
  const facts = factsOf(view);
  const counted = new Set<Id>();
  for (const [stepId, { support }] of facts.steps) {
    const owners = new Set<Growing>();
    const alone = new Set<Growing>();
    for (const { systemId } of support.links) {
      const owner = facts.systems.get(systemId)?.owner;
      const party = owner && answering(owner);
      if (!party) continue;
      const reach = of(party);
      const byOne = !owner.fact?.disputed && standsAlone(view, party);
      owners.add(reach);
      if (byOne) alone.add(reach);
      if (counted.has(systemId)) continue;
      counted.add(systemId);
      reach.owns.push(systemId);
      if (byOne) reach.alone.push(systemId);
    }
    for (const reach of owners) reach.steps.push(stepId);
    for (const reach of alone) reach.aloneSteps.push(stepId);
  }
  for (const step of countedSteps(view)) {
    const party = step.teamId === undefined ? undefined : view.parties.get(step.teamId);
    if (!party) continue;
    of(party).does.push(step.id);
    if (standsAlone(view, party) && !severalDo(step)) of(party).doesAlone.push(step.id);
  }
  return reaches;
}

/** The party that answers, when it is a person or a team that is still here. */
function answering(owner: Owner): PartyRecord | undefined {
  return owner.state === 'person' || owner.state === 'team' ? owner.party : undefined;
}

/** One person for whom nobody is named who would stand in. A deputy who has left, or stands in for himself, is none. */
export function standsAlone(view: Pick<View, 'parties'>, party: PartyRecord): boolean {
  if (party.kind !== 'person') return false;
  return !deputiesOf(view, party).some((one) => one.id !== party.id && !one.left);
}

/** The parties named to stand in for one. */
function deputiesOf(view: Pick<View, 'parties'>, party: PartyRecord): readonly PartyRecord[] {
  return Object.keys(party).flatMap((key) =>
    key.startsWith('deputy:') ? (view.parties.get(key.slice('deputy:'.length)) ?? []) : [],
  );
}

/** More people than the one named work on it. */
function severalDo(step: StepRecord): boolean {
  return (valueOf(step.people) ?? 1) > 1;
}
