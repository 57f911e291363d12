import { Position } from '@xyflow/react';
import type { Id } from '#model/records/record.ts';
import type { Piece, PieceKind, Scene } from '#scene/display.ts';
import type { HandOverEdgeType } from '#canvas/hand-over-edge.tsx';
import type { PieceNodeType } from '#canvas/piece-node.tsx';

/** Paint order of the kinds; hand-overs are edges at 2. */
const layer: Record<PieceKind, number> = { lane: 0, stem: 1, route: 2, bar: 3, slot: 3, text: 3, card: 4 };

/** Which cards look special just now. */
export interface Flags {
  readonly selected: ReadonlySet<Id>;
  /** The system that is looked at or asked about. */
  readonly system: Id | null;
  /** Not yet there: what the line would add. */
  readonly ghosts: ReadonlySet<Id>;
  /** While a chip is pressed: the only steps and systems drawn in full. */
  readonly lit: ReadonlySet<Id> | null;
  /** Positions of cards under the pointer, by piece id. */
  readonly dragged: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

interface Kept {
  readonly node: PieceNodeType;
  readonly className: string;
  readonly selected: boolean;
}

/** Nodes of earlier scenes by piece, so that an unchanged piece is an unchanged node. */
const kept = new WeakMap<Piece, Kept>();

function classNames(piece: Piece, flags: Flags): string {
  const names = ['piece', `piece-${piece.kind}`];
  if (piece.of !== undefined && flags.ghosts.has(piece.of)) names.push('is-ghost');
  if (piece.kind === 'bar' && piece.of !== undefined && piece.of === flags.system) names.push('is-picked');
  if (flags.lit && piece.of !== undefined && !flags.lit.has(piece.of)) names.push('is-dim');
  return names.join(' ');
}

/** A node with size and handles given, so that React Flow need not render it to know where it is. */
function nodeOf(piece: Piece, className: string, selected: boolean): PieceNodeType {
  const { x, y, w, h } = piece.box;
  const card = piece.kind === 'card';
  return {
    id: piece.id,
    type: 'piece',
    position: { x, y },
    width: w,
    height: h,
    handles: card
      ? [
          { type: 'target', position: Position.Left, x: 0, y: h / 2, width: 1, height: 1 },
          { type: 'source', position: Position.Right, x: w - 1, y: h / 2, width: 1, height: 1 },
        ]
      : [],
    data: { piece, connects: card },
    draggable: card,
    selectable: card,
    connectable: card,
    focusable: false,
    zIndex: layer[piece.kind],
    className,
    selected,
    // The name and role are on the drawing inside: the wrapper would announce "node".
    domAttributes: { 'aria-roledescription': undefined },
  };
}

/** A scene as React Flow nodes. */
export function toNodes(scene: Scene, flags: Flags): PieceNodeType[] {
  const nodes: PieceNodeType[] = [];
  for (const piece of scene.pieces) {
    if (piece.kind === 'route') continue;
    const className = classNames(piece, flags);
    const selected = piece.kind === 'card' && piece.of !== undefined && flags.selected.has(piece.of);
    let entry = kept.get(piece);
    if (!entry || entry.className !== className || entry.selected !== selected) {
      const node = nodeOf(piece, className, selected);
      // The same data object lets the memoised node skip drawing when only its class or selection changed.
      entry = { node: entry ? { ...node, data: entry.node.data } : node, className, selected };
      kept.set(piece, entry);
    }
    const drag = flags.dragged.get(piece.id);
    nodes.push(drag ? { ...entry.node, position: drag, dragging: true } : entry.node);
  }
  return nodes;
}

/** The hand-overs of a scene as React Flow edges; those of a dragged card follow loosely. */
export function toEdges(scene: Scene, selected: ReadonlySet<Id>, flags: Flags): HandOverEdgeType[] {
  const drawn = new Map<Id | undefined, Piece[]>();
  for (const piece of scene.pieces)
    if (piece.kind === 'route') drawn.set(piece.of, [...(drawn.get(piece.of) ?? []), piece]);
  const edges: HandOverEdgeType[] = [];
  for (const route of scene.routes) {
    const pieces = drawn.get(route.flowId);
    const first = pieces?.[0];
    if (!pieces || !first) continue;
    const source = `card:${route.from}`;
    const target = `card:${route.to}`;
    edges.push({
      id: first.id,
      type: 'handOver',
      source,
      target,
      data: { pieces, route, loose: flags.dragged.has(source) || flags.dragged.has(target) },
      selected: selected.has(route.flowId),
      focusable: false,
      zIndex: layer.route,
      ...(first.label === undefined ? {} : { ariaLabel: first.label }),
      className: flags.lit || flags.ghosts.has(route.flowId) ? 'is-dim' : '',
    });
  }
  return edges;
}
