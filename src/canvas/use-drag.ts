import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useState } from 'react';
import type { Hands } from '#canvas/hands.ts';
import type { HandOverEdgeType } from '#canvas/hand-over-edge.tsx';
import type { PieceNodeType } from '#canvas/piece-node.tsx';
import type { Id } from '#model/records/record.ts';

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;
const none: Places = new Map();

/** A set after React Flow's select changes; the same set when nothing changed. */
function after(
  before: ReadonlySet<Id>,
  changes: readonly { readonly type: string; readonly id?: string; readonly selected?: boolean }[],
  prefix: string,
): ReadonlySet<Id> {
  let next: Set<Id> | null = null;
  for (const change of changes) {
    if (change.type !== 'select' || change.id === undefined || !change.id.startsWith(prefix)) continue;
    next ??= new Set(before);
    const id = change.id.slice(prefix.length);
    if (change.selected) next.add(id);
    else next.delete(id);
  }
  return next ?? before;
}

/**
 * Dragging and marking. A card under the pointer moves only here; the map hears of it once, on the drop.
 */
export function useDrag(hands: Hands, selected: ReadonlySet<Id>, selectedFlows: ReadonlySet<Id>) {
  const [dragged, setDragged] = useState<Places>(none);
  const onNodesChange = useCallback(
    (changes: NodeChange<PieceNodeType>[]) => {
      const moves = changes.filter((change) => change.type === 'position');
      if (moves.length > 0)
        setDragged((before) => {
          const next = new Map(before);
          for (const move of moves) {
            if (move.dragging && move.position) next.set(move.id, move.position);
          }
          return next;
        });
      const steps = after(selected, changes, 'card:');
      if (steps !== selected) hands.select([...steps], steps.size > 0 ? [] : [...selectedFlows]);
    },
    [hands, selected, selectedFlows],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<HandOverEdgeType>[]) => {
      const flows = after(selectedFlows, changes, 'route:');
      if (flows !== selectedFlows) hands.select(flows.size > 0 ? [] : [...selected], [...flows]);
    },
    [hands, selected, selectedFlows],
  );
  const onNodeDragStop = useCallback(
    (_: unknown, __: PieceNodeType, moved: readonly PieceNodeType[]) => {
      setDragged(none);
      for (const node of moved) {
        const step = node.data.piece.of;
        if (step !== undefined) hands.dropCard(step, node.position.x, node.position.y);
      }
    },
    [hands],
  );
  return { dragged, onNodesChange, onEdgesChange, onNodeDragStop };
}
