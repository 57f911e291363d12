import type { NoSystem, OwnerValue, RunBy, Said } from '#model/records/claim.ts';
import type { RecordOf, Records } from '#model/records/records.ts';
import type { Lifecycle, Sanction, SystemRecord } from '#model/records/system.ts';
import { fixture } from './cases.ts';
import { make, workspace } from './tables.ts';

interface VectorSystem {
  readonly name: string;
  readonly techOwner: string | null;
  readonly businessOwner: string | null;
  readonly sanction: Sanction;
  readonly managedBy: 'IT' | 'business' | 'vendor' | 'unknown';
  readonly knownToIT: 'yes' | 'no' | 'unknown';
  readonly lifecycle: Lifecycle;
  readonly personalAccount: boolean;
  readonly expect_verdict: string;
}
interface VectorStep {
  readonly label: string;
  readonly support_state: 'not_asked' | NoSystem | 'supported';
  readonly links: readonly {
    readonly system: string;
    readonly role: 'required' | 'optional';
    readonly replaceable_by: string | null;
  }[];
  readonly expect: {
    readonly no_tech_owner?: string;
    readonly shadow?: string;
    readonly mark?: string;
    readonly finding?: string;
  };
}
interface Vectors {
  readonly systems: readonly VectorSystem[];
  readonly steps: readonly VectorStep[];
  readonly spof: readonly {
    readonly label: string;
    readonly expect: {
      readonly SAP?: {
        readonly disables?: readonly string[];
        readonly breaks_stream: boolean;
        readonly breaks_share?: string;
        readonly reach?: string;
      };
      readonly person_spof?: boolean;
    };
  }[];
  readonly denominators: { readonly [name: string]: number } & {
    readonly expect: { readonly [name: string]: string | number };
  };
}

/** Rules of ownership as vectors: 14 steps, 8 systems, 5 single points of failure, denominators. */
export const vectors = fixture<Vectors>('ownership-vectors.json');

const parties = [
  make.party('it', { name: 'Somebody of IT', side: 'it' }),
  make.party('lee', { name: 'M. Lee (ERP team)', side: 'it' }),
  make.party('diaz', { name: 'J. Diaz (Marketing ops)', side: 'business' }),
  make.party('kim', { name: 'Kim', side: 'it' }),
  make.party('andy', { name: 'Andy' }),
];

/** "managed by" and "known to IT" as the answer to the one question, and who gave it. */
function runBy({ managedBy, knownToIT }: VectorSystem): { readonly [key in `runBy@${string}`]: Said<RunBy> } {
  if (managedBy === 'IT') return { 'runBy@it': { value: 'A', at: 1 } };
  if (managedBy === 'unknown') return {};
  if (knownToIT === 'yes') return { 'runBy@room': { value: 'B', at: 1 } };
  return knownToIT === 'no' ? { 'runBy@it': { value: 'C', at: 1 } } : { 'runBy@room': { value: 'C', at: 1 } };
}

function system(vector: VectorSystem): SystemRecord {
  const { name, techOwner, businessOwner, sanction, lifecycle, personalAccount } = vector;
  const says = (text: string | null): Said<OwnerValue> | null => (text === null ? null : { value: { text }, at: 1 });
  const owners = { 'techOwner@room': says(techOwner), 'bizOwner@room': says(businessOwner) };
  return make.system(name, { sanction, lifecycle, personalAccount, ...owners, ...runBy(vector) });
}

const ownedBy = (party: string) => ({ 'techOwner@room': { value: { party }, at: 1 } }) as const;
const hours = (v: number) => ({ text: `${v}h`, v, unit: 'h' }) as const;

type Lists = { [K in 'map' | 'step' | 'flow' | 'system' | 'support']: RecordOf<K>[] };
const lists: Lists = { map: [], step: [], flow: [], system: vectors.systems.map(system), support: [] };

