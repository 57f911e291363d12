import { calendarOf, sayNumber, sayTakes, sayWork } from '#model/calendar.ts';
import { countSpan } from '#model/stream/amounts.ts';
import { capacitiesOf } from '#model/stream/capacity.ts';
import { availableOf } from '#model/stream/demand.ts';
import { efficiencyOf } from '#model/stream/efficiency.ts';
import { labourOf } from '#model/stream/labour.ts';
import { metricOf } from '#model/stream/metrics.ts';
import { numbersOf } from '#model/stream/numbers.ts';
import type { View } from '#model/view.ts';
import { knownSpans, nameOf, percent, sayRange, sureness, terms, type Told } from '#scene/told-words.ts';
import { numberWords as words } from '#words/numbers.ts';

/** Hours of people for one run. Told only once people were said for a step: before, it would be the work again. */
export function labour(view: View): Told | null {
  const metric = metricOf(view, 'labour');
  const { people, byShare } = labourOf(view);
  if (!metric.span || people.known === 0) return null;
  const total = sayRange(metric.span, sayWork);
  return {
    id: 'labour',
    name: words.names.labour,
    value: total,
    how: [
      words.labour(
        terms(knownSpans(metric), ' + ', ({ v }) => sayWork(v)),
        total,
      ),
      words.people(people.known, people.of),
      ...sureness(metric, view),
      ...(byShare ? [] : [words.noShares]),
    ],
    steps: metric.steps,
  };
}

/** Hours of people for a month, where pieces a month are known. */
export function labourMonth(view: View): Told | null {
  const metric = metricOf(view, 'labourMonth');
  const { people, byDemand } = labourOf(view);
  if (!metric.span) return null;
  const total = sayRange(metric.span, sayWork);
  return {
    id: 'labourMonth',
    name: words.names.labourMonth,
    value: total,
    how: [
      words.labourMonth(total),
      words.people(people.known, people.of),
      ...sureness(metric, view),
      ...(byDemand.length > 0 ? [words.byDemand(byDemand.length)] : []),
    ],
    steps: metric.steps,
  };
}

/** Process-cycle efficiency, where somebody said which steps add value. */
export function pce(view: View): Told | null {
  const metric = metricOf(view, 'pce');
  const found = efficiencyOf(view);
  if (!metric.span || !found) return null;
  const total = sayRange(metric.span, percent);
  const takes = sayTakes(numbersOf(view).timeline.takes.v, calendarOf(view.map));
  return {
    id: 'pce',
    name: words.names.pce,
    value: total,
    how: [words.pce(sayWork(found.adding.v), takes, total), words.pceFlags(found.flagged, metric.parts.length)],
    steps: metric.steps,
  };
}

/** Where hours for a piece are compared, a minute is not fine enough: seconds below 10 minutes. */
const sayPace = (hours: number): string =>
  hours * 3600 < 600 ? words.seconds(sayNumber(hours * 3600)) : sayWork(hours);

/** How often customers ask for a piece, and who needs longer. */
export function takt(view: View): Told | null {
  const { span } = metricOf(view, 'takt');
  const [available, demand] = [availableOf(view.map), countSpan(view.map.demand)];
  if (!span || !available || !demand) return null;
  const above = capacitiesOf(view).filter((one) => one.aboveTakt);
  const period = words.periods[view.map.period ?? 'mo'];
  const total = sayRange(span, sayPace);
  return {
    id: 'takt',
    name: words.names.takt,
    value: total,
    how: [
      words.takt(sayRange(available, sayWork), sayRange(demand, sayNumber), period, total),
      words.aboveTakt(
        above.length,
        terms(above, ', ', (one) => words.at(sayPace(one.cycle.v / (one.uptime?.v ?? 1)), nameOf(view, one.id))),
      ),
    ],
    steps: above.map((one) => one.id),
  };
}
