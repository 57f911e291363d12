import fc from 'fast-check';
import { exactly, type Loop, type Stop, type Stream, type Way } from '#model/stream/stream.ts';

/** A stop with times in hours; what is left out is not known. */
export function stop(
  id: string,
  given: { takes?: number; work?: number; wait?: number; usable?: number; one?: boolean; receives?: boolean } = {},
): Stop {
  const { takes, work, wait, usable, one, receives = false } = given;
  return {
    id,
    takes: takes === undefined ? null : exactly(takes),
    work: work === undefined ? null : exactly(work),
    wait: wait ?? null,
    usable: usable ?? null,
    split: one ? 'one' : 'all',
    counted: !receives,
    receives,
  };
}

/** Ways as "A>B", with a share as "A>B 35". */
export function ways(...texts: readonly string[]): Way[] {
  return texts.map((text) => {
    const [line = '', share] = text.split(' ');
    const [from = '', to = ''] = line.split('>');
    return { id: text, from, to, share: share === undefined ? null : Number(share) / 100 };
  });
}

/** Stops in a row. */
export function chain(stops: readonly Stop[], loops: readonly Loop[] = []): Stream {
  const lines = stops.slice(1).map((one, at) => `${stops[at]?.id}>${one.id}`);
  return { stops, ways: ways(...lines), loops };
}

/** Quarters of an hour, so that sums in any order are equal to the last bit. */
const hours = fc.option(
  fc.integer({ min: 0, max: 12 }).map((quarters) => quarters / 4),
  { nil: undefined, freq: 6 },
);

interface Shape {
  /** Most stops. */
  readonly most: number;
  readonly loops: boolean;
}

/** Streams with branches, joins, either/or, dead ends and, where wanted, loops. Without circles by construction. */
export const streams = ({ most, loops }: Shape): fc.Arbitrary<Stream> =>
  fc
    .record({
      stops: fc.array(
        fc.record({
          takes: hours,
          work: hours,
          usable: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
          one: fc.boolean(),
        }),
        { minLength: 1, maxLength: most },
      ),
      lines: fc.array(fc.tuple(fc.nat(most - 1), fc.nat(most - 1)), { maxLength: most + 4 }),
      receiver: fc.boolean(),
      back: fc.array(fc.tuple(fc.nat(most - 1), fc.nat(most - 1), fc.integer({ min: 1, max: 6 })), {
        maxLength: loops ? 3 : 0,
      }),
    })
    .map(({ stops, lines, receiver, back }) => {
      const id = (at: number) => `s${at % stops.length}`;
      const made = stops.map(({ takes, work, usable, one }, at) =>
        stop(`s${at}`, {
          ...(takes === undefined ? {} : { takes }),
          ...(work === undefined ? {} : { work }),
          ...(usable === undefined ? {} : { usable: usable / 10 }),
          one,
          receives: receiver && at === stops.length - 1,
        }),
      );
      const seen = new Set<string>();
      const open: Way[] = [];
      for (const [a, b] of lines) {
        const [from, to] = [Math.min(a % stops.length, b % stops.length), Math.max(a % stops.length, b % stops.length)];
        if (from === to || seen.has(`${from}>${to}`)) continue;
        seen.add(`${from}>${to}`);
        open.push({ id: `${from}>${to}`, from: id(from), to: id(to), share: null });
      }
      // Shares in eighths: every either/or has all of them.
      const shared = open.map((way) => {
        const own = open.filter((one) => one.from === way.from);
        const at = own.indexOf(way);
        const each = Math.floor(8 / own.length) / 8;
        return { ...way, share: at === own.length - 1 ? 1 - each * (own.length - 1) : each };
      });
      const looped = new Set<string>();
      const backs = back.flatMap(([a, b, tenths], at): Loop[] => {
        const [from, to] = [Math.max(a % stops.length, b % stops.length), Math.min(a % stops.length, b % stops.length)];
        if (looped.has(id(from))) return [];
        looped.add(id(from));
        return [{ id: `loop${at}`, from: id(from), to: id(to), rate: tenths / 10, wait: null }];
      });
      return { stops: made, ways: shared, loops: backs };
    });
