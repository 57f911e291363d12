import type { Id } from '#model/records/record.ts';
import { walkOf } from '#model/stream/order.ts';
import { routesOf } from '#model/stream/routes.ts';
import type { Stream } from '#model/stream/stream.ts';

/** How likely a piece comes to each stop, or why that cannot be said. */
export type Chance = ReadonlyMap<Id, number> | 'unsaid' | 'too many routes';

const made = new WeakMap<Stream, Chance>();

/**
 * The part of the work that comes to each stop from which the end is reached, 0 to 1: the sum of the shares of all routes
 * that go through it; 1 everywhere where nothing is decided. Dead ends have none.
 */
export function chanceOf(stream: Stream): Chance {
  const known = made.get(stream);
  if (known) return known;
  const chance = read(stream);
  made.set(stream, chance);
  return chance;
}

function read(stream: Stream): Chance {
  const routes = routesOf(stream);
  if (!routes) return 'too many routes';
  if (routes.length === 1) return new Map([...walkOf(stream).alive].map((id) => [id, 1]));
  if (routes.some((route) => route.share === null)) return 'unsaid';
  const chance = new Map<Id, number>();
  for (const route of routes) for (const id of route.stops) chance.set(id, (chance.get(id) ?? 0) + (route.share ?? 0));
  return chance;
}
