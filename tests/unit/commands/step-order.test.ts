import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewChanges } from '#commands/preview.ts';
import { deleteStep } from '#commands/step-delete.ts';
import type { Id } from '#model/records/record.ts';
import { chain, Workshop } from './workshop.ts';

describe('deleting', () => {
  it('ties what came before to what came after', () => {
    const shop = chain('A', 'B', 'C');
    shop.type('B2', 'beside', 'B');
    shop.run('step.delete', { stepIds: [shop.step('B')] });
    expect(shop.flows()).toEqual(['A>B2', 'A>C', 'B2>C']);
    shop.run('step.delete', { stepIds: [shop.step('A')] });
    expect(shop.flows()).toEqual(['B2>C']);
  });

  it('ties across several deleted steps at once', () => {
    const shop = chain('A', 'B', 'C', 'D', 'E');
    shop.run('step.delete', { stepIds: ['B', 'C', 'D'].map((name) => shop.step(name)) });
    expect(shop.flows()).toEqual(['A>E']);
  });

  it('hides rework to it and keeps what it was for coming back', () => {
    const shop = chain('A', 'B', 'C <1 20%');
    const gone = shop.step('C');
    shop.run('step.delete', { stepIds: [gone] });
    expect(shop.flows()).toEqual(['A>B']);
    expect(shop.last).toEqual([{ op: 'set', kind: 'step', id: gone, field: 'del', value: expect.any(Number) }]);
  });

  it('takes selected hand-overs away, and every twin of them', () => {
    const shop = chain('A', 'B');
    const [flow] = shop.view().flows;
    shop.records = previewChanges(shop.records, [{ op: 'create', kind: 'flow', record: { ...flow!, id: 'twin' } }]);
    shop.run('step.delete', { stepIds: [], flowIds: [flow!.id] });
    expect(shop.flows()).toEqual([]);
  });

  type Delete = typeof deleteStep.run;
  /** Whatever is deleted from a net, what led to what still does, as far as both are there. */
  const keepsConnected = (remove: Delete) =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10 }),
        fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 14 }),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }),
        (n, ties, picks) => {
          const shop = new Workshop();
          for (let i = 0; i < n; i++) shop.type(`S${i}`);
          for (const flow of shop.view().flows) shop.run('flow.disconnect', { flowIds: [flow.id] });
          const ids = shop.view().steps.map((step) => step.id);
          for (const [a, b] of ties)
            shop.run('flow.connect', { from: ids[Math.min(a, b) % n], to: ids[Math.max(a, b) % n] });
          const before = reachable(shop);
          const gone = new Set(picks.map((pick) => ids[pick % n] ?? ''));
          shop.records = previewChanges(shop.records, remove(shop.records, { stepIds: [...gone] }, shop.context()));
          // A round trip that went through deleted steps is gone: no step is tied to itself.
          const apart = (pair: string) => new Set(pair.split(' ')).size === 2;
          const kept = [...before].filter((pair) => apart(pair) && pair.split(' ').every((id) => !gone.has(id)));
          expect([...reachable(shop)].filter(apart).sort()).toEqual(kept.sort());
        },
      ),
      { numRuns: 80 },
    );

  it('never breaks a stream in two and never ties what was apart', () => keepsConnected(deleteStep.run));
  it('without the new ties, the law is broken', () => {
    expect(() =>
      keepsConnected((records, args, ctx) =>
        deleteStep
          .run(records, args, ctx)
          .filter((change) => change.op !== 'create' && (change.op !== 'set' || change.kind !== 'flow')),
      ),
    ).toThrow();
  });
});

/** Pairs of steps where work goes from the first to the second, over any number of steps. */
function reachable(shop: Workshop): Set<string> {
  const { steps, flows } = shop.view();
  const pairs = new Set<string>();
  const go = (from: Id, at: Id) => {
    for (const flow of flows)
      if (flow.kind === 'work' && flow.from === at && !pairs.has(`${from} ${flow.to}`)) {
        pairs.add(`${from} ${flow.to}`);
        go(from, flow.to);
      }
  };
  for (const step of steps) go(step.id, step.id);
  return pairs;
}

