import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stream } from '#model/stream/stream.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import { visitsOf } from '#model/stream/visits.ts';
import { viewOfCase } from '../cases.ts';
import { chain, stop, streams, ways } from './made.ts';

type Visit = typeof visitsOf;

/** Stops from which an end is reached, by trying. */
function alive({ stops, ways: all }: Stream): Set<string> {
  const near = (id: string) => all.flatMap((way) => (way.from === id ? [way.to] : way.to === id ? [way.from] : []));
  const connected = (id: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(id)) {
      seen.add(id);
      for (const other of near(id)) connected(other, seen);
    }
    return seen;
  };
  const end = new Set<string>();
  for (const { id } of stops) {
    const part = connected(id);
    const receivers = stops.filter((one) => one.receives && part.has(one.id) && all.some((way) => way.to === one.id));
    if (receivers.length > 0 ? receivers.some((one) => one.id === id) : !all.some((way) => way.from === id))
      end.add(id);
  }
  const living = new Set(end);
  for (let size = 0; size !== living.size;) {
    size = living.size;
    for (const way of all) if (living.has(way.to)) living.add(way.from);
  }
  return living;
}

/** The chance that a piece comes to each stop, by trying every combination of decisions. */
function chances(stream: Stream): Map<string, number> {
  const living = alive(stream);
  const open = stream.ways.filter((way) => living.has(way.from) && living.has(way.to));
  const deciders = stream.stops.filter(
    (one) => one.split === 'one' && open.filter((way) => way.from === one.id).length > 1,
  );
  const chance = new Map<string, number>();
  const combine = (at: number, taken: ReadonlySet<string>, weight: number): void => {
    const decider = deciders[at];
    if (decider) {
      const own = open.filter((way) => way.from === decider.id);
      const said = own.reduce((sum, way) => sum + (way.share ?? 0), 0);
      for (const way of own) combine(at + 1, new Set([...taken, way.id]), (weight * (way.share ?? 0)) / said);
      return;
    }
    const reached = new Set<string>();
    const visit = (id: string): void => {
      if (reached.has(id)) return;
      reached.add(id);
      const decides = deciders.some((one) => one.id === id);
      for (const way of open) if (way.from === id && (!decides || taken.has(way.id))) visit(way.to);
    };
    for (const one of stream.stops) if (living.has(one.id) && !open.some((way) => way.to === one.id)) visit(one.id);
    for (const id of reached) chance.set(id, (chance.get(id) ?? 0) + weight);
  };
  combine(0, new Set(), 1);
  return chance;
}

/** Shares that add up: dead ends take theirs with them. */
function withWholeShares(stream: Stream): Stream {
  const living = alive(stream);
  const open = stream.ways.filter((way) => living.has(way.to));
  const sum = (from: string) => open.filter((way) => way.from === from).reduce((all, way) => all + (way.share ?? 0), 0);
  return { ...stream, ways: open.map((way) => ({ ...way, share: (way.share ?? 0) / (sum(way.from) || 1) })) };
}

function isTheChance(visit: Visit): void {
  fc.assert(
    fc.property(streams({ most: 14, loops: false }), (made) => {
      const stream = withWholeShares(made);
      const found = visit(stream);
      if (found.is !== 'known') throw new Error(found.is);
      const wanted = chances(stream);
      for (const [id, visits] of found.of) expect(visits).toBeCloseTo(wanted.get(id) ?? 0, 6);
      expect(found.of.size).toBe(alive(stream).size);
    }),
    { seed: 5, numRuns: 500 },
  );
}

/** One piece walked in every way it can go, each with its probability, until less than that is left of it. */
const LEFT = 1e-7;

