import { hasLetters, nameKey } from '#model/names.ts';
import type { OwnerValue } from '#model/records/claim.ts';
import type { Id } from '#model/records/record.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { SystemRecord } from '#model/records/system.ts';
import type { View } from '#model/view.ts';
import { factOf, statementsOf, type Fact } from '#model/facts/claim.ts';
import { emptyOwnerWords, genericOwnerWords, vendorOwnerWords } from '#words/facts.ts';

/**
 * Who answers for a system. `person` and `team` are parties; `named` is a name nobody has made a party of yet;
 * `nobody` was asked and confirmed; `left` = the one named no longer works here; `weak` = only a supplier or a body too
 * general to call; `not asked` = no statement, or one that says nothing ("TBD").
 */
type OwnerState = 'person' | 'team' | 'named' | 'nobody' | 'left' | 'weak' | 'not asked';

/** The owner in force. */
export interface Owner {
  readonly state: OwnerState;
  /** The owner as people write it; empty for nobody and not asked. */
  readonly name: string;
  readonly party?: PartyRecord;
  /** An owner outside IT is an owner; it is shown so. False also while nobody said on which side they are. */
  readonly outsideIT: boolean;
  /** Weak because it is a supplier, not because it is too general. */
  readonly vendor: boolean;
  /** Everything said, for provenance; null = nothing that says anything. */
  readonly fact: Fact<OwnerValue> | null;
}

/** All that is asked of a view: who there is. The inventory, which is on no map, has it, too. */
export type Parties = Pick<View, 'parties'>;

/** A gap: nobody to call. Confirmed when asked and answered, or when the one who was named has left. */
export type OwnerGap = 'confirmed' | 'not asked' | null;

/** Whether an owner leaves a gap, and of which sort. A weak owner is no gap; it is told apart. */
export function gapOf(owner: Owner): OwnerGap {
  if (owner.state === 'nobody' || owner.state === 'left') return 'confirmed';
  return owner.state === 'not asked' ? 'not asked' : null;
}

/** True for a person, team or name that answers for the system, on either side of IT. */
export function isOwned(owner: Owner): boolean {
  return owner.state === 'person' || owner.state === 'team' || owner.state === 'named';
}

/** What a name says by itself. */
interface NameSort {
  readonly key: string;
  readonly empty: boolean;
  readonly generic: boolean;
  readonly vendor: boolean;
}

const keysOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(nameKey));
const emptyKeys = keysOf(emptyOwnerWords);
const genericKeys = keysOf(genericOwnerWords);
const vendorKeys = keysOf(vendorOwnerWords);

/** Names already sorted: the same few owners come back for hundreds of systems. Emptied when it holds this many. */
const SORTED_LIMIT = 2000;
const sorted = new Map<string, NameSort>();

function sortOf(name: string): NameSort {
  const known = sorted.get(name);
  if (known) return known;
  const key = nameKey(name);
  const empty = !hasLetters(name) || emptyKeys.has(key);
  const sort = { key, empty, generic: genericKeys.has(key), vendor: vendorKeys.has(key) };
  if (sorted.size >= SORTED_LIMIT) sorted.clear();
  sorted.set(name, sort);
  return sort;
}

/** The technology owner or the business owner of a system. */
export function ownerOf(view: Parties, system: SystemRecord, field: 'techOwner' | 'bizOwner' = 'techOwner'): Owner {
  const fact = factOf(statementsOf(system, field), (value) => meaning(view, value));
  return { ...read(view, system, fact?.value), fact };
}

/** What an owner's value says; null = nothing. A name that one party has means that party. */
function meaning(view: Parties, value: OwnerValue): string | null {
  if ('nobody' in value) return 'nobody';
  const party = partyOf(view, value);
  if (party) return sortOf(party.name).empty ? null : `party ${party.id}`;
  return 'party' in value || sortOf(value.text).empty ? null : `text ${sortOf(value.text).key}`;
}

function read(view: Parties, system: SystemRecord, value: OwnerValue | undefined): Omit<Owner, 'fact'> {
  const plain = { name: '', outsideIT: false, vendor: false };
  if (value === undefined) return { ...plain, state: 'not asked' };
  if ('nobody' in value) return { ...plain, state: 'nobody' };
  const party = partyOf(view, value);
  const name = (party?.name ?? ('text' in value ? value.text : '')).trim();
  const named = { name, outsideIT: party?.side === 'business' || party?.side === 'external', vendor: false };
  const owner = party ? { ...named, party } : named;
  if (party?.left) return { ...owner, state: 'left' };
  if (party?.kind === 'vendor' || isVendorName(name, system)) return { ...owner, state: 'weak', vendor: true };
  if (sortOf(name).generic) return { ...owner, state: 'weak' };
  return { ...owner, state: party ? (party.kind === 'person' ? 'person' : 'team') : 'named' };
}

function isVendorName(name: string, system: SystemRecord): boolean {
  const { key, vendor } = sortOf(name);
  return vendor || (system.vendor !== undefined && system.vendor !== '' && key === sortOf(system.vendor).key);
}

const byName = new WeakMap<View['parties'], ReadonlyMap<string, Id | null>>();

/** The party of an owner's value. A text means a party only when exactly one has that name. */
function partyOf(view: Parties, value: OwnerValue): PartyRecord | undefined {
  if ('party' in value) return view.parties.get(value.party);
  if (!('text' in value)) return undefined;
  let names = byName.get(view.parties);
  if (!names) byName.set(view.parties, (names = uniqueNames(view.parties)));
  const id = names.get(sortOf(value.text).key);
  return id === undefined || id === null ? undefined : view.parties.get(id);
}

function uniqueNames(parties: View['parties']): ReadonlyMap<string, Id | null> {
  const names = new Map<string, Id | null>();
  for (const { id, name } of parties.values()) {
    const key = nameKey(name);
    if (key !== '') names.set(key, names.has(key) ? null : id);
  }
  return names;
}
