import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStepTo } from '#commands/step-add.ts';
import { previewChanges } from '#commands/preview.ts';
import type { Place } from '#commands/place.ts';
import { chain, Workshop } from './workshop.ts';

describe('where a step goes', () => {
  it('Enter puts it after, between what was tied', () => {
    const shop = chain('A', 'B', 'C');
    expect(shop.flows()).toEqual(['A>B', 'B>C']);
    shop.type('N', 'after', 'A');
    expect(shop.flows()).toEqual(['A>N', 'B>C', 'N>B']);
    expect(shop.story()).toEqual(['A', 'N', 'B', 'C']);
  });

  it('Shift+Enter puts it before, the first one too', () => {
    const shop = chain('A', 'B');
    shop.type('N', 'before', 'B');
    shop.type('M', 'before', 'A');
    expect(shop.flows()).toEqual(['A>N', 'M>A', 'N>B']);
    expect(shop.story()).toEqual(['M', 'A', 'N', 'B']);
  });

  it('Ctrl+Enter puts it beside: the same before and after', () => {
    const shop = chain('A', 'B', 'C');
    shop.type('N', 'beside', 'B');
    expect(shop.flows()).toEqual(['A>B', 'A>N', 'B>C', 'N>C']);
  });

  it('Enter in a branch joins every open end; Alt+Enter goes on with this branch alone', () => {
    const shop = chain('A', 'B');
    shop.type('C', 'beside', 'B');
    shop.type('D', 'beside', 'C');
    shop.type('D2', 'continue', 'D');
    expect(shop.flows()).toEqual(['A>B', 'A>C', 'A>D', 'D>D2']);
    shop.type('J', 'after', 'B');
    expect(shop.flows()).toEqual(['A>B', 'A>C', 'A>D', 'B>J', 'C>J', 'D2>J', 'D>D2']);
    expect(shop.story()).toEqual(['A', 'B', 'C', 'D', 'D2', 'J']);
    shop.type('K', 'after', 'J');
    expect(shop.flows()).toContain('J>K');
    expect(shop.flows()).toHaveLength(8);
  });

  it('first steps beside each other are joined, too', () => {
    const shop = chain('A');
    shop.type('B', 'beside', 'A');
    shop.type('J', 'after', 'B');
    expect(shop.flows()).toEqual(['A>J', 'B>J']);
  });

  it('a branch inside a branch is joined before the outer one', () => {
    const shop = chain('A', 'B');
    shop.type('C', 'beside', 'B');
    shop.type('B1', 'continue', 'B');
    shop.type('B2', 'beside', 'B1');
    shop.type('BJ', 'after', 'B2');
    expect(shop.flows()).toEqual(['A>B', 'A>C', 'B1>BJ', 'B2>BJ', 'B>B1', 'B>B2']);
    shop.type('J', 'after', 'BJ');
    expect(shop.flows()).toEqual(['A>B', 'A>C', 'B1>BJ', 'B2>BJ', 'B>B1', 'B>B2', 'BJ>J', 'C>J']);
  });

  it('comes before a dividing, which moves on to it', () => {
    const shop = chain('A', 'B');
    shop.type('C', 'beside', 'B');
    shop.run('step.split', { stepId: shop.step('A'), value: 'one' });
    shop.type('N', 'after', 'A');
    expect(shop.flows()).toEqual(['A>N', 'N>B', 'N>C']);
    const split = (name: string) => shop.records.tables.step.get(shop.step(name))?.split;
    expect([split('A'), split('N')]).toEqual([undefined, 'one']);
  });

  it('has the team of the step before unless another is named', () => {
    const shop = chain('A #Finance', 'B', 'C #Sales');
    shop.type('D', 'after', 'A');
    shop.type('E', 'before', 'C');
    const team = (name: string) => {
      const id = shop.records.tables.step.get(shop.step(name))?.teamId ?? '';
      return shop.records.tables.party.get(id)?.name;
    };
    expect(['A', 'B', 'C', 'D', 'E'].map(team)).toEqual(['Finance', 'Finance', 'Sales', 'Finance', 'Finance']);
  });

  it('goes to the end when the step it was to follow is gone', () => {
    const shop = chain('A', 'B');
    const gone = shop.step('B');
    shop.run('step.delete', { stepIds: [gone] });
    shop.run('step.add', { mapId: shop.mapId, line: shop.line('N'), place: 'after', anchor: gone });
    expect(shop.flows()).toEqual(['A>N']);
  });
});

type Add = typeof addStepTo;

/** N steps by Enter are one straight chain of N - 1 hand-overs, wherever each was put in. */
function staysStraight(add: Add): void {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom<Place>('after', 'before', 'continue')), {
        minLength: 1,
        maxLength: 25,
      }),
      (entries) => {
        const shop = new Workshop();
        entries.forEach(([pick, place], n) => {
          const { steps } = shop.view();
          const anchor = steps.length === 0 ? null : (steps[pick % steps.length]?.id ?? null);
          shop.records = previewChanges(
            shop.records,
            add(shop.records, { mapId: shop.mapId, line: shop.line(`Step ${n}`), place, anchor }, shop.context()),
          );
        });
        const { steps, flows } = shop.view();
        const tied = new Set(flows.map((flow) => `${flow.from} ${flow.to}`));
        expect(steps).toHaveLength(entries.length);
        expect(flows).toHaveLength(entries.length - 1);
        steps.slice(1).forEach((step, at) => expect(tied.has(`${steps[at]?.id} ${step.id}`)).toBe(true));
      },
    ),
    { numRuns: 60 },
  );
}

/** However branches were made, Enter on an open end leaves one open end among the branches it belongs to. */
function enterJoins(add: Add): void {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.nat(), (besides, at) => {
      const shop = chain('First', 'Branch');
      besides.forEach((pick, n) => {
        const branches = shop.view().steps.filter((step) => step.name.startsWith('Branch'));
        shop.type(`Branch ${n}`, 'beside', branches[pick % branches.length]?.name);
      });
      const branches = shop.view().steps.filter((step) => step.name.startsWith('Branch'));
      const anchor = branches[at % branches.length]?.id ?? null;
      shop.records = previewChanges(
        shop.records,
        add(shop.records, { mapId: shop.mapId, line: shop.line('Join'), place: 'after', anchor }, shop.context()),
      );
      expect(shop.flows().filter((flow) => flow.endsWith('>Join'))).toHaveLength(branches.length);
      expect(shop.story().at(-1)).toBe('Join');
    }),
    { numRuns: 60 },
  );
}

describe('laws of Enter', () => {
  it('gives a straight chain', () => staysStraight(addStepTo));
  it('joins all branches', () => enterJoins(addStepTo));
  it('are broken by a step that only follows, by one that forgets to cut, and by one that joins nothing', () => {
    const onlyFollows: Add = (records, args, ctx) =>
      addStepTo(records, args, ctx).filter(
        (change, at, all) =>
          change.op !== 'create' ||
          change.kind !== 'flow' ||
          at === all.findIndex((one) => one.op === 'create' && one.kind === 'flow'),
      );
    const neverCuts: Add = (records, args, ctx) =>
      addStepTo(records, args, ctx).filter((change) => change.op !== 'set' || change.field !== 'del');
    const joinsNothing: Add = (records, args, ctx) =>
      addStepTo(records, { ...args, place: args.place === 'after' ? 'continue' : args.place }, ctx);
    expect(() => staysStraight(onlyFollows)).toThrow();
    expect(() => staysStraight(neverCuts)).toThrow();
    expect(() => enterJoins(joinsNothing)).toThrow();
  });
});
