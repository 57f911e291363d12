import type { Box } from '#lib/geometry.ts';
import { overlaps } from '#lib/geometry.ts';
import type { Id } from '#model/records/record.ts';
import type { Piece, Route, Scene } from '#scene/display.ts';

/** A hand-over with what draws it; a folded one has a piece in each band. */
export interface DrawnRoute {
  readonly route: Route;
  readonly pieces: readonly [Piece, ...Piece[]];
}

/** A scene sorted by who shows what. Cards and hand-overs have hands on them; the rest lies under or over them. */
export interface Shares {
  /** Cards by their step. */
  readonly cards: ReadonlyMap<Id, Piece>;
  readonly routes: readonly DrawnRoute[];
  /** Lanes and stems: nothing of them can be clicked. */
  readonly ground: readonly Piece[];
  /** Bars, slots and words. */
  readonly systems: readonly Piece[];
}

const known = new WeakMap<Scene, Shares>();

/** The shares of a scene, sorted once. */
export function sharesOf(scene: Scene): Shares {
  const before = known.get(scene);
  if (before) return before;
  const cards = new Map<Id, Piece>();
  const ground: Piece[] = [];
  const systems: Piece[] = [];
  const drawn = new Map<Id, [Piece, ...Piece[]]>();
  for (const piece of scene.pieces) {
    const { kind, of } = piece;
    if (kind === 'card' && of !== undefined) cards.set(of, piece);
    else if (kind === 'lane' || kind === 'stem') ground.push(piece);
    else if (kind !== 'route') systems.push(piece);
    else if (of !== undefined) {
      const parts = drawn.get(of);
      if (parts) parts.push(piece);
      else drawn.set(of, [piece]);
    }
  }
  const routes = scene.routes.flatMap((route): DrawnRoute[] => {
    const pieces = drawn.get(route.flowId);
    return pieces ? [{ route, pieces }] : [];
  });
  const shares = { cards, routes, ground, systems };
  known.set(scene, shares);
  return shares;
}

/** The pieces that a part of the plane shows, a touch of them at least. */
export function within(pieces: readonly Piece[], seen: Box): Piece[] {
  return pieces.filter((piece) => overlaps(piece.box, seen));
}

/** What a part of the plane shows of a scene. Selected hand-overs are always in it: a click elsewhere lets go of them. */
export function seenOf(shares: Shares, seen: Box, selectedFlows: ReadonlySet<Id>): Shares {
  const cards = new Map<Id, Piece>();
  for (const [id, piece] of shares.cards) if (overlaps(piece.box, seen)) cards.set(id, piece);
  return {
    cards,
    routes: shares.routes.filter(
      ({ route, pieces }) => selectedFlows.has(route.flowId) || pieces.some((piece) => overlaps(piece.box, seen)),
    ),
    ground: within(shares.ground, seen),
    systems: within(shares.systems, seen),
  };
}
