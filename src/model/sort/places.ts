import { byOrder } from '#model/lookup.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { mergesOf } from '#model/view-of-merges.ts';
import { visible } from '#model/visible.ts';

/** A step of a stream, as it is told: its name, the stream's, and who does it. */
export interface Place {
  readonly stepId: Id;
  readonly step: string;
  readonly mapId: Id;
  readonly stream: string;
  /** Who does the step; absent where nobody said. */
  readonly team?: string;
}

interface Found {
  readonly from: readonly unknown[];
  readonly bySystem: ReadonlyMap<Id, readonly Place[]>;
}

const made = new WeakMap<object, Found>();

/** The steps that use each system of the workspace, in the order of the streams and of their steps; each step once. */
export function placesOfSystems(records: Records): ReadonlyMap<Id, readonly Place[]> {
  const { support, step, map, party, system } = records.tables;
  const merges = mergesOf(records.tables);
  const known = made.get(support);
  const from = [step, map, party, system];
  if (known?.from.every((one, at) => one === from[at])) return known.bySystem;
  const bySystem = new Map<Id, Map<Id, Place>>();
  for (const link of support.values()) {
    if (!visible(records, 'support', link.id)) continue;
    const id = merges.system(link.systemId);
    const place = placeOf(records, link.stepId);
    if (!place) continue;
    const steps = bySystem.get(id);
    if (steps) steps.set(place.stepId, place);
    else bySystem.set(id, new Map([[place.stepId, place]]));
  }
  const sorted = new Map([...bySystem].map(([id, steps]) => [id, [...steps.values()].sort(inStory(records))]));
  made.set(support, { from, bySystem: sorted });
  return sorted;
}

/** A step as a place; undefined for one that is not shown. */
export function placeOf(records: Records, stepId: Id): Place | undefined {
  const { step, map, party } = records.tables;
  const found = step.get(stepId);
  if (!found || !visible(records, 'step', stepId)) return undefined;
  const team = party.get(mergesOf(records.tables).party(found.teamId ?? ''));
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
