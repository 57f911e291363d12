import type { RunBy } from '#model/records/claim.ts';
import { hasLetters } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import type { Lifecycle, Sanction, SystemKind, SystemRecord } from '#model/records/system.ts';
import { visible } from '#model/visible.ts';
import { say, withdraw } from './claim.ts';
import { given, ofSystem } from './given.ts';
import { findNamed } from './named.ts';
import { sayOwner, typedOwner } from './owner.ts';
import type { OwnerField } from './owner.ts';
import { erase } from './pen.ts';
import type { Pen } from './pen.ts';

interface Of<V> {
  readonly systemId: Id;
  readonly value: V;
}

/** A new system in the workspace. A name that is taken, but for case, spaces and punctuation, makes no second one. */
export const createSystem = given<{ readonly name: string; readonly kind?: SystemKind }>(
  'system.create',
  'system',
  (pen, { name, kind }) => {
    if (!hasLetters(name) || findNamed(pen.records, 'system', name) !== undefined) return;
    pen.create('system', { name: name.trim(), kind });
  },
);

/** Another name for a system. Refused (nothing happens) when another system has it: `refusal.ts` has the sentence. */
export const renameSystem = given<{ readonly systemId: Id; readonly name: string }>(
  'system.rename',
  'system',
  (pen, { systemId, name }) => {
    const taken = findNamed(pen.records, 'system', name);
    if (!hasLetters(name) || (taken !== undefined && taken !== systemId)) return;
    pen.set('system', systemId, 'name', name.trim());
  },
);

/** What sort of thing it is; null = not said. */
export const setSystemKind = given<{ readonly systemId: Id; readonly kind: SystemKind | null }>(
  'system.kind',
  'system',
  (pen, { systemId, kind }) => pen.set('system', systemId, 'kind', kind),
);

/** Another name it goes by, put in or taken out. A name that another system has is not put in. */
export const setAlias = given<{ readonly systemId: Id; readonly alias: string; readonly on: boolean }>(
  'system.alias',
  'system',
  (pen, { systemId, alias, on }) => {
    const name = alias.trim();
    if (!hasLetters(name) || (on && findNamed(pen.records, 'system', name) !== undefined)) return;
    pen.set('system', systemId, `alias:${name}`, on ? true : null);
  },
);

/** How far its review has come; null = not said. */
export const setSanction = given<Of<Sanction | null>>('system.sanction', 'system', (pen, { systemId, value }) =>
  pen.set('system', systemId, 'sanction', value),
);
/** The phase of its life; null = not said. */
export const setLifecycle = given<Of<Lifecycle | null>>('system.lifecycle', 'system', (pen, { systemId, value }) =>
  pen.set('system', systemId, 'lifecycle', value),
);
/** How much depends on it; null = not said. */
export const setCriticality = given<Of<NonNullable<SystemRecord['criticality']> | null>>(
  'system.criticality',
  'system',
  (pen, { systemId, value }) => pen.set('system', systemId, 'criticality', value),
);

interface Owners {
  readonly systemId?: Id;
  readonly systemIds?: readonly Id[];
  readonly role: OwnerField;
  /** As typed: a name, `nobody`, `?` or blank (not asked). */
  readonly text: string;
}

function sayOwners(
  pen: Pen,
  { systemId, systemIds = systemId === undefined ? [] : [systemId], role, text }: Owners,
): void {
  const typed = typedOwner(text);
  for (const id of systemIds) if (visible(pen.records, 'system', id)) sayOwner(pen, id, role, typed);
}

/** Says who answers for systems, as the current speaker. */
export const setOwner = given<Owners>('system.owner', 'system', sayOwners);
/** Asked: nobody answers for the selected system. */
export const setNobodyOwns = given<Owners>('system.nobodyOwns', 'system', sayOwners, {
  from: ofSystem((systemId) => ({ systemId, role: 'techOwner', text: 'nobody' })),
});

function sayRunBy(pen: Pen, { systemId, value }: Of<RunBy | null>): void {
  if (!visible(pen.records, 'system', systemId)) return;
  if (value === null) withdraw(pen, 'system', systemId, 'runBy');
  else say(pen, 'system', systemId, 'runBy', value);
}

/** Answers "Who runs it, and does IT know?", as the current speaker; null takes the answer back. */
export const setRunBy = given<Of<RunBy | null>>('system.runBy', 'system', sayRunBy);
/** Answer A for the selected system. */
export const setRunByA = given<Of<RunBy | null>>('system.runByA', 'system', sayRunBy, {
  from: ofSystem((systemId) => ({ systemId, value: 'A' })),
});
/** Answer B for the selected system. */
export const setRunByB = given<Of<RunBy | null>>('system.runByB', 'system', sayRunBy, {
  from: ofSystem((systemId) => ({ systemId, value: 'B' })),
});
/** Answer C for the selected system. */
export const setRunByC = given<Of<RunBy | null>>('system.runByC', 'system', sayRunBy, {
  from: ofSystem((systemId) => ({ systemId, value: 'C' })),
});
/** Answer D for the selected system. */
export const setRunByD = given<Of<RunBy | null>>('system.runByD', 'system', sayRunBy, {
  from: ofSystem((systemId) => ({ systemId, value: 'D' })),
});

/** Deletes a system from the workspace: it disappears from every step of every map. */
export const deleteSystem = given<{ readonly systemId: Id }>(
  'system.delete',
  'system',
  (pen, { systemId }) => erase(pen, 'system', systemId),
  {
    from: ofSystem((systemId) => ({ systemId })),
  },
);
