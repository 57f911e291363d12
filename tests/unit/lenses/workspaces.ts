import fc from 'fast-check';
import type { NoSystem, OwnerValue, RunBy } from '#model/records/claim.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { RecordOf, Records } from '#model/records/records.ts';
import { make, workspace } from '../model/tables.ts';

const STEPS = 7;
const SYSTEMS = 5;
const PARTIES = 5;
const stepId = fc.integer({ min: 0, max: STEPS }).map((n) => `s${n}`); // one more than there are: dangling
const systemId = fc.integer({ min: 0, max: SYSTEMS }).map((n) => `S${n}`);
const partyId = fc.integer({ min: 0, max: PARTIES }).map((n) => `p${n}`);
const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 8 }).map((v) => v);
const del = fc.constantFrom(0, 0, 0, 0, 0, 0, 1);
const at = fc.integer({ min: 0, max: 3 });
const source = fc.oneof(fc.constantFrom('room', 'import:list'), partyId);

/** Statements of one field by up to three speakers, withdrawn ones among them. */
function claims<F extends string, V>(field: F, value: fc.Arbitrary<V>) {
  const statement = fc.option(fc.record({ value, at }), { nil: null, freq: 6 });
  return fc.array(fc.tuple(source, statement), { maxLength: 3 }).map(
    (list) =>
      // The cast: every key was made from the field.
      Object.fromEntries(list.map(([by, said]) => [`${field}@${by}`, said])) as {
        readonly [key in `${F}@${string}`]: { readonly value: V; readonly at: number } | null;
      },
  );
}

const owner: fc.Arbitrary<OwnerValue> = fc.oneof(
  partyId.map((party) => ({ party })),
  fc.constant({ nobody: true as const }),
  fc.constantFrom('TBD', 'IT', 'Vendor', 'Kim', '-', 'Name p1').map((text) => ({ text })),
);

const time: fc.Arbitrary<Quantity | undefined> = fc.oneof(
  fc.constantFrom<Quantity | undefined>(undefined, { text: 'varies' }, { text: '2-4d', lo: 2, hi: 4, unit: 'd' }),
  fc
    .record({ v: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom('min' as const, 'h' as const, 'd' as const) })
    .map(({ v, unit }): Quantity => ({ text: `${v}${unit}`, v, unit })),
);

/** Leaves out what is undefined, as a reader does. */
function present<R extends object>(record: R): R {
  // The cast: only fields that may be absent are ever undefined here.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as R;
}

function upTo<T extends object>(count: number, one: (n: number) => fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc
    .integer({ min: 0, max: count })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => one(i).map(present))));
}

const step = (n: number): fc.Arbitrary<RecordOf<'step'>> =>
  fc
    .record({
      kind: fc.constantFrom('step' as const, 'step' as const, 'step' as const, 'step' as const, 'customer' as const),
      order: fc.constantFrom('a0', 'a1', 'a2', 'a3'),
      del,
      teamId: rarely(partyId),
      pt: time,
      lt: time,
      said: claims('noSystem', fc.constantFrom<NoSystem>('unknown', 'manual')),
    })
    .map(({ said, ...fields }) => make.step(`s${n}`, { ...(fields as object), ...said }));

const system = (n: number): fc.Arbitrary<RecordOf<'system'>> =>
  fc
    .record({
      del,
      sanction: rarely(fc.constantFrom('not_reviewed', 'under_review', 'sanctioned', 'tolerated', 'unsanctioned')),
      lifecycle: rarely(fc.constantFrom('plan', 'active', 'endOfLife')),
      personalAccount: rarely(fc.boolean()),
      vendor: rarely(fc.constant('Kim')),
      mergedInto: fc.option(systemId, { nil: undefined, freq: 1 }).map((id) => (id === 'S0' ? undefined : id)),
      owners: claims('techOwner', owner),
      runBy: claims('runBy', fc.constantFrom<RunBy>('A', 'B', 'C', 'D')),
    })
    .map(({ owners, runBy, mergedInto, ...fields }) =>
      // Merges only downwards, so that the recount may follow them without a thought for rings.
      make.system(`S${n}`, {
        ...(fields as object),
        ...(mergedInto !== undefined && mergedInto < `S${n}` && { mergedInto }),
        ...owners,
        ...runBy,
      }),
    );

const party = (n: number): fc.Arbitrary<RecordOf<'party'>> =>
  fc
    .record({
      kind: fc.constantFrom('person', 'person', 'team', 'vendor'),
      side: fc.constantFrom('it', 'business', 'external', undefined),
      left: rarely(fc.boolean()),
      del,
    })
    .map((fields) => make.party(`p${n}`, { name: `Name p${n}`, ...(fields as object) }));

const link = (n: number): fc.Arbitrary<RecordOf<'support'>> =>
  fc
    .record({
      step: stepId,
      system: systemId,
      role: fc.constantFrom('required' as const, 'optional' as const),
      replaceableBy: rarely(systemId),
      del,
    })
    .map(({ step: of, system: to, ...fields }) =>
      make.link(of, to, { id: `l${n}`, created: n, ...(fields as object) }),
    );

/** Small workspaces with everything that changes a fact: deleted, merged and dangling records, disputes, missing times. */
export const workspaces: fc.Arbitrary<Records> = fc
  .record({
    map: fc.record({ state: fc.constantFrom('current' as const, 'current' as const, 'future' as const) }),
    steps: upTo(STEPS, step),
    systems: upTo(SYSTEMS, system),
    parties: upTo(PARTIES, party),
    links: upTo(12, link),
  })
  .map(({ map, steps, systems, parties, links }) =>
    workspace({ map: [make.map(map)], step: steps, system: systems, party: parties, support: links }),
  );
