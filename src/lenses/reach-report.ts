import { saySingle, sayMoney, sayShareOver, saySpof, sayStops, sayStopsOver } from '#lenses/reach-sentences.ts';
import { paragraph } from '#lenses/sentences.ts';
import { exposureOf, type Exposure } from '#model/exposure/exposure.ts';
import { countOf } from '#model/exposure/found.ts';
import { factsOf } from '#model/facts/facts.ts';
import { isSinglePerson, partyReachesOf } from '#model/reach/party-reach.ts';
import { byReach } from '#model/reach/system-reach.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { exposureWords } from '#words/exposure.ts';

const words = exposureWords.portfolio;

/** What rests on each system and each person of one map, as JSON values; step numbers as in the rest of the report. */
export function reportReach(view: View) {
  const numbers = new Map([...factsOf(view).steps.keys()].map((id, at) => [id, at + 1]));
  const numberOf = (ids: readonly Id[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  const name = (id: Id) => view.systems.get(id)?.name ?? id;
  const exposure = exposureOf([view]);
  return {
    systems: byReach(view).map((reach) => ({
      id: reach.id,
      name: name(reach.id),
      steps: numberOf(reach.steps),
      stop: numberOf(reach.falls),
      breaksStream: reach.lost.stream,
      shareLost: reach.lost.share,
      routes: reach.lost.routes,
      takes: reach.fallTimes.takes,
      work: reach.fallTimes.work,
      said: sayStops(view, reach),
    })),
    parties: [...partyReachesOf(view).values()].map((reach) => ({
      id: reach.party.id,
      name: reach.party.name,
      owns: reach.owns.map(name),
      ownsAlone: reach.alone.map(name),
      steps: numberOf(reach.steps),
      stepsAlone: numberOf(reach.aloneSteps),
      does: numberOf(reach.does),
      doesAlone: numberOf(reach.doesAlone),
      single: isSinglePerson(reach),
    })),
    said: sentences(exposure),
  };
}

/** The portfolio over views of today (`currentViews`): its counts, the single points of failure, and its sentences. */
export function reportExposure(views: readonly View[]) {
  const exposure = exposureOf(views);
  return {
    streams: exposure.views.length,
    steps: countOf(exposure.all),
    notAsked: countOf(exposure.notAsked),
    noOwner: countOf(exposure.gap),
    noOwnerConfirmed: exposure.confirmed,
    outside: countOf(exposure.outside),
    saidByTheRoom: countOf(exposure.said),
    retired: countOf(exposure.retired),
    ending: countOf(exposure.ending),
    money: exposure.money,
    systems: exposure.systems.map((one) => ({
      id: one.system.id,
      name: one.system.name,
      steps: countOf(one.steps),
      stop: countOf(one.falls),
      streams: one.steps.length,
      breaks: one.breaks.map((view) => view.map.name),
      said: sayStopsOver(one, exposure, one.system.name),
      singlePoint: saySpof(one),
    })),
    teams: exposure.teams.map(({ team, steps, gap, outside, notAsked }) => ({
      name: team?.name ?? null,
      steps: countOf(steps),
      noOwner: countOf(gap),
      outside: countOf(outside),
      notAsked: countOf(notAsked),
    })),
    said: sentences(exposure),
  };
}

/** The exposure in business words; sentences that would count none are left out. */
function sentences(exposure: Exposure): readonly string[] {
  const { gap, confirmed, outside, depends, said, retired, ending, notAsked, all, systems } = exposure;
  const steps = countOf(all);
  const found = [
    gap.length > 0 ? paragraph(words.gap(countOf(gap), steps, confirmed), sayShareOver(gap, all)) : '',
    outside.length > 0 ? paragraph(words.outside(countOf(outside), steps, depends), sayShareOver(outside, all)) : '',
    said.length > 0 ? words.said(countOf(said), steps) : '',
    retired.length > 0 ? words.retired(countOf(retired), steps) : '',
    ending.length > 0 ? words.ending(countOf(ending), steps) : '',
    sayMoney(exposure.money),
    ...exposure.singles.map((single) => saySingle(single, systems.length, steps)),
    notAsked.length > 0 ? words.notAsked(countOf(notAsked), steps) : '',
  ];
  return found.filter((sentence) => sentence !== '');
}
