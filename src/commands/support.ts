import type { Id } from '#model/records/record.ts';
import type { SupportRecord } from '#model/records/support.ts';
import { visible } from '#model/visible.ts';
import { given } from './given.ts';
import { systemNamed } from './named.ts';
import type { Pen } from './pen.ts';
import { attach, detach } from './support-links.ts';

/** A step and a system of the workspace; a system may be given by name and is made if it is new. */
type Pair = { readonly stepId: Id } & ({ readonly systemId: Id } | { readonly name: string });

/** Says that a system supports a step. */
export const attachSystem = given<Pair>('support.attach', 'system', (pen, pair) => {
  if (!visible(pen.records, 'step', pair.stepId)) return;
  if (!('name' in pair)) {
    if (visible(pen.records, 'system', pair.systemId)) attach(pen, pair.stepId, pair.systemId);
  } else if (pair.name.trim() !== '') attach(pen, pair.stepId, systemNamed(pen, pair.name));
});

/** Takes a system from a step. */
export const detachSystem = given<{ readonly stepId: Id; readonly systemId: Id }>(
  'support.detach',
  'system',
  (pen, { stepId, systemId }) => detach(pen, stepId, systemId),
);

interface OfLink<V> {
  readonly supportId: Id;
  readonly value: V;
}

/** The step cannot be done without it (required), or can. */
export const setRole = given<OfLink<SupportRecord['role']>>('support.role', 'system', (pen, { supportId, value }) =>
  pen.set('support', supportId, 'role', value),
);

/** Whether the step reads from the system, writes to it, or both; null = not said. */
export const setDirection = given<OfLink<'reads' | 'writes' | 'both' | null>>(
  'support.direction',
  'system',
  (pen, { supportId, value }) => pen.set('support', supportId, 'direction', value),
);

/** The system that could take its place at this step; null = none named. A system does not replace itself. */
export const setReplaceable = given<OfLink<Id | null>>(
  'support.replaceable',
  'system',
  (pen: Pen, { supportId, value }) => {
    const link = pen.records.tables.support.get(supportId);
    if (link === undefined || value === link.systemId || (value !== null && !visible(pen.records, 'system', value)))
      return;
    pen.set('support', supportId, 'replaceableBy', value);
  },
);
