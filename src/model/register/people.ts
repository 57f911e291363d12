import type { Owner } from '#model/facts/owner.ts';
import { statementsOf } from '#model/facts/claim.ts';
import { nameKey } from '#model/names.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { registerOf } from '#model/register/rows.ts';
import { viewsOf } from '#model/view-of.ts';

/** A person, team or vendor with what is on them: systems they own, answer for or pay for, steps they do. */
export interface PartyRow {
  readonly id: Id;
  readonly party: PartyRecord;
  readonly deputies: readonly PartyRecord[];
  readonly owns: readonly Id[];
  readonly business: readonly Id[];
  readonly pays: number;
  readonly does: number;
}

/** A text that stands where an owner should, and names nobody to call. */
export interface LooseName {
  readonly name: string;
  /** `weak` = a body too general; `vendor` = a supplier; `empty` = it counts as not asked ("TBD"). */
  readonly state: 'weak' | 'vendor' | 'empty';
  readonly systems: readonly Id[];
}

/** Everybody there is, by name, and the names that name nobody. */
export interface People {
  readonly rows: readonly PartyRow[];
  readonly loose: readonly LooseName[];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const made = new WeakMap<Records['tables'], People>();

/** The people and teams of a workspace; the same tables give the same object. */
export function peopleOf(records: Records): People {
  const before = made.get(records.tables);
  if (before) return before;
  const { rows: systems, parties } = registerOf(records);
  const owns = new Map<Id, Id[]>();
  const business = new Map<Id, Id[]>();
  const pays = new Map<Id, number>();
  const loose = new Map<string, { name: string; state: LooseName['state']; systems: Id[] }>();
  const put = (to: Map<Id, Id[]>, owner: Owner, system: Id) => {
    if (owner.party) to.set(owner.party.id, [...(to.get(owner.party.id) ?? []), system]);
  };
  for (const { id, system, techOwner, bizOwner } of systems) {
    put(owns, techOwner, id);
    put(business, bizOwner, id);
    if (system.paidBy !== undefined) pays.set(system.paidBy, (pays.get(system.paidBy) ?? 0) + 1);
    const name = looseName(techOwner, system);
    if (name === null) continue;
    const state = techOwner.state === 'weak' ? (techOwner.vendor ? 'vendor' : 'weak') : 'empty';
    const key = `${state} ${nameKey(name)}`;
    const of = loose.get(key);
    if (of) of.systems.push(id);
    else loose.set(key, { name, state, systems: [id] });
  }
  const does = stepsDone(records);
  const rows = [...parties.values()].map((party) => ({
    id: party.id,
    party,
    deputies: deputiesOf(party).flatMap((id) => parties.get(id) ?? []),
    owns: owns.get(party.id) ?? [],
    business: business.get(party.id) ?? [],
    pays: pays.get(party.id) ?? 0,
    does: does.get(party.id) ?? 0,
  }));
  rows.sort((a, b) => collator.compare(a.party.name, b.party.name) || (a.id < b.id ? -1 : 1));
  const people = { rows, loose: [...loose.values()].sort((a, b) => b.systems.length - a.systems.length) };
  made.set(records.tables, people);
  return people;
}

/** The text in a technology owner's place that is nobody's name; null where a party or nobody was said, or nothing. */
function looseName(owner: Owner, system: object): string | null {
  if (owner.state === 'weak') return owner.party ? null : owner.name;
  if (owner.state !== 'not asked') return null;
  const value = statementsOf(system, 'techOwner')[0]?.said.value;
  return value && 'text' in value && value.text.trim() !== '' ? value.text.trim() : null;
}

function stepsDone(records: Records): ReadonlyMap<Id, number> {
  const does = new Map<Id, number>();
  for (const { steps } of viewsOf(records))
    for (const { teamId } of steps) if (teamId !== undefined) does.set(teamId, (does.get(teamId) ?? 0) + 1);
  return does;
}

/** Ids of those who stand in for somebody. */
export function deputiesOf(party: PartyRecord): readonly Id[] {
  return Object.entries(party).flatMap(([field, value]) =>
    field.startsWith('deputy:') && value === true ? [field.slice('deputy:'.length)] : [],
  );
}
