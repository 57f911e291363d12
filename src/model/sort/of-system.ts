import { statementsOf, type Fact, type Statement } from '#model/facts/claim.ts';
import { ownerOf, type Owner } from '#model/facts/owner.ts';
import { assess } from '#model/facts/verdict.ts';
import type { ClaimField } from '#model/records/claim.ts';
import type { ReviewRecord } from '#model/records/review.ts';
import type { SystemRecord } from '#model/records/system.ts';
import type { SortItem } from '#model/sort/item.ts';
import { questionKey } from '#model/sort/log.ts';
import type { Place } from '#model/sort/places.ts';
import { sayValue } from '#model/sort/say-statement.ts';
import type { Stock } from '#model/sort/stock.ts';

/** What is known around one system while its questions are found. */
interface Around {
  readonly stock: Stock;
  readonly places: readonly Place[];
  readonly answers: ReadonlyMap<string, ReviewRecord>;
}

/** A statement and the system it came with are written within this time, ms: one entry of the line. */
const AT_ONCE = 1000;

/** The questions one system leaves open. */
export function questionsOf(system: SystemRecord, around: Around): SortItem[] {
  const owners = (['techOwner', 'bizOwner'] as const).map((field) => {
    const owner = ownerOf(around.stock, system, field);
    return owner.fact?.disputed
      ? [dispute(system, field, owner.fact, around)]
      : ownerQuestion(system, field, owner, around);
  });
  return [...runByQuestion(system, around), ...owners.flat()];
}

/** Who runs it: disputed, said by the room only, or not assessed. A system from an inventory is known to who keeps that. */
function runByQuestion(system: SystemRecord, around: Around): SortItem[] {
  const { verdict, runBy } = assess(around.stock, system);
  if (runBy?.disputed) return [dispute(system, 'runBy', runBy, around)];
  const said = statementsOf(system, 'runBy');
  const base = { name: system.name, systemId: system.id, places: around.places, said };
  if (verdict === 'suspected') {
    const [latest] = said;
    const at = latest?.said.at ?? system.created;
    const by = latest?.said.by;
    return [
      { ...base, key: questionKey({ of: 'shadow', systemId: system.id }), of: 'shadow', at, ...(by ? { by } : {}) },
    ];
  }
  const key = questionKey({ of: 'system', systemId: system.id });
  if (verdict !== 'not-assessed' || isImported(system) || around.answers.get(key)?.answer === 'D') return [];
  const by = typedBy(system);
  return [{ ...base, key, of: 'system', at: system.created, ...(by ? { by } : {}) }];
}

/** It has a row in an inventory, or an id there. */
export function isImported(system: SystemRecord): boolean {
  return Object.keys(system).some((field) => field.startsWith('row:') || field.startsWith('src:'));
}

/** Who spoke when the system was first typed, where they said something of it at once. */
function typedBy(system: SystemRecord): string | undefined {
  const fields: readonly ClaimField[] = ['techOwner', 'bizOwner', 'runBy'];
  const said = fields.flatMap((field) => statementsOf(system, field) as readonly Statement<unknown>[]);
  return said.find((one) => Math.abs(one.said.at - system.created) < AT_ONCE)?.said.by;
}

/** A field about which statements differ: one side for each thing said, the latest first. */
function dispute(system: SystemRecord, field: ClaimField, fact: Fact<unknown>, { places, stock }: Around): SortItem {
  return {
    key: questionKey({ of: 'disputed', systemId: system.id, field }),
    of: 'disputed',
    name: system.name,
    systemId: system.id,
    field,
    places,
    ...sidesOf(fact, stock),
  };
}

/** One statement for each thing said, and when the dispute came up: with the latest of them. */
export function sidesOf(fact: Fact<unknown>, { parties }: Stock): Pick<SortItem, 'said' | 'at' | 'by'> {
  const sides = new Map<string, Statement<unknown>>();
  for (const one of [...fact.agreed, ...fact.others]) {
    const says = sayValue(parties, one);
    if (!sides.has(says)) sides.set(says, one);
  }
  const said = [...sides.values()];
  const by = said[0]?.said.by;
  return { said, at: said[0]?.said.at ?? 0, ...(by ? { by } : {}) };
}

/** An owner who has left, who is too general to be called, or who says that it is not them. Only where steps rest on it. */
function ownerQuestion(
  system: SystemRecord,
  field: 'techOwner' | 'bizOwner',
  owner: Owner,
  { places, answers }: Around,
): SortItem[] {
  const key = questionKey({ of: 'owner', systemId: system.id, field });
  const answer = answers.get(key);
  const denies =
    owner.party !== undefined &&
    answer?.partyId === owner.party.id &&
    (answer.answer === 'ask' || answer.answer === 'not me');
  const weak = owner.state === 'left' || owner.state === 'weak' ? owner.state : null;
  const what = denies ? 'not me' : weak;
  if (what === null || places.length === 0) return [];
  const said = owner.fact?.agreed ?? [];
  const at = denies ? answer.at : (said[0]?.said.at ?? 0);
  const by = denies ? owner.party.id : said[0]?.said.by;
  return [
    {
      key,
      of: 'owner',
      name: system.name,
      systemId: system.id,
      field,
      places,
      said,
      at,
      owner: what,
      ...(by ? { by } : {}),
      ...(denies ? { partyId: owner.party.id } : {}),
    },
  ];
}
