import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { PartyRecord } from '#model/records/party.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { byAge, byOrder, flowsOfMap, lanesOfMap, notesOfMap, notesOfStep, stepsOfMap } from '#model/lookup.ts';
import type { Audience, View } from '#model/view.ts';
import { linksOf } from '#model/view-of-links.ts';
import { mergesOf, withoutMerges, type Merges } from '#model/view-of-merges.ts';

const made = new WeakMap<Records['tables'], Map<string, View | null>>();

/**
 * One map as one audience sees it, or null when the map is deleted or was never there.
 * The same tables give the same View object, so that whatever is computed from a view can be kept by it.
 */
export function viewOf(records: Records, mapId: Id, audience: Audience = 'inside'): View | null {
  let views = made.get(records.tables);
  if (!views) made.set(records.tables, (views = new Map()));
  const key = `${audience} ${mapId}`;
  const known = views.get(key);
  if (known !== undefined) return known;
  const whole = collect(records, mapId, audience);
  const view = whole && reduce(overlay(whole));
  views.set(key, view);
  return view;
}

/** Views of all maps that are shown, in their order. */
export function viewsOf(records: Records, audience: Audience = 'inside'): readonly View[] {
  return [...records.tables.map.values()].sort(byOrder).flatMap((map) => viewOf(records, map.id, audience) ?? []);
}

/** What the map itself says in place of a shared record. No kind of record does so yet: every view is as it was. */
function overlay(view: View): View {
  return view;
}

/** What an audience does not see is taken out here. The only audience yet is inside the room: it sees everything. */
function reduce(view: View): View {
  return view;
}

/** The visible records of a map, merged ones standing as their targets. */
function collect({ tables }: Records, mapId: Id, audience: Audience): View | null {
  const map = tables.map.get(mapId);
  if (!map || map.del) return null;
  const merges = mergesOf(tables);
  const steps = stepsOfMap(tables.step, mapId)
    .map((step) => withoutMerges('step', step, merges))
    .sort(byOrder);
  const place = new Map(steps.map((step, at) => [step.id, at]));
  const parties = livingParties(tables.party, merges);
  const system = systemFinder(tables.system, merges);
  const supports = steps.flatMap((step) => linksOf(tables.support, step.id, merges, system));
  const notes = [...notesOfMap(tables.note, mapId), ...steps.flatMap((step) => notesOfStep(tables.note, step.id))]
    .filter((note) => note.mapId === undefined || note.mapId === mapId)
    .map((note) => withoutMerges('note', note, merges));
  return {
    map: withoutMerges('map', map, merges),
    steps,
    flows: flowsOf(tables.flow, mapId, place, merges),
    supports,
    systems: found(
      supports.map((link) => link.systemId),
      system,
    ),
    replacements: found(
      supports.map((link) => link.replaceableBy),
      system,
    ),
    parties,
    lanes: lanesOf(tables.lane, mapId, parties, merges),
    notes,
    audience,
  };
}

/** Hand-overs between two cards of the map, the oldest of each from, to and kind, in story order of their ends. */
function flowsOf(
  table: Records['tables']['flow'],
  mapId: Id,
  place: ReadonlyMap<Id, number>,
  merges: Merges,
): View['flows'] {
  const one = new Map<string, View['flows'][number]>();
  for (const flow of [...flowsOfMap(table, mapId)].sort(byAge)) {
    if (!place.has(flow.from) || !place.has(flow.to)) continue;
    const key = `${flow.kind} ${place.get(flow.from)} ${place.get(flow.to)}`;
    if (!one.has(key)) one.set(key, withoutMerges('flow', flow, merges));
  }
  const at = (id: Id) => place.get(id) ?? 0;
  return [...one.values()].sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to) || byAge(a, b));
}

/** One lane for each team that is still there, in order. */
function lanesOf(table: Records['tables']['lane'], mapId: Id, parties: View['parties'], merges: Merges): View['lanes'] {
  const one = new Map<Id, View['lanes'][number]>();
  for (const lane of lanesOfMap(table, mapId)
    .map((each) => withoutMerges('lane', each, merges))
    .sort(byOrder))
    if (parties.has(lane.teamId) && !one.has(lane.teamId)) one.set(lane.teamId, lane);
  return [...one.values()];
}

const partiesMade = new WeakMap<Merges, ReadonlyMap<Id, PartyRecord>>();

/**
 * All visible parties by id, without merges. Kept by the merges, which are kept by the tables of systems and parties: an
 * edited step does not rebuild it.
 */
export function livingParties(table: Records['tables']['party'], merges: Merges): ReadonlyMap<Id, PartyRecord> {
  const known = partiesMade.get(merges);
  if (known) return known;
  const parties = new Map<Id, PartyRecord>();
  for (const party of table.values())
    if (!party.del && merges.party(party.id) === party.id) parties.set(party.id, withoutMerges('party', party, merges));
  partiesMade.set(merges, parties);
  return parties;
}

/** Finds a visible system by the id of any record that stands as it. */
function systemFinder(table: Records['tables']['system'], merges: Merges): (id: Id) => SystemRecord | undefined {
  const known = new Map<Id, SystemRecord | undefined>();
  return (id) => {
    if (known.has(id)) return known.get(id);
    const record = table.get(merges.system(id));
    const system = record && !record.del ? withoutMerges('system', record, merges) : undefined;
    known.set(id, system);
    return system;
  };
}

function found(ids: readonly (Id | undefined)[], system: (id: Id) => SystemRecord | undefined): Map<Id, SystemRecord> {
  const systems = new Map<Id, SystemRecord>();
  for (const id of ids) {
    const record = id === undefined ? undefined : system(id);
    if (record) systems.set(record.id, record);
  }
  return systems;
}
