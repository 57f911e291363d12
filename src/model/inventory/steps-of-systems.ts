import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { standsAs, visible } from '#model/visible.ts';

/** For each system the steps that use it, over all maps, as "Stream: step". Merged systems count as the one they stand as. */
export function stepsOfSystems(records: Records): ReadonlyMap<Id, readonly string[]> {
  const { support, step, map, system } = records.tables;
  const found = new Map<Id, string[]>();
  for (const link of support.values()) {
    if (!visible(records, 'support', link.id)) continue;
    const at = step.get(link.stepId);
    if (!at) continue;
    const id = standsAs(system, link.systemId);
    const text = `${map.get(at.mapId)?.name ?? ''}: ${at.name}`;
    const list = found.get(id);
    if (!list) found.set(id, [text]);
    else if (!list.includes(text)) list.push(text);
  }
  return found;
}
