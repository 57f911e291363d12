import type { Box, Point } from '#lib/geometry.ts';
import type { Id } from '#model/records/record.ts';
import type { Scene } from '#scene/display.ts';
import type { View } from '#model/view.ts';
import { overlaps } from '#lib/geometry.ts';

/** Space that automatic cards keep from pinned ones: a route and its arrowhead pass in it. */
const AWAY = 18;
/** A pin farther out than this is a slip of the hand or of a file: it is drawn at this distance. */
const FARTHEST = 12_000;

/** The pins of a layout, by step, in story order. What is no pair of numbers is no pin. */
export function pinsOf(view: View, layoutId: string): ReadonlyMap<Id, Point> {
  const pins = new Map<Id, Point>();
  for (const step of view.steps) {
    const pin = step[`pin:${layoutId}`];
    if (!Array.isArray(pin) || !Number.isFinite(pin[0]) || !Number.isFinite(pin[1])) continue;
    pins.set(step.id, [inside(pin[0]), inside(pin[1])]);
  }
  return pins;
}

const inside = (value: number): number => Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, value)));

/** True when two cards are nearer than they may be. */
export function tooNear(a: Box, b: Box): boolean {
  return overlaps({ x: a.x - AWAY, y: a.y - AWAY, w: a.w + 2 * AWAY, h: a.h + 2 * AWAY }, b);
}

/** Puts pinned cards down one by one; one that would lie on an earlier one moves down until it is clear. */
export function settlePinned(wished: ReadonlyMap<Id, Box>): Map<Id, Box> {
  const settled = new Map<Id, Box>();
  for (const [id, box] of wished) {
    let at = box;
    for (let other = nearest(at, settled); other; other = nearest(at, settled))
      at = { ...at, y: other.y + other.h + AWAY };
    settled.set(id, at);
  }
  return settled;
}

function nearest(box: Box, settled: ReadonlyMap<Id, Box>): Box | undefined {
  for (const other of settled.values()) if (tooNear(box, other)) return other;
  return undefined;
}

/**
 * The pin that puts a card's left upper corner at (x, y) of a drawn scene. In Lanes y counts from the top of the
 * lane under that corner, else (River) from the top of the card's own row. Null for a card that is not drawn.
 */
export function pinAt(scene: Scene, stepId: Id, x: number, y: number): readonly [number, number] | null {
  const lane = laneAt(scene, y);
  const top = lane ? lane.top : scene.pinTops?.get(stepId);
  return top === undefined ? null : [Math.round(x), Math.round(y - top)];
}

/** The lane at a height of a drawn scene, and the team it is of; null outside of lanes and in River. */
export function laneAt(scene: Scene, y: number): { readonly teamId: Id | null; readonly top: number } | null {
  const lane = scene.pieces.find((piece) => piece.kind === 'lane' && y >= piece.box.y && y < piece.box.y + piece.box.h);
  return lane ? { teamId: lane.of ?? null, top: lane.box.y } : null;
}
