import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain } from './workshop.ts';

const flowId = (shop: ReturnType<typeof chain>, from: string, to: string) =>
  shop.view().flows.find((flow) => flow.from === shop.step(from) && flow.to === shop.step(to))?.id;

describe('hand-overs', () => {
  it('connect and disconnect leave nothing to see, however often, and one record', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.boolean(), (times, backwards) => {
        const shop = chain('A', 'B', 'C');
        const before = shop.flows();
        const ends = backwards
          ? { from: shop.step('C'), to: shop.step('A') }
          : { from: shop.step('A'), to: shop.step('C') };
        const size = shop.records.tables.flow.size;
        for (let i = 0; i < times; i++) {
          shop.run('flow.connect', ends);
          expect(shop.flows()).toHaveLength(before.length + 1);
          shop.run('flow.disconnect', {
            flowIds: shop
              .view()
              .flows.filter((flow) => flow.from === ends.from && flow.to === ends.to)
              .map((flow) => flow.id),
          });
        }
        expect(shop.flows()).toEqual(before);
        expect(shop.records.tables.flow.size).toBe(size + 1);
      }),
      { numRuns: 10 },
    );
  });

  it('are drawn once, and never from a step to itself or to another map', () => {
    const shop = chain('A', 'B');
    expect(shop.run('flow.connect', { from: shop.step('A'), to: shop.step('B') }).last).toEqual([]);
    expect(shop.run('flow.connect', { from: shop.step('A'), to: shop.step('A') }).last).toEqual([]);
    const a = shop.step('A');
    shop.run('map.create', { name: 'Other' });
    const other = shop.firstMade();
    shop.run('step.add', { mapId: other, line: shop.line('X'), place: 'after', anchor: null });
    expect(shop.run('flow.connect', { from: a, to: shop.firstStepOf(other) }).last).toEqual([]);
  });

  it('become rework with a rate, turn round, and get a label', () => {
    const shop = chain('A', 'B');
    const id = flowId(shop, 'A', 'B');
    shop.run('flow.makeRework', { flowId: id, kind: 'rework' });
    shop.run('flow.rate', { flowId: id, text: '12 %' });
    shop.run('flow.reverse', { flowId: id });
    shop.run('flow.label', { flowId: id, text: ' wrong form ' });
    expect(shop.flows()).toEqual(['B~A']);
    expect(shop.records.tables.flow.get(id ?? '')).toMatchObject({
      rate: { v: 12, text: '12 %' },
      label: 'wrong form',
    });
    shop.run('flow.rate', { flowId: id, text: '' });
    expect(shop.records.tables.flow.get(id ?? '')).not.toHaveProperty('rate');
  });

  it('give way when the same one is there already', () => {
    const shop = chain('A', 'B');
    shop.run('flow.connect', { from: shop.step('B'), to: shop.step('A') });
    shop.run('flow.reverse', { flowId: flowId(shop, 'A', 'B') });
    expect(shop.flows()).toEqual(['B>A']);
  });
});
