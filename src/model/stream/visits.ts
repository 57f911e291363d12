import type { Id } from '#model/records/record.ts';
import { chanceOf } from '#model/stream/chance.ts';
import { walkOf, type Walk } from '#model/stream/order.ts';
import { sharesOf } from '#model/stream/routes.ts';
import type { Stream } from '#model/stream/stream.ts';

/** How often each stop works on one piece until it is right, or why that cannot be said. */
export type Visits =
  | { readonly is: 'known'; readonly of: ReadonlyMap<Id, number> }
  /** A share or a rate was not said. */
  | { readonly is: 'unsaid' }
  /** Work that comes back never gets out: a loop brings back all of it. `stops` = who is caught in it. */
  | { readonly is: 'endless'; readonly stops: readonly Id[] }
  | { readonly is: 'too many routes' };

/**
 * Expected visits with rework repeated until it is right: v = e + P'v. `e` is 1 for every start; from a stop, each loop
 * brings back its rate of the work, and the rest goes on: along every way, or after an either/or by share. Where
 * branches come together a piece arrives once, not once for each branch, so what comes in is weighted to that. Dead
 * ends are left out.
 */
export function visitsOf(stream: Stream): Visits {
  const walk = walkOf(stream);
  const ids = walk.sorted.flatMap((one) => (walk.alive.has(one.id) ? [one.id] : []));
  const loops = stream.loops.filter((loop) => walk.alive.has(loop.from) && walk.alive.has(loop.to));
  if (loops.some((loop) => loop.rate === null)) return { is: 'unsaid' };
  const back = new Map<Id, number>();
  for (const loop of loops) back.set(loop.from, (back.get(loop.from) ?? 0) + (loop.rate ?? 0));
  const carried = carriedBy(stream, walk);
  if (typeof carried === 'string') return { is: carried };
  const place = new Map(ids.map((id, at) => [id, at]));
  // Row i of (I - P') v = e.
  const rows = ids.map((id, at) => {
    const row = new Float64Array(ids.length + 1);
    row[at] = 1;
    row[ids.length] = walk.into(id).length === 0 ? 1 : 0;
    return row;
  });
  const add = (from: Id, to: Id, part: number) => {
    const row = rows[place.get(to) ?? -1];
    const at = place.get(from);
    if (row && at !== undefined) row[at] = (row[at] ?? 0) - part;
  };
  for (const [way, part] of carried) add(way.from, way.to, part * (1 - Math.min(1, back.get(way.from) ?? 0)));
  for (const loop of loops) add(loop.from, loop.to, loop.rate ?? 0);
  const caught = ids.filter((id) => (back.get(id) ?? 0) >= 1 - 1e-9);
  if (caught.length > 0) return { is: 'endless', stops: caught };
  const solved = solve(rows);
  if (!solved || solved.some((visits) => !(visits >= -1e-9))) return { is: 'endless', stops: [...back.keys()] };
  return { is: 'known', of: new Map(ids.map((id, at) => [id, Math.max(0, solved[at] ?? 0)])) };
}

/**
 * For every way the factor from the visits of its beginning to those of its end. Without rework a stop is visited with
 * the probability that a piece comes there; the ways that come in share that among them by how much they bring.
 */
function carriedBy(
  stream: Stream,
  walk: Walk,
): ReadonlyMap<{ readonly from: Id; readonly to: Id }, number> | 'unsaid' | 'too many routes' {
  const chance = chanceOf(stream);
  if (typeof chance === 'string') return chance;
  const brought = new Map<{ readonly from: Id; readonly to: Id }, number>();
  const arriving = new Map<Id, number>();
  for (const stop of walk.sorted) {
    const ways = walk.out(stop.id).filter((way) => walk.alive.has(way.to));
    const shares = stop.split === 'one' && ways.length > 1 ? sharesOf(ways) : ways.map(() => 1);
    ways.forEach((way, at) => {
      const share = shares[at] ?? 0;
      brought.set(way, share);
      arriving.set(way.to, (arriving.get(way.to) ?? 0) + share * (chance.get(stop.id) ?? 0));
    });
  }
  for (const [way, share] of brought) {
    const sum = arriving.get(way.to) ?? 0;
    brought.set(way, sum === 0 ? 0 : (share * (chance.get(way.to) ?? 0)) / sum);
  }
  return brought;
}

/** Gauss with pivots. Null = no single answer. Rows are changed. */
function solve(rows: Float64Array[]): number[] | null {
  const size = rows.length;
  for (let col = 0; col < size; col++) {
    let pivot = col;
    for (let at = col + 1; at < size; at++)
      if (Math.abs(rows[at]?.[col] ?? 0) > Math.abs(rows[pivot]?.[col] ?? 0)) pivot = at;
    const [one, other] = [rows[col], rows[pivot]];
    // Below this the answer would be a million visits: a loop that for people has no end.
    if (!one || !other || Math.abs(other[col] ?? 0) < 1e-6) return null;
    [rows[col], rows[pivot]] = [other, one];
    for (let at = col + 1; at < size; at++) {
      const row = rows[at];
      const factor = (row?.[col] ?? 0) / (other[col] ?? 1);
      if (!row || factor === 0) continue;
      for (let k = col; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (other[k] ?? 0);
    }
  }
  const answer = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    const row = rows[at];
    let left = row?.[size] ?? 0;
    for (let k = at + 1; k < size; k++) left -= (row?.[k] ?? 0) * (answer[k] ?? 0);
    answer[at] = left / (row?.[at] ?? 1);
  }
  return answer;
}