/** One more map, its steps in the order given: each with its letter, its fields and the systems that it needs. */
function add(
  mapId: string,
  name: string,
  steps: readonly (readonly [letter: string, fields?: Partial<RecordOf<'step'>>, systems?: readonly string[]])[],
  flows: readonly (readonly [from: string, to: string, fields?: Partial<RecordOf<'flow'>>])[] = [],
): void {
  const id = (letter: string) => `${mapId}-${letter}`;
  lists.map.push(make.map({ id: mapId, name, order: `a${lists.map.length}` }));
  steps.forEach(([letter, fields, systems = []], at) => {
    const order = String.fromCharCode(65 + at);
    lists.step.push(make.step(id(letter), { mapId, name: letter, order, ...fields }));
    for (const one of systems) lists.support.push(make.link(id(letter), one));
  });
  for (const [from, to, fields] of flows) lists.flow.push(make.flow(id(from), id(to), { mapId, ...fields }));
}

const said = (value: NoSystem) => ({ 'noSystem@room': { value, at: 1 } }) as const;
const count = (from: number, k: number) => Array.from({ length: k }, (_, i) => String(from + i));

// The 14 steps, each named by its label, without hand-overs.
add(
  'm',
  'Rules',
  vectors.steps.map(({ label, support_state: state }, at) => [
    String(at),
    { name: label, ...((state === 'manual' || state === 'unknown') && said(state)) },
  ]),
);
vectors.steps.forEach(({ links }, at) => {
  for (const link of links)
    lists.support.push(
      make.link(`m-${at}`, link.system, {
        role: link.role,
        ...(link.replaceable_by !== null && { replaceableBy: link.replaceable_by }),
      }),
    );
});

// The denominators: 10 systems on 6 supported steps; the two without owner on the last two.
const n = vectors.denominators;
const numbered = count(0, n['systems_linked'] ?? 0).map((at) => `System ${at}`);
for (const [at, name] of numbered.entries())
  lists.system.push(make.system(name, at < (n['systems_owned'] ?? 0) ? ownedBy('lee') : {}));
add('d', 'Denominators', [
  ...count(0, n['supported'] ?? 0).map(
    (name, row) => [name, {}, numbered.filter((_, at) => (at >= 8 ? at - 4 : at % 4) === row)] as const,
  ),
  ['by hand', said('manual')],
  ['unknown', said('unknown')],
  ...count(20, 4).map((name) => [name] as const),
  ['customer', { kind: 'customer' }],
]);

// The single points of failure.
add(
  's0',
  'Linear',
  [
    ['A', { pt: hours(1), lt: hours(8) }, ['SAP']],
    ['B', { pt: hours(1), lt: hours(16) }],
    ['C', { pt: hours(2), lt: hours(16) }, ['SAP']],
  ],
  [
    ['A', 'B'],
    ['B', 'C'],
  ],
);
lists.system.push(make.system('WMS', ownedBy('lee')));
const share = (v: number) => ({ share: { text: `${v}%`, v, unit: '%' } }) as const;
add(
  's1',
  'Either or',
  [['Order', { split: 'one' }], ['R1', {}, ['SAP']], ['R2', {}, ['WMS']], ['Ship']],
  [
    ['Order', 'R1', share(35)],
    ['Order', 'R2', share(65)],
    ['R1', 'Ship'],
    ['R2', 'Ship'],
  ],
);
add(
  's2',
  'Branches',
  [['Start', { split: 'all' }], ['Left', {}, ['SAP']], ['Right'], ['Join']],
  [
    ['Start', 'Left'],
    ['Start', 'Right'],
    ['Left', 'Join'],
    ['Right', 'Join'],
  ],
);
for (const name of ['Ledger', 'Rates', 'Archive']) lists.system.push(make.system(name, ownedBy('kim')));
add(
  's3',
  'One owner',
  [
    ['1', {}, ['Ledger']],
    ['2', {}, ['Ledger']],
    ['3', {}, ['Rates']],
    ['4', {}, ['Rates']],
    ['5', {}, ['Archive']],
    ['6'],
  ],
  [
    ['1', '2'],
    ['2', '3'],
    ['3', '4'],
    ['4', '5'],
    ['5', '6'],
  ],
);
add(
  's4',
  'Tailspin',
  [
    ['Label', { teamId: 'andy', people: { text: '1', v: 1 } }],
    ['Code', { people: { text: '1', v: 1 } }],
  ],
  [['Label', 'Code']],
);

/** All vectors in one workspace: a map for the 14 steps, one for the denominators, one for each single point of failure. */
export const vectorRecords: Records = workspace({ ...lists, party: parties });
