import type { NoSystem } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import { visible } from '#model/visible.ts';
import { say, withdraw } from './claim.ts';
import { given, ofSteps, only } from './given.ts';
import { partyNamed } from './named.ts';
import type { Pen } from './pen.ts';
import { teamsInOrder } from './teams.ts';

/** Gives a step another name. A blank name is no name: nothing changes. */
export const renameStep = given<{ readonly stepId: Id; readonly name: string }>(
  'step.rename',
  'step',
  (pen, { stepId, name }) => {
    if (name.trim() === '') return;
    pen.set('step', stepId, 'name', name.trim());
    // The name was read anew by a person: nothing in it is left to fix.
    pen.set('step', stepId, 'x:unread', null);
  },
);

/** Says who does the steps: a team or person by name, made if it is new. Blank = nobody said. */
export const setTeam = given<{ readonly stepId?: Id; readonly stepIds?: readonly Id[]; readonly team: string }>(
  'step.team',
  'step',
  (pen, { stepId, stepIds = stepId === undefined ? [] : [stepId], team }) => {
    const party = team.trim() === '' ? null : partyNamed(pen, team, 'team');
    for (const id of stepIds) pen.set('step', id, 'teamId', party);
  },
);

interface NoSystemOf {
  readonly stepId?: Id;
  readonly stepIds?: readonly Id[];
  readonly value: NoSystem | null;
}

function sayNoSystem(pen: Pen, { stepId, stepIds = stepId === undefined ? [] : [stepId], value }: NoSystemOf): void {
  for (const id of stepIds.filter((one) => visible(pen.records, 'step', one))) {
    if (value === null) withdraw(pen, 'step', id, 'noSystem');
    else say(pen, 'step', id, 'noSystem', value);
  }
}

/** Says why steps have no system: asked and nobody knows, by hand, or (null) not asked after all. */
export const setNoSystem = given<NoSystemOf>('step.noSystem', 'step', sayNoSystem);
/** The selected steps are done by hand on purpose. */
export const setByHand = given<NoSystemOf>('step.byHand', 'step', sayNoSystem, {
  from: ofSteps((stepIds) => ({ stepIds, value: 'manual' })),
});
/** Asked which system the selected steps use: nobody knows. */
export const setNobodyKnows = given<NoSystemOf>('step.nobodyKnows', 'step', sayNoSystem, {
  from: ofSteps((stepIds) => ({ stepIds, value: 'unknown' })),
});
/** Takes back what was said about the selected steps having no system. */
export const setNotAsked = given<NoSystemOf>('step.notAsked', 'step', sayNoSystem, {
  from: ofSteps((stepIds) => ({ stepIds, value: null })),
});

interface MoveToTeam {
  readonly stepIds: readonly Id[];
  readonly by: 1 | -1;
}

/** Gives each step to the team one lane up or down; at the edge it stays. */
function toNextTeam(pen: Pen, { stepIds, by }: MoveToTeam): void {
  for (const id of stepIds) {
    const step = pen.records.tables.step.get(id);
    if (step === undefined || !visible(pen.records, 'step', id)) continue;
    const teams = teamsInOrder(pen.records, step.mapId);
    const at = step.teamId === undefined ? -1 : teams.indexOf(step.teamId);
    const next = teams[at === -1 && by === -1 ? teams.length - 1 : at + by];
    if (next !== undefined && next !== step.teamId) pen.set('step', id, 'teamId', next);
  }
}

/** Gives the selected steps to the team one lane up. */
export const teamUp = given<MoveToTeam>('step.teamUp', 'step', toNextTeam, {
  keys: [{ key: 'ArrowUp', ctrl: true, shift: true }],
  scope: 'canvas',
  from: ofSteps((stepIds) => ({ stepIds, by: -1 as const })),
});
/** Gives the selected steps to the team one lane down. */
export const teamDown = given<MoveToTeam>('step.teamDown', 'step', toNextTeam, {
  keys: [{ key: 'ArrowDown', ctrl: true, shift: true }],
  scope: 'canvas',
  from: ofSteps((stepIds) => ({ stepIds, by: 1 as const })),
});

/** Where the work divides after a step: all branches, one of them, or (null) not said. */
export const setSplit = given<{ readonly stepId: Id; readonly value: 'all' | 'one' | null }>(
  'step.split',
  'step',
  (pen, { stepId, value }) => pen.set('step', stepId, 'split', value),
);
/** After the selected step, work goes to all branches. */
export const splitAll = given<{ readonly stepId: Id }>(
  'step.splitAll',
  'step',
  (pen, { stepId }) => pen.set('step', stepId, 'split', 'all'),
  {
    from: (_records, { steps }) => wrap(only(steps)),
  },
);
/** After the selected step, work goes to one of the branches. */
export const splitOne = given<{ readonly stepId: Id }>(
  'step.splitOne',
  'step',
  (pen, { stepId }) => pen.set('step', stepId, 'split', 'one'),
  {
    from: (_records, { steps }) => wrap(only(steps)),
  },
);

function wrap(stepId: Id | null): { readonly stepId: Id } | null {
  return stepId === null ? null : { stepId };
}

/** What sort of card it is: a step, a customer, a supplier or a control. Only steps are counted. */
export const setStepKind = given<{ readonly stepId: Id; readonly kind: 'step' | 'customer' | 'supplier' | 'control' }>(
  'step.kind',
  'step',
  (pen, { stepId, kind }) => pen.set('step', stepId, 'kind', kind),
);
