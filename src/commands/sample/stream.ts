import { keyBetween } from '#lib/order.ts';
import type { Changes, Ctx } from '#model/change.ts';
import type { Id } from '#model/records/record.ts';
import { quantity, startBuild, type Build } from '#commands/sample/build.ts';
import { addParties } from '#commands/sample/parties.ts';
import { addSteps } from '#commands/sample/steps.ts';
import { addSystems } from '#commands/sample/systems.ts';
import { sampleWords as words } from '#words/sample.ts';

/**
 * A whole stream to look at on the first visit: a town hall's building permit, made for this program. 11 steps, 5 teams,
 * 12 systems; every state of ownership, of who runs a system and of support; one rework loop, voices. In one row: on the
 * screen of a laptop a second one would push the systems, which the program is about, out of sight.
 * `after` = the order key of the last map there is. The map is the first record of kind map among the changes.
 */
export function sampleChanges(ctx: Ctx, after: string | null = null): Changes {
  const build = startBuild(ctx);
  const map = build.add('map', {
    name: words.map,
    state: 'current',
    order: keyBetween(after, null),
    convention: 'office',
    frame: { ...words.frame, promised: quantity(25, 'd') },
  });
  const parties = addParties(build);
  const steps = addSteps(build, map, parties, addSystems(build, parties));
  addFlows(build, map, steps);
  addNotes(build, map, steps, parties.planning);
  return build.changes;
}

/** Straight on, but for the way back from the conditions. */
function addFlows({ add }: Build, mapId: Id, steps: readonly Id[]): void {
  for (const [at, to] of steps.entries()) {
    const from = steps[at - 1];
    if (from) add('flow', { mapId, from, to, kind: 'work' });
  }
  const [, , , assess, , , agree] = steps;
  if (agree && assess)
    add('flow', { mapId, from: agree, to: assess, kind: 'rework', rate: quantity(20, '%', 'guess') });
}

function addNotes({ add, ago }: Build, mapId: Id, steps: readonly Id[], planning: Id): void {
  const [, check, visit, , , , agree] = steps;
  if (!check || !visit || !agree) return;
  add('note', { kind: 'voice', stepId: check, text: words.notes.papers, at: ago(40) });
  add('note', { kind: 'improvement', stepId: check, text: words.notes.checklist, at: ago(39) });
  add('note', { kind: 'voice', stepId: visit, text: words.notes.photos, at: ago(35) });
  add('note', { kind: 'voice', stepId: agree, text: words.notes.conditions, by: planning, at: ago(25) });
  add('note', { kind: 'parking', mapId, text: words.notes.listed, at: ago(15) });
}
