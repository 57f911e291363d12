import { lenses } from '#lenses/registry.ts';
import { reportSteps, reportSystems } from '#lenses/report-steps.ts';
import { sayDays, sayWork } from '#model/calendar.ts';
import { factsOf } from '#model/facts/facts.ts';
import type { Sum } from '#model/facts/time.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { factWords } from '#words/facts.ts';

/** All facts of a workspace's maps (`viewsOf`) as JSON values, in the order given. The same views give the same report. */
export function factsReport(workspace: string, views: readonly View[]) {
  return { workspace, maps: views.map(reportMap) };
}

function reportMap(view: View) {
  const facts = factsOf(view);
  const { coverage, times } = facts;
  const { calendar } = times;
  const shares = factWords.shares;
  const numbers = new Map([...facts.steps.keys()].map((id, at) => [id, at + 1]));
  const numberOf = (ids: readonly Id[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  return {
    id: view.map.id,
    name: view.map.name,
    state: view.map.state,
    promised: view.map.frame?.promised?.text ?? null,
    calendar,
    coverage: {
      ...coverage,
      said: {
        notAsked: shares.notAsked(coverage.notAsked, coverage.steps),
        fullyOwned: shares.supported(coverage.fullyOwned, coverage.supported),
        systemsOwned: shares.systems(coverage.systemsOwned, coverage.systems),
        systemsAssessed: shares.systems(coverage.systemsAssessed, coverage.systems),
      },
    },
    times: {
      takes: reportSum(times.takes, sayDays(times.takes.hours, calendar)),
      work: reportSum(times.work, sayWork(times.work.hours)),
    },
    lenses: lenses.map((lens) => {
      const { headline, chips } = lens.read(view);
      return {
        id: lens.id,
        name: lens.name,
        headline: headline.text,
        ...(headline.detail !== undefined && { detail: headline.detail }),
        headlineSteps: numberOf(headline.steps),
        chips: chips.map(({ id, text, count, steps }) => ({ id, text, count, steps: numberOf(steps) })),
      };
    }),
    steps: reportSteps(view, facts),
    systems: reportSystems(view, facts),
  };
}

/** A sum with its denominator; without any known part there is no number, not 0. */
function reportSum({ hours, known, of }: Sum, said: string) {
  return known === 0 ? { hours: null, said: null, known, of } : { hours, said, known, of };
}
