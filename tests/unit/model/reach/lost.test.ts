import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRouteLeft, lostWithout, type Lost } from '#model/reach/lost.ts';
import type { Stream } from '#model/stream/stream.ts';
import { chain, stop, streams, ways } from '../stream/made.ts';

type Find = (stream: Stream, fallen: ReadonlySet<string>) => Lost;

/** Stops from which an end is reached, by trying. */
function living({ stops, ways: all }: Stream): Set<string> {
  const alive = new Set<string>();
  for (const part of partsOf(
    stops.map((one) => one.id),
    all,
  )) {
    const receivers = stops.filter((one) => one.receives && part.has(one.id) && all.some((way) => way.to === one.id));
    for (const { id } of stops)
      if (
        part.has(id) &&
        (receivers.length > 0 ? receivers.some((one) => one.id === id) : !all.some((way) => way.from === id))
      )
        alive.add(id);
  }
  for (let size = -1; size !== alive.size;) {
    size = alive.size;
    for (const way of all) if (alive.has(way.to)) alive.add(way.from);
  }
  return alive;
}

function partsOf(ids: readonly string[], all: Stream['ways']): Set<string>[] {
  const parts: Set<string>[] = [];
  for (const id of ids) {
    if (parts.some((part) => part.has(id))) continue;
    const part = new Set([id]);
    for (let size = 0; size !== part.size;) {
      size = part.size;
      for (const { from, to } of all) if (part.has(from) || part.has(to)) part.add(from).add(to);
    }
    parts.push(part);
  }
  return parts;
}

/** Every combination of decisions, tried: what each reaches, and how likely it is. */
function tried(stream: Stream): { stops: Set<string>; weight: number }[] {
  const alive = living(stream);
  const open = stream.ways.filter((way) => alive.has(way.from) && alive.has(way.to));
  const out = (id: string) => open.filter((way) => way.from === id);
  const deciders = stream.stops.filter((one) => one.split === 'one' && out(one.id).length > 1);
  const all: { stops: Set<string>; weight: number }[] = [];
  const combine = (at: number, taken: ReadonlySet<string>, weight: number): void => {
    const decider = deciders[at];
    if (decider) {
      const sum = out(decider.id).reduce((part, way) => part + (way.share ?? 0), 0);
      for (const way of out(decider.id))
        combine(at + 1, new Set([...taken, way.id]), (weight * (way.share ?? 0)) / sum);
      return;
    }
    const stops = new Set<string>();
    const go = (id: string): void => {
      if (stops.has(id)) return;
      stops.add(id);
      const decides = deciders.some((one) => one.id === id);
      for (const way of out(id)) if (!decides || taken.has(way.id)) go(way.to);
    };
    for (const { id } of stream.stops) if (alive.has(id) && !open.some((way) => way.to === id)) go(id);
    all.push({ stops, weight });
  };
  combine(0, new Set(), 1);
  return all;
}

/** Shares that add up among the ways that reach the end. */
function withWholeShares(stream: Stream): Stream {
  const alive = living(stream);
  const open = stream.ways.filter((way) => alive.has(way.to));
  const sum = (from: string) => open.filter((way) => way.from === from).reduce((all, way) => all + (way.share ?? 0), 0);
  return { ...stream, ways: open.map((way) => ({ ...way, share: (way.share ?? 0) / (sum(way.from) || 1) })) };
}

function isWhatIsLost(find: Find): void {
  fc.assert(
    fc.property(streams({ most: 10, loops: true }), fc.array(fc.nat(9), { maxLength: 4 }), (made, picked) => {
      const stream = withWholeShares(made);
      const fallen = new Set(picked.map((at) => `s${at}`));
      const all = tried(stream);
      const lost = all.filter(({ stops }) => [...stops].some((id) => fallen.has(id)));
      const found = find(stream, fallen);
      expect(found.stream).toBe(lost.length === all.length);
      expect(found.share).toBeCloseTo(
        lost.reduce((sum, { weight }) => sum + weight, 0),
        6,
      );
    }),
    { seed: 7, numRuns: 600 },
  );
}

