import { factsOf } from '#model/facts/facts.ts';
import type { Found } from '#model/exposure/found.ts';
import { countedSteps } from '#model/lookup-view.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';

/** The steps that one team or person does, over several maps. */
export interface TeamExposure {
  /** Null = steps of which nobody said who does them. */
  readonly team: PartyRecord | null;
  readonly steps: Found;
  readonly notAsked: Found;
  /** Those with a system without technology owner, and those with one outside IT's view. */
  readonly gap: Found;
  readonly outside: Found;
}

type Column = 'steps' | 'notAsked' | 'gap' | 'outside';
type Growing = { team: PartyRecord | null } & Record<Column, { view: View; steps: Id[] }[]>;

/** Every team that does a step, those with the most steps first; steps without a team stand last. */
export function teamsOf(views: readonly View[]): readonly TeamExposure[] {
  const teams = new Map<Id | null, Growing>();
  for (const view of views) {
    const facts = factsOf(view);
    for (const step of countedSteps(view)) {
      const team = (step.teamId === undefined ? undefined : view.parties.get(step.teamId)) ?? null;
      let row = teams.get(team?.id ?? null);
      if (!row) teams.set(team?.id ?? null, (row = { team, steps: [], notAsked: [], gap: [], outside: [] }));
      const known = facts.steps.get(step.id);
      put(row.steps, view, step.id);
      if (known?.support.state === 'not asked') put(row.notAsked, view, step.id);
      if (known && known.ownership.missing.length > 0) put(row.gap, view, step.id);
      if (known && known.shadow.shadow.length > 0) put(row.outside, view, step.id);
    }
  }
  const size = (row: Growing) => row.steps.reduce((all, on) => all + on.steps.length, 0);
  return [...teams.values()].sort(
    (a, b) =>
      Number(a.team === null) - Number(b.team === null) ||
      size(b) - size(a) ||
      (a.team?.name ?? '').localeCompare(b.team?.name ?? ''),
  );
}

/** Maps come one after the other: a new one is opened when the last is another. */
function put(found: { view: View; steps: Id[] }[], view: View, id: Id): void {
  const here = found.at(-1);
  if (here?.view === view) here.steps.push(id);
  else found.push({ view, steps: [id] });
}
