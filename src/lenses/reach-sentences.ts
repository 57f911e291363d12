import { sayShare } from '#lenses/flow-sentences.ts';
import { paragraph, sayPart, shareOfTimes } from '#lenses/sentences.ts';
import { sayNumber } from '#model/calendar.ts';
import type { Exposure, SystemExposure } from '#model/exposure/exposure.ts';
import { countOf, timesOver, type Found } from '#model/exposure/found.ts';
import type { Money } from '#model/exposure/money.ts';
import type { Single } from '#model/exposure/singles.ts';
import { factsOf } from '#model/facts/facts.ts';
import { ALONE } from '#model/reach/party-reach.ts';
import { reachesOf, type SystemReach } from '#model/reach/system-reach.ts';
import type { View } from '#model/view.ts';
import { reachWords as words } from '#words/reach.ts';

/** A system's name as a sentence says it. */
export function systemName(view: View, id: string): string {
  return view.systems.get(id)?.name.trim().replace(/\s+/gu, ' ') || words.unnamed;
}

/** What stops on one map when a system stops, exactly, with what the steps that stop take. */
export function sayStops(view: View, reach: SystemReach, name = systemName(view, reach.id)): string {
  const all = factsOf(view).steps.size;
  return paragraph(sayLost(reach, all, name), shareOfTimes(view, factsOf(view), reach.falls));
}

function sayLost({ steps, falls, lost }: SystemReach, all: number, name: string): string {
  const part = falls.length;
  if (steps.length === 0) return words.stops.unused(name, all);
  if (part === 0) return words.stops.none(name, steps.length, all);
  if (lost.stream) return words.stops.stream(name, part, all);
  if (!lost.routes) return words.stops.some(name, part, all);
  if (lost.routes.lost === 0) return words.stops.beside(name, part, all);
  const { lost: gone, of } = lost.routes;
  return lost.share === null
    ? words.stops.routes(name, part, all, gone, of)
    : words.stops.share(name, part, all, sayShare(lost.share), gone, of);
}

/** What stops over all maps when a system stops, of all their steps; with one map, what stops there. */
export function sayStopsOver(one: SystemExposure | undefined, exposure: Exposure, name: string): string {
  if (!one) return words.over.unused;
  const [all, maps] = [countOf(exposure.all), exposure.views.length];
  const [only] = exposure.views;
  const here = maps === 1 && only ? reachesOf(only).get(one.system.id) : undefined;
  if (only && here) return sayStops(only, here, name);
  if (one.falls.length === 0) return words.over.none(name, countOf(one.steps), all, one.steps.length);
  const said = words.over.stops(name, countOf(one.falls), all, one.falls.length, maps);
  return paragraph(said, sayShareOver(one.falls, exposure.all), words.over.breaks(one.breaks.length, maps));
}

/** What some steps take of what all streams take together: "These steps take 10 of the 18.5 days ...". */
export function sayShareOver(found: Found, all: Found): string {
  if (found.length === 0) return '';
  const whole = timesOver(all);
  const part = timesOver(found);
  // Over some maps days may be alike that differ over all of them: the part is told in the days of the whole.
  const k = whole.calendar.hoursPerDay / part.calendar.hoursPerDay;
  return sayPart(countOf(found), { ...part, takes: { ...part.takes, hours: part.takes.hours * k } }, whole);
}

/** Whether it is a single point of failure, and why. */
export function saySpof(one: SystemExposure | undefined): string {
  if (!one) return words.spof.unused;
  return one.breaks.length > 0 ? words.spof.yes(one.breaks.length, one.steps.length) : words.spof.no(one.steps.length);
}

/** What rests on one person alone. */
export function saySingle(single: Single, systems: number, steps: number): string {
  const { alone, doesAlone } = single;
  const name = single.party.name.trim().replace(/\s+/gu, ' ') || words.unnamedPerson;
  return paragraph(
    alone.length >= ALONE ? words.person.owns(name, alone.length, systems) : '',
    alone.length >= ALONE ? words.person.used(countOf(single.steps), steps) : '',
    doesAlone.length > 0 ? words.person.does(name, countOf(doesAlone), steps) : '',
    words.person.deputy,
  );
}

/** What departments pay; empty while nobody said who pays. */
export function sayMoney(money: Money): string {
  const { systems, payerKnown, sideUnsaid, byDepartments, cost, costKnown } = money;
  if (payerKnown === 0) return '';
  const amount = costKnown > 0 ? words.money.aYear(sayAmount(cost)) : '';
  return paragraph(
    words.money.paid(byDepartments.length, systems, amount, costKnown),
    payerKnown < systems || sideUnsaid > 0 ? words.money.payerKnown(payerKnown, systems, sideUnsaid) : '',
  );
}

/** Below ten thousand an amount is said whole, then in thousands and in millions. No currency: a workspace has one. */
function sayAmount(amount: number): string {
  if (amount < 10_000) return sayNumber(amount, 0);
  return amount < 1_000_000
    ? words.money.thousands(sayNumber(amount / 1000))
    : words.money.millions(sayNumber(amount / 1_000_000, 2));
}
