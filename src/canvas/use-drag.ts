import { useStoreApi, type EdgeChange, type NodeChange } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import type { Hands } from '#canvas/hands.ts';
import type { HandOverEdgeType } from '#canvas/hand-over-edge.tsx';
import type { PieceNodeType } from '#canvas/piece-node.tsx';
import type { Id } from '#model/records/record.ts';

/** Positions of cards under the pointer, by node id. */
export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** What is being dragged: where it is, and what it is. `moving` stays the same object from the first move to the drop. */
interface Drag {
  readonly places: Places;
  readonly moving: ReadonlySet<string>;
}

const none: Drag = { places: new Map(), moving: new Set() };

function moved({ places, moving }: Drag, changes: readonly NodeChange<PieceNodeType>[]): Drag {
  const next = new Map(places);
  for (const change of changes)
    if (change.type === 'position' && change.dragging && change.position) next.set(change.id, change.position);
  return { places: next, moving: next.size === moving.size ? moving : new Set(next.keys()) };
}

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

const nothing: ReadonlySet<Id> = new Set();

/**
 * Dragging and marking. A card under the pointer moves only here; the map hears of it once, on the drop.
 */
export function useDrag(hands: Hands, selected: ReadonlySet<Id>, selectedFlows: ReadonlySet<Id>) {
  const [drag, setDrag] = useState(none);
  const flow = useStoreApi();
  // One click is told twice, of cards and of hand-overs: the second must know of the first.
  const now = useRef({ steps: selected, flows: selectedFlows });
  now.current = { steps: selected, flows: selectedFlows };
  const select = useCallback(
    (steps: ReadonlySet<Id>, flows: ReadonlySet<Id>) => {
      now.current = { steps, flows };
      hands.select([...steps], [...flows]);
    },
    [hands],
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<PieceNodeType>[]) => {
      if (changes.some((change) => change.type === 'position')) setDrag((before) => moved(before, changes));
      const before = now.current;
      const steps = after(before.steps, changes, 'card:');
      if (steps !== before.steps) select(steps, steps.size > 0 ? nothing : before.flows);
    },
    [select],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<HandOverEdgeType>[]) => {
      // A frame drawn round cards is for the cards: React Flow would mark their hand-overs, too, and those instead.
      if (flow.getState().userSelectionActive) return;
      const before = now.current;
      const flows = after(before.flows, changes, 'route:');
      if (flows !== before.flows) select(flows.size > 0 ? nothing : before.steps, flows);
    },
    [flow, select],
  );
  const onNodeDragStop = useCallback(
    (_: unknown, __: PieceNodeType, dropped: readonly PieceNodeType[]) => {
      setDrag(none);
      hands.dropCards(
        dropped.flatMap(({ data, position }) =>
          data.piece.of === undefined ? [] : [{ step: data.piece.of, ...position }],
        ),
      );
    },
    [hands],
  );
  return { drag, onNodesChange, onEdgesChange, onNodeDragStop };
}
