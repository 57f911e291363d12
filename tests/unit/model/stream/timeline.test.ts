import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stream } from '#model/stream/stream.ts';
import { timelineOf } from '#model/stream/timeline.ts';
import { chain, stop, streams, ways } from './made.ts';

/** Every route from a start to an end, by trying all: the definition, not the method. */
function routes(stops: Stream['stops'], all: Stream['ways']): string[][] {
  const received = stops.some((one) => one.receives && all.some((way) => way.to === one.id));
  const isEnd = (id: string) =>
    received
      ? stops.some((one) => one.id === id && one.receives) && all.some((way) => way.to === id)
      : !all.some((way) => way.from === id);
  const found: string[][] = [];
  const walk = (path: string[]): void => {
    const at = path.at(-1) ?? '';
    if (isEnd(at)) found.push(path);
    for (const way of all) if (way.from === at) walk([...path, way.to]);
  };
  for (const one of stops) if (!all.some((way) => way.to === one.id)) walk([one.id]);
  return found;
}

/** Connected parts, by spreading along the ways until nothing is added. */
function parts({ stops, ways: all }: Stream): Stream['stops'][] {
  const left = new Set(stops.map((one) => one.id));
  const found: Stream['stops'][] = [];
  for (const first of stops) {
    if (!left.has(first.id)) continue;
    const part = new Set([first.id]);
    for (let size = 0; size !== part.size;) {
      size = part.size;
      for (const way of all)
        if (part.has(way.from) || part.has(way.to)) {
          part.add(way.from);
          part.add(way.to);
        }
    }
    for (const id of part) left.delete(id);
    found.push(stops.filter((one) => part.has(one.id)));
  }
  return found;
}

type Timed = typeof timelineOf;

function isTheSlowest(timed: Timed): void {
  fc.assert(
    fc.property(streams({ most: 14, loops: true }), (stream) => {
      const known = new Map(stream.stops.map((one) => [one.id, one]));
      const total = (route: readonly string[], of: 'takes' | 'work') =>
        route.reduce((sum, id) => sum + (known.get(id)?.[of]?.v ?? 0), 0);
      const { route, takes, work, beside, deadEnds } = timed(stream);
      const all: string[][] = [];
      let from = 0;
      for (const part of parts(stream)) {
        const own = routes(part, stream.ways);
        all.push(...own);
        const length = route.slice(from).findIndex((id) => !part.some((one) => one.id === id));
        const chosen = route.slice(from, length === -1 ? undefined : from + length);
        from += chosen.length;
        const longest = Math.max(...own.map((one) => total(one, 'takes')));
        const slowest = own.filter((one) => total(one, 'takes') === longest);
        expect(own).toContainEqual(chosen);
        expect(total(chosen, 'takes')).toBe(longest);
        expect(total(chosen, 'work')).toBe(Math.max(...slowest.map((one) => total(one, 'work'))));
      }
      expect(from).toBe(route.length);
      const counted = route.filter((id) => known.get(id)?.counted);
      expect(takes.v).toBe(total(counted, 'takes'));
      expect(work.v).toBe(total(counted, 'work'));
      expect(takes.of).toBe(counted.length);
      const reached = new Set(all.flat());
      expect(new Set([...route, ...beside])).toEqual(reached);
      expect(deadEnds).toEqual(stream.stops.map((one) => one.id).filter((id) => !reached.has(id)));
    }),
    { seed: 11, numRuns: 1000 },
  );
}

