import { describe, expect, it } from 'vitest';
import { expectedOf, routesOf, sharesOf } from '#model/stream/routes.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import type { Stream } from '#model/stream/stream.ts';
import { viewOfCase } from '../cases.ts';
import { chain, stop, ways } from './made.ts';

/** Hamel: 35 % of the parts are coated between making and assembling. */
const hamel: Stream = {
  stops: [
    stop('Make', { takes: 60, work: 5, one: true }),
    stop('Coat', { takes: 100, work: 10 }),
    stop('Assemble', { takes: 20, work: 4 }),
  ],
  ways: ways('Make>Coat 35', 'Make>Assemble 65', 'Coat>Assemble'),
  loops: [],
};

describe('either/or', () => {
  it('weighs each route by its share, and tells the fastest and the slowest', () => {
    const routes = routesOf(hamel) ?? [];
    expect(expectedOf(routes)).toEqual({ takes: expect.closeTo(115, 9), work: expect.closeTo(12.5, 9) });
    expect(routes.map((route) => route.takes.v).toSorted((a, b) => a - b)).toEqual([80, 180]);
    expect(routes.map((route) => route.stops)).toEqual([
      ['Make', 'Coat', 'Assemble'],
      ['Make', 'Assemble'],
    ]);
  });

  it('the published special and standard route: each with its own time and quality', () => {
    const { view } = viewOfCase('sales-conversion-alternative-routes', 'office');
    const plain = streamOf(view);
    const stops = plain.stops.map((one) =>
      view.steps.find((step) => step.id === one.id)?.name.startsWith('Generate quote')
        ? { ...one, split: 'one' as const }
        : one,
    );
    const routes = routesOf({ ...plain, stops }) ?? [];
    const numbers = routes.map(({ takes, work, rolled }) => [takes.v, work.v, (rolled.share ?? 0) * 100]);
    expect(numbers).toEqual([
      [605, 137.5, expect.closeTo(25.743, 2)],
      [566, expect.closeTo(134.8333, 3), expect.closeTo(38.614, 2)],
    ]);
    expect(expectedOf(routes)).toBeNull();
  });

  it('is one route where nothing is decided, with all branches in it', () => {
    const stream: Stream = {
      stops: ['A', 'B', 'C'].map((id) => stop(id, { takes: 1, work: 1 })),
      ways: ways('A>B', 'A>C'),
      loops: [],
    };
    const routes = routesOf(stream) ?? [];
    expect(routes).toHaveLength(1);
    expect(routes[0]).toMatchObject({ share: 1, stops: ['A', 'B', 'C'], takes: { v: 2 }, allWork: { v: 3 } });
  });

  it('does not take a short cut that was not chosen: two decisions may lead to the same step', () => {
    const stream: Stream = {
      stops: [stop('A', { one: true, takes: 1 }), stop('B', { takes: 50 }), stop('C', { takes: 1 })],
      ways: ways('A>B 50', 'A>C 50', 'B>C'),
      loops: [],
    };
    expect((routesOf(stream) ?? []).map((route) => route.takes.v)).toEqual([52, 2]);
  });

  it.each([
    [
      ['A>B 30', 'A>C'],
      [0.3, 0.7],
    ],
    [
      ['A>B', 'A>C'],
      [null, null],
    ],
    [
      ['A>B 70', 'A>C 60', 'A>D'],
      [0.7, 0.6, null],
    ],
  ])('shares of %j', (lines, shares) =>
    expect(sharesOf(ways(...lines))).toEqual(shares.map((one) => (one === null ? null : expect.closeTo(one, 9)))),
  );

  it('gives no average where shares are not said or do not add up', () => {
    const split = (...lines: string[]): Stream => ({
      stops: [stop('A', { one: true }), stop('B', { takes: 1 }), stop('C', { takes: 2 })],
      ways: ways(...lines),
      loops: [],
    });
    expect(expectedOf(routesOf(split('A>B', 'A>C')) ?? [])).toBeNull();
    expect(expectedOf(routesOf(split('A>B 40', 'A>C 40')) ?? [])).toBeNull();
    expect(expectedOf(routesOf(split('A>B 50', 'A>C 50')) ?? [])?.takes).toBeCloseTo(1.5, 9);
  });

  it('does not count more than a person can read', () => {
    const many = Array.from({ length: 12 }, (_, at) => [stop(`a${at}`, { one: true }), stop(`b${at}`), stop(`c${at}`)]);
    const lines = many.flatMap((_, at) => [
      `a${at}>b${at} 50`,
      `a${at}>c${at} 50`,
      ...(at < 11 ? [`b${at}>a${at + 1}`, `c${at}>a${at + 1}`] : []),
    ]);
    expect(routesOf({ stops: many.flat(), ways: ways(...lines), loops: [] })).toBeNull();
  });

  it('a stream of 1,000 stops is one route', () => {
    const stops = Array.from({ length: 1000 }, (_, at) => stop(`s${at}`, { takes: 1 }));
    expect(routesOf(chain(stops))?.[0]?.takes.v).toBe(1000);
  });
});
