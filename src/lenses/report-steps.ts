import { calendarOf, valueOf } from '#model/calendar.ts';
import { speakerOf, type Statement } from '#model/facts/claim.ts';
import type { Facts } from '#model/facts/facts.ts';
import type { Owner } from '#model/facts/owner.ts';
import { takesOf, workOf } from '#model/facts/time.ts';
import { linksOfSystem } from '#model/lookup-view.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';

/** One statement as reported: what was said, by whom (a name, or the source where it is no party) and when (ISO). */
function statement(view: View, one: Statement<FieldValue>) {
  return {
    value: one.said.value,
    by: speakerOf(view, one)?.name ?? one.source,
    at: dateOf(one.said.at),
  };
}

/** ISO date, or null for a moment no calendar has. */
function dateOf(at: number): string | null {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function ownerOf(view: View, { state, name, outsideIT, fact }: Owner) {
  const said = fact ? [...fact.agreed, ...fact.others].map((one) => statement(view, one as Statement<FieldValue>)) : [];
  return { state, name, outsideIT, disputed: fact?.disputed ?? false, said };
}

/** Every counted step of a view with all that is known of it. Times in working hours, null = not known. */
export function reportSteps(view: View, facts: Facts) {
  const calendar = calendarOf(view.map);
  const systemName = (id: Id) => view.systems.get(id)?.name ?? id;
  return view.steps
    .filter((step) => step.kind === 'step')
    .map((step, at) => {
      const known = facts.steps.get(step.id);
      return {
        number: at + 1,
        id: step.id,
        name: step.name,
        team: (step.teamId !== undefined && view.parties.get(step.teamId)?.name) || null,
        support: known?.support.state ?? 'not asked',
        findings: [
          ...(known?.support.contradiction ? ['MANUAL_WITH_SYSTEM'] : []),
          ...(known && known.ownership.retired.length > 0 ? ['RETIRED_SYSTEM_IN_USE'] : []),
        ],
        noOwner: known?.ownership.gap ?? 'not applicable',
        noOwnerSystems: known?.ownership.missing.map(systemName) ?? [],
        noOwnerConfirmed: known?.ownership.confirmed.map(systemName) ?? [],
        shadow: known?.shadow.state ?? 'not applicable',
        systems: known?.support.links.map((link) => ({ name: systemName(link.systemId), role: link.role })) ?? [],
        takesHours: takesOf(step, calendar, view.map.convention),
        workHours: workOf(step, calendar),
        usablePercent: step.ca?.unit === '%' ? valueOf(step.ca) : null,
      };
    });
}

/** Every system of a view, by name, with its owners, its verdict and the numbers of the steps that use it. */
export function reportSystems(view: View, facts: Facts) {
  const numbers = new Map([...facts.steps.keys()].map((id, at) => [id, at + 1]));
  return [...view.systems.values()].flatMap((system) => {
    const known = facts.systems.get(system.id);
    if (!known) return [];
    const { owner, bizOwner, verdict, runBy } = known;
    const said = runBy ? [...runBy.agreed, ...runBy.others].map((one) => statement(view, one)) : [];
    return {
      id: system.id,
      name: system.name,
      owner: ownerOf(view, owner),
      businessOwner: ownerOf(view, bizOwner),
      verdict,
      runBy: { value: runBy?.value ?? null, disputed: runBy?.disputed ?? false, said },
      steps: linksOfSystem(view, system.id).flatMap((link) => numbers.get(link.stepId) ?? []),
    };
  });
}
