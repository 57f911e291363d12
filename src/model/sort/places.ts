import { byOrder } from '#model/lookup.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { mergesOf } from '#model/view-of-merges.ts';
import { standsAs, visible } from '#model/visible.ts';

/** A step of a stream, as it is told: its name, the stream's, and who does it. */
export interface Place {
  readonly stepId: Id;
  readonly step: string;
  readonly mapId: Id;
  readonly stream: string;
  /** Who does the step; absent where nobody said. */
  readonly team?: string;
}

type Places = ReadonlyMap<Id, readonly Place[]>;

const made = new WeakMap<object, { readonly from: readonly unknown[]; readonly bySystem: Places }>();

/** The steps that use each system of the workspace, in the order of the streams and of their steps; each step once. */
export function placesOfSystems(records: Records): Places {
  const merges = mergesOf(records.tables);
  const linked = placesAsLinked(records);
  if (!merges.any) return linked;
  const joined = new Map<Id, Place[]>();
  for (const [id, places] of linked) {
    const list = joined.get(merges.system(id));
    if (list) list.push(...places);
    else joined.set(merges.system(id), [...places]);
  }
  const story = inStory(records);
  return new Map([...joined].map(([id, places]) => [id, once(places).sort(story)]));
}

/** The same by the systems as they are linked, merged or not: an answer about a system does not make it anew. */
function placesAsLinked(records: Records): Places {
  const { support, step, map, party } = records.tables;
  const known = made.get(support);
  const from = [step, map, party];
  if (known?.from.every((one, at) => one === from[at])) return known.bySystem;
  const bySystem = new Map<Id, Place[]>();
  for (const link of support.values()) {
    const place = link.del ? undefined : placeOf(records, link.stepId);
    if (!place) continue;
    const list = bySystem.get(link.systemId);
    if (list) list.push(place);
    else bySystem.set(link.systemId, [place]);
  }
  const story = inStory(records);
  const sorted = new Map([...bySystem].map(([id, places]) => [id, once(places).sort(story)]));
  made.set(support, { from, bySystem: sorted });
  return sorted;
}

function once(places: readonly Place[]): Place[] {
  return [...new Map(places.map((one) => [one.stepId, one])).values()];
}

/** A step as a place; undefined for one that is not shown. */
export function placeOf(records: Records, stepId: Id): Place | undefined {
  const { step, map, party } = records.tables;
  const found = step.get(stepId);
  if (!found || !visible(records, 'step', stepId)) return undefined;
  const team = party.get(standsAs(party, found.teamId ?? ''));
  return {
    stepId,
    step: found.name,
    mapId: found.mapId,
    stream: map.get(found.mapId)?.name ?? '',
    ...(team && !team.del ? { team: team.name } : {}),
  };
}

/** Story order over all streams. */
export function inStory({ tables: { map, step } }: Records): (a: Place, b: Place) => number {
  return (a, b) => {
    const [mapA, mapB] = [map.get(a.mapId), map.get(b.mapId)];
    const [stepA, stepB] = [step.get(a.stepId), step.get(b.stepId)];
    if (a.mapId !== b.mapId && mapA && mapB) return byOrder(mapA, mapB);
    return stepA && stepB ? byOrder(stepA, stepB) : 0;
  };
}
