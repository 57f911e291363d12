import type { Point } from '#lib/geometry.ts';
import type { End } from '#scene/free-way.ts';
import type { Field } from '#scene/field.ts';
import type { PlacedBand } from '#scene/river-place.ts';
import type { PlanEnd, Wire } from '#scene/river-plan.ts';
import { archWay, leftPort, rightPort, topIn, topOut, workWay } from '#scene/free-way.ts';
import { runKey } from '#scene/river-place.ts';
import { straighten } from '#scene/detour.ts';

/** A wire with its way; `loose` when it had to be found round pinned cards. */
export interface LaidWire {
  readonly wire: Wire;
  readonly points: readonly Point[];
  readonly loose: boolean;
}

/** The ways of a band's hand-overs, by their shapes; where a pinned card stands in one, another way round is sought. */
export function layWires(placed: PlacedBand, field: Field): LaidWire[] {
  const laid: LaidWire[] = [];
  for (const wire of placed.plan.wires) {
    const from = endOf(wire.from, placed);
    const to = endOf(wire.to, placed);
    if (!from || !to) continue;
    const points = wire.shape === 'free' ? null : straighten(gridWay(wire, from, to, placed));
    const clear = points !== null && field.clear(points, 1, [from.id, to.id]);
    if (clear) laid.push({ wire, points, loose: false });
    else laid.push({ wire, points: freeWay(wire, from, to, placed, field), loose: true });
  }
  return laid;
}

function endOf(end: PlanEnd, placed: PlacedBand): End | null {
  const box = end.at === 'card' ? placed.cards.get(end.id) : placed.gutters.get(end.id);
  return box ? { id: end.id, box } : null;
}

function gridWay(wire: Wire, from: End, to: End, placed: PlacedBand): Point[] {
  const { gapBefore, gapAfter, level, plan } = placed;
  const before = gapBefore(wire.to.at === 'card' ? wire.to.col : plan.band.count);
  const after = gapAfter(wire.from.at === 'card' ? wire.from.col : -1);
  const a = rightPort(from);
  const b = leftPort(to);
  const y = level(runKey(wire, 'from')) ?? a[1];
  const y2 = level(runKey(wire, 'to'));
  switch (wire.shape) {
    case 'late':
      return [a, [before, a[1]], [before, b[1]], b];
    case 'early':
      return [a, [after, a[1]], [after, b[1]], b];
    case 'over':
      return [a, [after, a[1]], [after, y], [before, y], [before, b[1]], b];
    case 'arch': {
      const start: Point[] =
        wire.from.at === 'card' ? [topOut(from.box), [topOut(from.box)[0], y]] : [a, [after, a[1]], [after, y]];
      if (wire.to.at === 'gutter') return [...start, [before, y], [before, b[1]], b];
      const into = topIn(to.box);
      if (y2 === undefined) return [...start, [into[0], y], into];
      return [...start, [before, y], [before, y2], [into[0], y2], into];
    }
    default:
      return [a, [b[0], a[1]], b];
  }
}

function freeWay(wire: Wire, from: End, to: End, placed: PlacedBand, field: Field): Point[] {
  if (wire.kind === 'work') return workWay(field, from, to);
  // A continuation has no upper border of its own to use: it is reached like work.
  if (wire.from.at === 'gutter' || wire.to.at === 'gutter') return workWay(field, from, to);
  const own = placed.level(runKey(wire, 'from'));
  return archWay(field, from, to, own === undefined ? [] : [own]);
}
