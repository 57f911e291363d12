import { Position } from '@xyflow/react';
import type { HandOverEdgeType } from '#canvas/hand-over-edge.tsx';
import type { PieceNodeType } from '#canvas/piece-node.tsx';
import type { Places } from '#canvas/use-drag.ts';
import { classOf, type Flags } from '#canvas/piece-class.ts';
import type { DrawnRoute, Shares } from '#canvas/shares.ts';
import type { Id } from '#model/records/record.ts';
import type { Piece } from '#scene/display.ts';

/** Paint order: lanes and stems lie under them at 1, bars and words between them at 3 (canvas.css). */
const HAND_OVERS = 2;
const CARDS = 4;

interface KeptNode {
  readonly node: PieceNodeType;
  readonly className: string;
  readonly selected: boolean;
  /** The same, not put on the page: selected, or an end of a hand-over that is seen, but itself out of sight. */
  away?: PieceNodeType;
}

/** Nodes of earlier scenes by piece, so that an unchanged piece is an unchanged node. */
const keptNodes = new WeakMap<Piece, KeptNode>();

/** A node with size and handles given, so that React Flow need not render it to know where it is. */
function nodeOf(piece: Piece, className: string, selected: boolean): PieceNodeType {
  const { x, y, w, h } = piece.box;
  return {
    id: piece.id,
    type: 'piece',
    position: { x, y },
    width: w,
    height: h,
    handles: [
      { type: 'target', position: Position.Left, x: 0, y: h / 2, width: 1, height: 1 },
      { type: 'source', position: Position.Right, x: w - 1, y: h / 2, width: 1, height: 1 },
    ],
    data: { piece },
    draggable: true,
    selectable: true,
    connectable: true,
    focusable: false,
    zIndex: CARDS,
    className,
    selected,
    // The name and role are on the drawing inside: the wrapper would announce "node".
    domAttributes: { 'aria-roledescription': undefined },
  };
}

function keptNode(piece: Piece, flags: Flags, selected: boolean): KeptNode {
  const className = classOf(piece, flags);
  const before = keptNodes.get(piece);
  if (before?.className === className && before.selected === selected) return before;
  const node = nodeOf(piece, className, selected);
  // The same data object lets the memoised node skip drawing when only its class or selection changed.
  const entry = { node: before ? { ...node, data: before.node.data } : node, className, selected };
  keptNodes.set(piece, entry);
  return entry;
}

/** What of a scene is given to React Flow: what is seen, and what it needs to know besides. */
export interface Given {
  readonly all: Shares;
  readonly seen: Shares;
  readonly selected: ReadonlySet<Id>;
  readonly flags: Flags;
  /** Cards under the pointer, by node id: always on the page. */
  readonly moving: ReadonlySet<string>;
}

/**
 * The cards as React Flow nodes: those that are seen; and, without being put on the page, those that are selected (they
 * move with a dragged one, and a click elsewhere lets go of them) and the far ends of hand-overs that are seen.
 */
export function toNodes({ all, seen, selected, flags, moving }: Given): PieceNodeType[] {
  const nodes: PieceNodeType[] = [];
  for (const [id, piece] of seen.cards) nodes.push(keptNode(piece, flags, selected.has(id)).node);
  const more = new Set(selected);
  for (const { route } of seen.routes) more.add(route.from).add(route.to);
  for (const id of more) {
    const piece = seen.cards.has(id) ? undefined : all.cards.get(id);
    if (!piece) continue;
    const entry = keptNode(piece, flags, selected.has(id));
    entry.away ??= { ...entry.node, hidden: true };
    nodes.push(moving.has(piece.id) ? entry.node : entry.away);
  }
  return nodes;
}

/** The nodes with those under the pointer where the pointer has them; all others are the same objects. */
export function atPlaces(nodes: PieceNodeType[], dragged: Places): PieceNodeType[] {
  if (dragged.size === 0) return nodes;
  return nodes.map((node) => {
    const position = dragged.get(node.id);
    return position ? { ...node, position, dragging: true } : node;
  });
}

interface KeptEdge {
  readonly edge: HandOverEdgeType;
  readonly second: Piece | undefined;
}

/** Edges of earlier scenes by what draws them. */
const keptEdges = new WeakMap<Piece, KeptEdge>();

/** The hand-overs that are seen as React Flow edges; those of a dragged card follow loosely. */
export function toEdges({ seen, flags, moving }: Given, selectedFlows: ReadonlySet<Id>): HandOverEdgeType[] {
  return seen.routes.map((drawn) => {
    const { flowId, from, to } = drawn.route;
    const loose = moving.size > 0 && (moving.has(`card:${from}`) || moving.has(`card:${to}`));
    const className = flags.lit || flags.ghosts.has(flowId) ? 'is-dim' : '';
    return keptEdge(drawn, selectedFlows.has(flowId), loose, className);
  });
}

function keptEdge({ route, pieces }: DrawnRoute, selected: boolean, loose: boolean, className: string) {
  const [first, second] = pieces;
  const before = keptEdges.get(first);
  const data = before?.edge.data;
  if (before && data && before.second === second && data.route.kind === route.kind && data.loose === loose) {
    if (before.edge.selected === selected && before.edge.className === className) return before.edge;
  }
  const edge: HandOverEdgeType = {
    id: first.id,
    type: 'handOver',
    source: `card:${route.from}`,
    target: `card:${route.to}`,
    data: { pieces, route, loose },
    selected,
    focusable: false,
    zIndex: HAND_OVERS,
    ...(first.label === undefined ? {} : { ariaLabel: first.label }),
    className,
  };
  keptEdges.set(first, { edge, second });
  return edge;
}