describe('what is lost when steps stop', () => {
  it('is what trying every decision gives', () => isWhatIsLost(lostWithout), 30_000);

  it('the law catches a join that is content with one branch, a dead end that counts, and a share that is counted by routes', () => {
    const anyBranch: Find = (stream, fallen) =>
      lostWithout({ ...stream, stops: stream.stops.map((one) => ({ ...one, split: 'one' })) }, fallen);
    const anyStep: Find = (stream, fallen) => {
      const found = lostWithout(stream, fallen);
      return stream.stops.some((one) => fallen.has(one.id)) ? { ...found, stream: true, share: 1 } : found;
    };
    const byCount: Find = (stream, fallen) => {
      const found = lostWithout(stream, fallen);
      return { ...found, share: (found.routes?.lost ?? 0) / (found.routes?.of ?? 1) };
    };
    for (const mutant of [anyBranch, anyStep, byCount]) expect(() => isWhatIsLost(mutant)).toThrow();
  });

  it('without telling routes apart it is the same', () => {
    fc.assert(
      fc.property(streams({ most: 12, loops: false }), fc.array(fc.nat(11), { maxLength: 5 }), (stream, picked) => {
        const fallen = new Set(picked.map((at) => `s${at}`));
        expect(anyRouteLeft(stream, fallen)).toBe(!lostWithout(stream, fallen).stream);
      }),
      { seed: 3, numRuns: 600 },
    );
  });

  const fork: Stream = {
    stops: [stop('A', { one: true }), stop('B'), stop('C'), stop('D'), stop('E')],
    ways: ways('A>B 50', 'A>C', 'A>D', 'B>E', 'C>E', 'D>E'),
    loops: [],
  };
  it.each<[string, Stream, string[], Lost]>([
    ['nothing stops', fork, [], { stream: false, routes: { lost: 0, of: 3 }, share: 0 }],
    ['a step before the decision', fork, ['A'], { stream: true, routes: { lost: 3, of: 3 }, share: 1 }],
    ['a route whose share was said', fork, ['B'], { stream: false, routes: { lost: 1, of: 3 }, share: 0.5 }],
    ['a route whose share was not said', fork, ['C'], { stream: false, routes: { lost: 1, of: 3 }, share: null }],
    ['all but the one that was said', fork, ['C', 'D'], { stream: false, routes: { lost: 2, of: 3 }, share: 0.5 }],
    ['every route', fork, ['B', 'C', 'D'], { stream: true, routes: { lost: 3, of: 3 }, share: 1 }],
    ['a step in a row', chain([stop('A'), stop('B')]), ['B'], { stream: true, routes: { lost: 1, of: 1 }, share: 1 }],
    ['a step nobody has', chain([stop('A')]), ['X'], { stream: false, routes: { lost: 0, of: 1 }, share: 0 }],
    [
      'a dead end beside the customer',
      {
        stops: [stop('A'), stop('File'), stop('You', { receives: true })],
        ways: ways('A>File', 'A>You'),
        loops: [],
      },
      ['File'],
      { stream: false, routes: { lost: 0, of: 1 }, share: 0 },
    ],
    [
      'parts that are not connected follow one another',
      { stops: [stop('A'), stop('B')], ways: [], loops: [] },
      ['B'],
      { stream: true, routes: { lost: 1, of: 1 }, share: 1 },
    ],
  ])('%s', (_, stream, fallen, wanted) => expect(lostWithout(stream, new Set(fallen))).toEqual(wanted));

  it('with more routes than can be told apart it still says whether one is left', () => {
    const stops = Array.from({ length: 34 }, (_, at) => stop(`s${at}`, { one: true }));
    const forks = Array.from({ length: 11 }, (_, at) => {
      const [from, left, right, to] = [3 * at, 3 * at + 1, 3 * at + 2, 3 * at + 3];
      return [`s${from}>s${left}`, `s${from}>s${right}`, `s${left}>s${to}`, `s${right}>s${to}`];
    });
    const stream: Stream = { stops, ways: ways(...forks.flat()), loops: [] };
    expect(lostWithout(stream, ['s1'])).toEqual({ stream: false, routes: null, share: null });
    expect(lostWithout(stream, ['s1', 's2'])).toEqual({ stream: true, routes: null, share: 1 });
  });
});
