import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addStepTo } from '#commands/step-add.ts';
import { createMap } from '#commands/map.ts';
import { deleteStep } from '#commands/step-delete.ts';
import { moveEarlier } from '#commands/step-move.ts';
import { readLine } from '#commands/line/read.ts';
import { openDocument } from '#document/open.ts';
import type { Changes, Ctx } from '#model/change.ts';
import { viewOf } from '#model/view-of.ts';

/** More than the 200 that are promised; fewer than the 500 that are kept. */
const DEEP = 300;

describe('a long afternoon', () => {
  it(`lands exactly where it began after ${DEEP} undos, and where it ended after ${DEEP} redos`, () => {
    let made = 0;
    const ctx: Ctx = { id: () => `id-${(made += 1)}`, now: 1, speaker: { source: 'room' } };
    const doc = openDocument();
    const apply = (changes: Changes) => doc.apply(changes, { command: 'test', mapId: null, selection: [] });
    apply(createMap.run(doc.records(), { name: 'Afternoon' }, ctx));
    const mapId = [...doc.records().tables.map.keys()][0] ?? '';
    // As a checksum: a difference of 300 steps is not to be read.
    const shown = () => {
      const view = viewOf(doc.records(), mapId);
      const whole = view && {
        ...view,
        systems: [...view.systems.values()],
        parties: [...view.parties.values()],
        replacements: [],
      };
      return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
    };
    const states = [shown()];
    for (let i = 0; states.length <= DEEP; i += 1) {
      const steps = viewOf(doc.records(), mapId)?.steps ?? [];
      const last = steps.at(-1)?.id ?? null;
      const line = readLine(`Step ${i} ${i + 1}m 2d 80% @System ${i % 7}=Team ${i % 3} #Team ${i % 4}`, {
        systems: [],
        teams: [],
        people: [],
      });
      if (line.is !== 'step') throw new Error('no step');
      if (i % 5 === 4 && last !== null) apply(moveEarlier.run(doc.records(), { stepId: last }, ctx));
      else if (i % 7 === 6 && last !== null) apply(deleteStep.run(doc.records(), { stepIds: [last] }, ctx));
      else
        apply(addStepTo(doc.records(), { mapId, line, place: i % 11 === 10 ? 'beside' : 'after', anchor: last }, ctx));
      // A command that has nothing to do makes no undo step.
      if (shown() !== states.at(-1)) states.push(shown());
    }
    for (let i = DEEP - 1; i >= 0; i -= 1) {
      expect(doc.undo()).not.toBeNull();
      expect(shown()).toBe(states[i]);
    }
    for (let i = 1; i <= DEEP; i += 1) {
      expect(doc.redo()).not.toBeNull();
      expect(shown()).toBe(states[i]);
    }
  });
});
