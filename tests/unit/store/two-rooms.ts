import fc from 'fast-check';
import type { LivingDocument } from '#document/document.ts';
import { openDocument } from '#document/open.ts';
import { seedOf } from '#document/seed.ts';
import type { Change } from '#model/change.ts';
import { keyOf } from '#model/compare/merge.ts';
import { deletedAt, storedOf, tableOf, type Stored } from '#model/compare/stored.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import type { Kind } from '#model/records/records.ts';
import { sameValue } from '#model/records/value.ts';
import { make, meta } from '../../contracts/samples.ts';
import { fullShop } from '../commands/every-command.ts';

/** Two rooms that start from the same file and go on apart. */

const shop = fullShop().records;
const seeded = seedOf({ ...storedOf(shop), more: new Map() });

/** Ids that edits go to: few, so that both rooms meet on them. */
const some = (kind: Kind, n: number): Id[] => [...shop.tables[kind].keys()].slice(0, n);
const steps = some('step', 4);
const systems = some('system', 2);
const parties = some('party', 2);

/** One edit of a person: a field, a deletion, or something new that hangs on what is there. */
export type Rough =
  | { readonly do: 'field'; readonly kind: Kind; readonly id: Id; readonly field: string; readonly value: FieldValue }
  | { readonly do: 'del'; readonly kind: Kind; readonly id: Id; readonly gone: boolean }
  | { readonly do: 'link'; readonly step: Id; readonly system: Id }
  | { readonly do: 'step' | 'note'; readonly at: Id }
  | { readonly do: 'name'; readonly name: string };

/** What many things hang on. */
const shared: readonly (readonly [Kind, Id])[] = [
  ...systems.map((id) => ['system', id] as const),
  ...parties.map((id) => ['party', id] as const),
  ['map', some('map', 1)[0] ?? ''],
];

const stepField = fc.constantFrom<readonly [string, FieldValue]>(
  ['name', 'One'],
  ['name', 'Two'],
  ['pt', { text: '5m', v: 5, unit: 'min' }],
  ['pt', null],
  ['teamId', parties[0] ?? ''],
  ['teamId', parties[1] ?? ''],
  ['pin:river', [1, 2]],
  ['noSystem@room', { value: 'manual', at: 1 }],
);

const rough: fc.Arbitrary<Rough> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...steps), stepField).map(([id, [field, value]]): Rough => ({
      do: 'field',
      kind: 'step',
      id,
      field,
      value,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...systems), fc.constantFrom('SAP one', 'SAP two'))
      .map(([id, value]): Rough => ({
        do: 'field',
        kind: 'system',
        id,
        field: 'name',
        value,
      })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...steps), fc.boolean()).map(([id, gone]): Rough => ({
      do: 'del',
      kind: 'step',
      id,
      gone,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom<readonly [Kind, Id]>(...shared), fc.boolean())
      .map(([[kind, id], gone]): Rough => ({ do: 'del', kind, id, gone })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...steps), fc.constantFrom(...systems))
      .map(([step, system]): Rough => ({ do: 'link', step, system })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('step', 'note'), fc.constantFrom(...steps))
      .map(([what, at]): Rough => ({ do: what, at })),
  },
  { weight: 1, arbitrary: fc.constantFrom('North', 'South').map((name): Rough => ({ do: 'name', name })) },
);

export const history = fc.array(rough, { maxLength: 12 });

/** A room: its document, and every field it ever gave another value. */
export interface Room {
  readonly doc: LivingDocument;
  readonly touched: Set<string>;
  readonly edit: (edits: readonly Rough[]) => void;
  readonly stored: () => Stored;
}

/** Time goes on in every room, so that no two edits have one moment. */
let now = 10_000;
let made = 0;

export async function openRoom(clientId: number): Promise<Room> {
  const { update } = await seeded;
  const doc = openDocument({ update, clientId });
  const touched = new Set<string>();
  return {
    doc,
    touched,
    stored: () => doc.dump(),
    edit(edits) {
      for (const one of edits) {
        const before = doc.dump();
        const changes = changesOf(one, doc);
        if (changes.length > 0) doc.apply(changes, meta('edit'));
        for (const key of differing(before, doc.dump())) touched.add(key);
      }
    },
  };
}

export const epochOfSeed = async (): Promise<string> => (await seeded).epoch;

function changesOf(one: Rough, doc: LivingDocument): Change[] {
  now += 1;
  made += 1;
  const set = (kind: Kind, id: Id, field: string, value: FieldValue): Change => ({ op: 'set', kind, id, field, value });
  switch (one.do) {
    case 'field':
      return [set(one.kind, one.id, one.field, one.value)];
    case 'del':
      return Boolean(doc.records().tables[one.kind].get(one.id)?.del) === one.gone
        ? []
        : [set(one.kind, one.id, 'del', one.gone ? now : 0)];
    case 'link':
      return [
        make('support', { id: `l${made}`, created: now, stepId: one.step, systemId: one.system, role: 'required' }),
      ];
    case 'step': {
      const mapId = doc.records().tables.step.get(one.at)?.mapId ?? '';
      return [
        make('step', { id: `s${made}`, created: now, mapId, kind: 'step', name: `New ${made}`, order: `z${made}` }),
        make('flow', { id: `f${made}`, created: now, mapId, from: one.at, to: `s${made}`, kind: 'work' }),
      ];
    }
    case 'note':
      return [make('note', { id: `n${made}`, created: now, kind: 'voice', stepId: one.at, text: `Said ${made}` })];
    case 'name':
      return [{ op: 'name', name: one.name }];
  }
}

/** Keys of all fields that two states have otherwise; of `del` only whether it is set. */
export function differing(a: Stored, b: Stored): Set<string> {
  const keys = new Set<string>();
  if (a.name !== b.name) keys.add(keyOf('workspace', '', 'name'));
  for (const kind of allKinds) {
    const [left, right] = [tableOf(a, kind), tableOf(b, kind)];
    for (const id of new Set([...left.keys(), ...right.keys()])) {
      const [one, two] = [
        left.get(id) ?? new Map<string, FieldValue>(),
        right.get(id) ?? new Map<string, FieldValue>(),
      ];
      for (const field of new Set([...one.keys(), ...two.keys()])) {
        const same =
          field === 'del'
            ? deletedAt(one) > 0 === deletedAt(two) > 0
            : sameValue(one.get(field) ?? null, two.get(field) ?? null);
        if (!same) keys.add(keyOf(kind, id, field));
      }
    }
  }
  return keys;
}
