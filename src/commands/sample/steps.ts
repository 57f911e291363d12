import { keysBetween } from '#lib/order.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { Id } from '#model/records/record.ts';
import { claim, quantity, type Build } from '#commands/sample/build.ts';
import type { SampleParties } from '#commands/sample/parties.ts';
import type { SampleSystems } from '#commands/sample/systems.ts';

/** A link as the sample writes it: the system, and how the step needs it. */
interface Use {
  readonly system: Id;
  readonly optional?: true;
  readonly direction?: 'reads' | 'writes' | 'both';
  readonly instead?: Id;
}

/** One step: name, team, times and systems. */
interface Row {
  readonly name: string;
  readonly team: Id;
  readonly pt?: Quantity;
  readonly lt?: Quantity;
  readonly ca?: Quantity;
  readonly uses?: readonly Use[];
  readonly said?: ReturnType<typeof claim<'noSystem', 'manual' | 'unknown'>>;
}

/** Adds the eleven steps of a building permit and their links; gives their ids in story order. */
export function addSteps(build: Build, mapId: Id, who: SampleParties, it: SampleSystems): readonly Id[] {
  const rows = rowsOf(build, who, it);
  const orders = keysBetween(null, null, rows.length);
  return rows.map(({ name, team, uses = [], said, ...times }, at) => {
    const order = orders[at] ?? 'a0';
    const stepId = build.add('step', { mapId, kind: 'step', name, order, teamId: team, ...times, ...said });
    for (const { system, optional, direction, instead } of uses)
      build.add('support', {
        stepId,
        systemId: system,
        role: optional ? 'optional' : 'required',
        ...(direction && { direction }),
        ...(instead && { replaceableBy: instead }),
      });
    return stepId;
  });
}

function rowsOf({ ago }: Build, who: SampleParties, it: SampleSystems): readonly Row[] {
  const min = (v: number) => quantity(v, 'min');
  const hours = (v: number) => quantity(v, 'h');
  const days = (v: number, sure?: Quantity['sure']) => quantity(v, 'd', sure);
  const usable = (v: number, sure?: Quantity['sure']) => quantity(v, '%', sure);
  const { frontDesk, planning, inspectors, fireService, finance } = who;
  const track: Use = { system: it.caseTrack, direction: 'both' };
  const times = (pt: Quantity, lt: Quantity, ca: Quantity) => ({ pt, lt, ca });
  return [
    {
      name: 'Take application',
      team: frontDesk,
      ...times(min(15), days(1), usable(88)),
      uses: [{ system: it.portal, direction: 'reads' }, { system: it.outlook }],
    },
    {
      name: 'Check papers',
      team: frontDesk,
      ...times(min(25), days(2), usable(70, 'measured')),
      uses: [{ system: it.outlook }, { system: it.docuStore, direction: 'reads' }],
    },
    {
      name: 'Visit the site',
      team: inspectors,
      ...times(hours(2), days(6), usable(85)),
      uses: [{ system: it.chatGroup, direction: 'both' }, track],
    },
    {
      name: 'Assess the plan',
      team: planning,
      ...times(hours(3), days(5), usable(80)),
      uses: [
        { system: it.mapViewer, direction: 'reads' },
        track,
        { system: it.chatGroup, optional: true, direction: 'reads' },
        { system: it.assistant, optional: true },
      ],
    },
    {
      name: 'Review fire safety',
      team: fireService,
      ...times(hours(1), days(4, 'guess'), usable(90, 'guess')),
      uses: [{ system: it.fireList }],
    },
    {
      name: 'Hear neighbours',
      team: planning,
      ...times(min(45), days(10), usable(92)),
      said: claim('noSystem', 'manual', ago(30), who.lena),
    },
    {
      name: 'Agree conditions',
      team: planning,
      ...times(min(90), days(4), usable(72, 'measured')),
      uses: [{ system: it.conditions, direction: 'both', instead: it.caseTrack }, track],
    },
    {
      name: 'Set the fee',
      team: finance,
      ...times(min(20), days(1, 'system'), usable(96)),
      uses: [
        { system: it.fees, direction: 'reads' },
        { system: it.erp, direction: 'writes' },
      ],
    },
    {
      name: 'Sign the permit',
      team: planning,
      ...times(min(10), days(3), usable(99)),
      said: claim('noSystem', 'unknown', ago(20)),
    },
    {
      name: 'Send the permit',
      team: frontDesk,
      ...times(min(8), days(1), usable(98)),
      uses: [{ system: it.docuStore, direction: 'reads' }, { system: it.print }],
    },
    // Not asked yet: neither times nor systems.
    { name: 'Archive the case', team: frontDesk },
  ];
}
