import { notesOfStep, stepsOfMap } from '#model/lookup.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { mergesOf } from '#model/view-of-merges.ts';
import type { SortItem } from '#model/sort/item.ts';
import { placesOfSystems, type Place } from '#model/sort/places.ts';
import { stockOf } from '#model/sort/stock.ts';
import { toSortOut } from '#model/sort/to-sort-out.ts';
import { ownedBy } from '#model/carry/carriers.ts';
import { ownerStanding, type OwnerRole, type OwnerStanding } from '#model/carry/standing.ts';

/** One system somebody answers for. */
export interface CarriedSystem {
  readonly system: SystemRecord;
  readonly role: OwnerRole;
  readonly standing: OwnerStanding;
  /** Steps that use it, in story order. */
  readonly places: readonly Place[];
}

/** A stream with steps that rest on them. */
export interface CarriedStream {
  readonly mapId: Id;
  readonly name: string;
  /** Steps that rest on their systems, of all the stream's steps. */
  readonly steps: number;
  readonly of: number;
  /** What was promised to whom, as typed; absent where nobody said. */
  readonly promised?: string;
  readonly whom?: string;
}

/** What people say about working in a step. */
export interface CarriedVoice {
  readonly id: Id;
  readonly text: string;
  readonly step: string;
  readonly stream: string;
}

/** What one person or team carries. */
export interface Carry {
  readonly party: PartyRecord;
  readonly systems: readonly CarriedSystem[];
  /** Steps that rest on their systems, over all streams. */
  readonly steps: number;
  readonly streams: readonly CarriedStream[];
  readonly voices: readonly CarriedVoice[];
  /** Systems they pay for; `cost` = a year's, known for `known` of them. */
  readonly pays: { readonly systems: readonly SystemRecord[]; readonly cost: number; readonly known: number };
  /** Questions they are asked. */
  readonly asked: readonly SortItem[];
}

/** What a person or team carries; null when they are not shown (any more). */
export function carryOf(records: Records, partyId: Id): Carry | null {
  const stock = stockOf(records);
  const party = stock.parties.get(mergesOf(records.tables).party(partyId));
  if (!party) return null;
  const used = placesOfSystems(records);
  const systems = (ownedBy(records).get(party.id) ?? []).map(({ system, role }) => ({
    system,
    role,
    standing: ownerStanding(records, system, role),
    places: used.get(system.id) ?? [],
  }));
  const places = [...new Map(systems.flatMap((one) => one.places).map((one) => [one.stepId, one])).values()];
  const paid = stock.systems.filter((one) => one.paidBy === party.id);
  const costs = paid.flatMap((one) => one.cost ?? []);
  return {
    party,
    systems,
    steps: places.length,
    streams: streamsOf(records, places),
    voices: places.flatMap((place) =>
      notesOfStep(records.tables.note, place.stepId)
        .filter((note) => note.kind === 'voice')
        .map(({ id, text }) => ({ id, text, step: place.step, stream: place.stream })),
    ),
    pays: { systems: paid, cost: costs.reduce((sum, one) => sum + one, 0), known: costs.length },
    asked: toSortOut(records).filter((item) => item.asked?.whom === party.id),
  };
}

function streamsOf({ tables: { map, step } }: Records, places: readonly Place[]): CarriedStream[] {
  return [...new Set(places.map((one) => one.mapId))].flatMap((mapId) => {
    const found = map.get(mapId);
    if (!found) return [];
    const { promised, whom } = found.frame ?? {};
    return {
      mapId,
      name: found.name,
      steps: places.filter((one) => one.mapId === mapId).length,
      of: stepsOfMap(step, mapId).filter((one) => one.kind === 'step').length,
      ...(promised?.text ? { promised: promised.text } : {}),
      ...(whom ? { whom } : {}),
    };
  });
}
