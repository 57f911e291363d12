import type { Connection, Edge, FinalConnectionState, Viewport } from '@xyflow/react';
import { useMemo, useRef, type MouseEvent } from 'react';
import type { Hands } from '#canvas/hands.ts';
import type { HandOverEdgeType } from '#canvas/hand-over-edge.tsx';
import type { PieceNodeType } from '#canvas/piece-node.tsx';
import type { Id } from '#model/records/record.ts';
import type { Crossing } from '#scene/display.ts';

interface Now {
  readonly hands: Hands;
  readonly under: (event: MouseEvent) => Crossing | null;
  readonly selected: ReadonlySet<Id>;
}

/** What React Flow tells us of clicks and moves, as gestures of `Hands`. Always the same functions: no redraw for them. */
export function useHandlers(now: Now) {
  const latest = useRef(now);
  latest.current = now;
  return useMemo(() => {
    /** A click anywhere near a crossing is for the crossing. */
    const crossed = (event: MouseEvent): boolean => {
      const { hands, under } = latest.current;
      const crossing = under(event);
      if (crossing) hands.cross(crossing);
      return crossing !== null;
    };
    return {
      onNodeClick: (event: MouseEvent, { data }: PieceNodeType) => {
        const { hands, selected } = latest.current;
        const { of } = data.piece;
        if (crossed(event) || of === undefined || event.shiftKey || event.ctrlKey || event.metaKey) return;
        // One of several that are selected is picked alone; React Flow keeps them all, as for a drag.
        if (selected.size > 1) hands.select([of], []);
      },
      /** A bar, slot or word was clicked. */
      onPick: (kind: string, of: Id, event: MouseEvent) => {
        if (crossed(event)) return;
        if (kind === 'bar') latest.current.hands.pickSystem(of);
        else if (kind === 'slot') latest.current.hands.pickSlot(of);
      },
      onNodeDoubleClick: (_: MouseEvent, { data }: PieceNodeType) => {
        if (data.piece.of !== undefined) latest.current.hands.openCard(data.piece.of);
      },
      onNodeContextMenu: (event: MouseEvent, { data }: PieceNodeType) => {
        const { hands, selected } = latest.current;
        const { of } = data.piece;
        if (of !== undefined && !selected.has(of)) hands.select([of], []);
        hands.menu(event);
      },
      onEdgeContextMenu: (event: MouseEvent, { data }: HandOverEdgeType) => {
        const { hands } = latest.current;
        if (data) hands.select([], [data.route.flowId]);
        hands.menu(event);
      },
      /** Where nothing is, the menu is about the map, not about a card that is selected elsewhere. */
      onPaneContextMenu: (event: MouseEvent | globalThis.MouseEvent) => {
        latest.current.hands.select([], []);
        latest.current.hands.menu(event);
      },
      onPaneClick: (event: MouseEvent) => {
        if (!crossed(event)) latest.current.hands.select([], []);
      },
      onConnect: ({ source, target }: Connection | Edge) =>
        latest.current.hands.connect(stepOf(source), stepOf(target)),
      /** Let go anywhere on a card, not only at its handle. */
      onConnectEnd: (event: globalThis.MouseEvent | TouchEvent, { isValid, fromNode }: FinalConnectionState) => {
        if (isValid || !fromNode || !('clientX' in event)) return;
        const card = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('.react-flow__node');
        if (card?.dataset['id']) latest.current.hands.connect(stepOf(fromNode.id), stepOf(card.dataset['id']));
      },
      onMove: (_: unknown, viewport: Viewport) => latest.current.hands.zoomed(viewport.zoom),
    };
  }, []);
}

/** The step of a card's node id. */
function stepOf(nodeId: string): Id {
  return nodeId.slice('card:'.length);
}