describe('the slowest way through a stream', () => {
  it('is the longest of all routes, by trying all of them on 1,000 streams', () => isTheSlowest(timelineOf), 30_000);

  it('the law catches a timeline that adds all stops, keeps dead ends, or takes the work of another branch', () => {
    expect(() =>
      isTheSlowest((stream) => ({ ...timelineOf(stream), route: stream.stops.map((one) => one.id) })),
    ).toThrow();
    expect(() => isTheSlowest((stream) => ({ ...timelineOf(stream), deadEnds: [] }))).toThrow();
    expect(() =>
      isTheSlowest((stream) => {
        const time = timelineOf(stream);
        const most = Math.max(0, ...stream.stops.map((one) => one.work?.v ?? 0));
        return { ...time, work: { ...time.work, v: Math.max(time.work.v, most) } };
      }),
    ).toThrow();
  });

  it('leaves out a branch that never reaches who receives the work', () => {
    const stream: Stream = {
      stops: [
        stop('A', { takes: 1 }),
        stop('B', { takes: 2 }),
        stop('F', { takes: 30 }),
        stop('END', { receives: true }),
      ],
      ways: ways('A>B', 'A>F', 'B>END'),
      loops: [],
    };
    expect(timelineOf(stream)).toMatchObject({
      route: ['A', 'B', 'END'],
      takes: { v: 3, known: 2, of: 2 },
      deadEnds: ['F'],
    });
  });

  it('takes the longer of two feeders, not their sum', () => {
    const stream: Stream = {
      stops: [stop('A', { takes: 24 }), stop('B', { takes: 29 }), stop('C', { takes: 19 })],
      ways: ways('A>C', 'B>C'),
      loops: [],
    };
    expect(timelineOf(stream)).toMatchObject({ route: ['B', 'C'], takes: { v: 48 }, beside: ['A'] });
  });

  it('is not lengthened by rework', () => {
    const steps = [stop('A', { takes: 10 }), stop('B', { takes: 25 }), stop('C', { takes: 60 })];
    const loops = [{ id: 'r', from: 'C', to: 'A', rate: 0.3, wait: 15 }];
    expect(timelineOf(chain(steps, loops)).takes.v).toBe(timelineOf(chain(steps)).takes.v);
  });

  it('adds nothing for what is not known and says how much is', () => {
    expect(timelineOf(chain([stop('A', { takes: 3 }), stop('B'), stop('C', { takes: 0 })])).takes).toEqual({
      lo: 3,
      v: 3,
      hi: 3,
      known: 2,
      of: 3,
    });
  });

  it('takes parts that are not connected one after the other', () => {
    const stops = [stop('A', { takes: 1 }), stop('B', { takes: 5 }), stop('C', { takes: 2 }), stop('D', { takes: 3 })];
    const stream: Stream = { stops, ways: ways('A>C', 'A>D'), loops: [] };
    expect(timelineOf(stream)).toMatchObject({ route: ['A', 'D', 'B'], takes: { v: 9 }, beside: ['C'] });
  });

  it('carries ranges along the route', () => {
    const wide = { ...stop('B', { takes: 5 }), takes: { lo: 3, v: 4, hi: 5 } };
    expect(timelineOf(chain([stop('A', { takes: 1 }), wide])).takes).toMatchObject({ lo: 4, v: 5, hi: 6 });
  });

  it('of equal routes takes the one with more work, then the one that comes first on the map', () => {
    const branches = (workB: number) => ({
      stops: [
        stop('A', { takes: 1 }),
        stop('B', { takes: 2, work: workB }),
        stop('C', { takes: 2, work: 1 }),
        stop('D', { takes: 1 }),
      ],
      ways: ways('A>C', 'A>B', 'B>D', 'C>D'),
      loops: [],
    });
    expect(timelineOf(branches(2)).route).toEqual(['A', 'B', 'D']);
    expect(timelineOf(branches(0)).route).toEqual(['A', 'C', 'D']);
    expect(timelineOf(branches(1)).route).toEqual(['A', 'B', 'D']);
  });

  it('walks a stream of 1,000 stops', () => {
    const many = Array.from({ length: 1000 }, (_, at) => stop(`s${at}`, { takes: 1 }));
    expect(timelineOf(chain(many)).takes.v).toBe(1000);
  });
});