/** Only decisions: a piece is always in one place, so that walking it is the definition. */
function isTheWalk(visit: Visit): void {
  fc.assert(
    fc.property(streams({ most: 9, loops: true }), (made) => {
      const stream = withWholeShares({ ...made, stops: made.stops.map((one) => ({ ...one, split: 'one' as const })) });
      const living = alive(stream);
      const loops = stream.loops.filter((loop) => living.has(loop.from) && living.has(loop.to));
      const starts = stream.stops.filter((one) => living.has(one.id) && !stream.ways.some((way) => way.to === one.id));
      fc.pre(starts.length === 1);
      const wanted = new Map<string, number>();
      let here = new Map([[starts[0]?.id ?? '', 1]]);
      for (let step = 0; step < 4000 && [...here.values()].some((part) => part > LEFT); step++) {
        const next = new Map<string, number>();
        const go = (id: string, part: number) => next.set(id, (next.get(id) ?? 0) + part);
        for (const [id, part] of here) {
          wanted.set(id, (wanted.get(id) ?? 0) + part);
          const back = loops.filter((loop) => loop.from === id);
          let on = part;
          for (const loop of back) {
            go(loop.to, part * (loop.rate ?? 0));
            on -= part * (loop.rate ?? 0);
          }
          for (const way of stream.ways) if (way.from === id && living.has(id)) go(way.to, on * (way.share ?? 0));
        }
        here = next;
      }
      const found = visit(stream);
      if (found.is !== 'known') throw new Error(found.is);
      for (const [id, visits] of found.of) expect(visits).toBeCloseTo(wanted.get(id) ?? 0, 4);
    }),
    { seed: 3, numRuns: 500 },
  );
}

/** Breaks the visits of one kind of stop. */
const broken =
  (change: (visits: number, stream: Stream, id: string) => number): Visit =>
  (stream) => {
    const found = visitsOf(stream);
    return found.is === 'known'
      ? { is: 'known', of: new Map([...found.of].map(([id, visits]) => [id, change(visits, stream, id)])) }
      : found;
  };

describe('how often a step works on one piece until it is right', () => {
  it('the published example: 1.47 developments, 1.25 tests, 487 minutes of work', () => {
    const { view } = viewOfCase('bdfinst-software-example', 'office');
    const stream = streamOf(view);
    const found = visitsOf(stream);
    if (found.is !== 'known') throw new Error(found.is);
    const by = (name: string) => found.of.get(view.steps.find((step) => step.name === name)?.id ?? '');
    expect(by('Development')).toBeCloseTo(1.4706, 4);
    expect(by('Code Review')).toBeCloseTo(1.4706, 4);
    expect(by('QA Testing')).toBeCloseTo(1.25, 4);
    expect(by('Deploy to Production')).toBeCloseTo(1, 9);
    const work = stream.stops.reduce((sum, one) => sum + (one.work?.v ?? 0) * (found.of.get(one.id) ?? 0), 0);
    expect(work * 60).toBeCloseTo(487.06, 2);
  });

  it(
    'without rework it is the chance that a piece comes there, by trying all decisions',
    () => isTheChance(visitsOf),
    30_000,
  );
  it('with rework it is what walking the piece gives', () => isTheWalk(visitsOf), 30_000);
  it('the laws catch visits that count a join once for each branch, forget shares, or forget what comes back', () => {
    const arrivals = broken((visits, stream, id) =>
      Math.max(visits, stream.ways.filter((way) => way.to === id).length),
    );
    expect(() => isTheChance(arrivals)).toThrow();
    expect(() => isTheChance(broken(() => 1))).toThrow();
    expect(() => isTheWalk((stream) => visitsOf({ ...stream, loops: [] }))).toThrow();
  });

  it('a part that repeats inside one of two branches does not make the join work twice', () => {
    const stream: Stream = {
      stops: ['A', 'B', 'C', 'D'].map((id) => stop(id)),
      ways: ways('A>B', 'A>C', 'B>D', 'C>D'),
      loops: [{ id: 'r', from: 'B', to: 'B', rate: 0.5, wait: null }],
    };
    const found = visitsOf(stream);
    expect(found.is === 'known' && [...found.of.values()]).toEqual([1, 2, 1, 1].map((one) => expect.closeTo(one, 9)));
  });

  it('a loop that brings everything back has no answer', () => {
    const loops = [{ id: 'r', from: 'B', to: 'A', rate: 1, wait: null }];
    expect(visitsOf(chain([stop('A'), stop('B'), stop('C')], loops))).toEqual({ is: 'endless', stops: ['B'] });
    const two = [
      { id: 'r', from: 'B', to: 'A', rate: 0.6, wait: null },
      { id: 'q', from: 'B', to: 'B', rate: 0.5, wait: null },
    ];
    expect(visitsOf(chain([stop('A'), stop('B'), stop('C')], two)).is).toBe('endless');
  });

  it('a rate that nobody said is not guessed', () => {
    const loops = [{ id: 'r', from: 'B', to: 'A', rate: null, wait: null }];
    expect(visitsOf(chain([stop('A'), stop('B')], loops))).toEqual({ is: 'unsaid' });
  });
});