describe('moving', () => {
  it('changes places in a chain, with its hand-overs', () => {
    const shop = chain('A', 'B', 'C', 'D');
    shop.run('step.moveLater', { stepId: shop.step('B') });
    expect([shop.story(), shop.flows()]).toEqual([
      ['A', 'C', 'B', 'D'],
      ['A>C', 'B>D', 'C>B'],
    ]);
    shop.run('step.moveEarlier', { stepId: shop.step('B') });
    expect([shop.story(), shop.flows()]).toEqual([
      ['A', 'B', 'C', 'D'],
      ['A>B', 'B>C', 'C>D'],
    ]);
  });

  it('changes places with the branch beside it, hand-overs untouched', () => {
    const shop = chain('A', 'B', 'C');
    shop.type('B2', 'beside', 'B');
    const flows = shop.flows();
    shop.run('step.moveLater', { stepId: shop.step('B') });
    expect([shop.story(), shop.flows()]).toEqual([['A', 'B2', 'B', 'C'], flows]);
  });

  it('stays at the ends and where branches begin or join', () => {
    const shop = chain('A', 'B', 'C');
    shop.type('B2', 'beside', 'B');
    expect(shop.run('step.moveEarlier', { stepId: shop.step('A') }).last).toEqual([]);
    expect(shop.run('step.moveLater', { stepId: shop.step('C') }).last).toEqual([]);
    expect(shop.run('step.moveLater', { stepId: shop.step('B2') }).last).toEqual([]);
  });

  it('later and earlier again is where it was, for every step of a chain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(), (n, pick) => {
        const shop = chain(...Array.from({ length: n }, (_, i) => `S${i}`));
        const stepId = shop.view().steps[pick % (n - 1)]?.id;
        const before = [shop.story(), shop.flows()];
        shop.run('step.moveLater', { stepId });
        expect(shop.story()).not.toEqual(before[0]);
        expect(shop.flows()).toHaveLength(n - 1);
        shop.run('step.moveEarlier', { stepId });
        expect([shop.story(), shop.flows()]).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('gives steps to the team of the lane above or below', () => {
    const shop = chain('A #Sales', 'B #Finance', 'C #Legal');
    shop.run('step.teamDown', { stepIds: [shop.step('A')], by: 1 });
    expect(shop.records.tables.step.get(shop.step('A'))?.teamId).toBe(shop.party('Finance'));
    expect(shop.run('step.teamDown', { stepIds: [shop.step('C')], by: 1 }).last).toEqual([]);
    shop.run('lane.order', { mapId: shop.mapId, teamIds: [shop.party('Legal')] });
    shop.run('step.teamUp', { stepIds: [shop.step('B')], by: -1 });
    expect(shop.records.tables.step.get(shop.step('B'))?.teamId).toBe(shop.party('Legal'));
  });
});

describe('pins', () => {
  it('a drop pins in one layout and sets the team of its lane; tidy lets go of all', () => {
    const shop = chain('A #Sales', 'B');
    const id = shop.step('A');
    shop.run('step.drop', { stepId: id, layout: 'lanes', x: 10.4, y: -3, teamId: null });
    expect(shop.records.tables.step.get(id)).toMatchObject({ 'pin:lanes': [10, -3] });
    expect(shop.records.tables.step.get(id)).not.toHaveProperty('teamId');
    shop.run('step.drop', { stepId: id, layout: 'lanes', x: Number.NaN, y: 0 });
    expect(shop.last).toEqual([]);
    shop.run('step.tidy', { mapId: shop.mapId, layout: 'lanes' });
    expect(shop.records.tables.step.get(id)).not.toHaveProperty('pin:lanes');
  });
});
