import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { Drawing } from '#canvas/Drawing.tsx';
import type { Piece } from '#scene/display.ts';

/** What a React Flow node carries: the card it draws. */
export type PieceNodeType = Node<{ readonly piece: Piece }, 'piece'>;

/** Draws one card of the scene. It reads nothing but its own data: a drag renders one node, not all. */
export const PieceNode = memo(
  function PieceNode({ data }: NodeProps<PieceNodeType>) {
    return (
      <>
        <PieceDrawing piece={data.piece} />
        <Handle type="target" position={Position.Left} isConnectableStart={false} />
        <Handle type="source" position={Position.Right} />
      </>
    );
  },
  (before, after) => before.data === after.data,
);

/** A piece drawn in a box of its own, with its words for people who do not see it. */
export function PieceDrawing({ piece }: { readonly piece: Piece }) {
  const { id, box, items, label } = piece;
  const named = label === undefined ? { 'aria-hidden': true } : { id: domId(id), role: 'group', 'aria-label': label };
  return (
    <div {...named}>
      <svg width={box.w} height={box.h} aria-hidden="true">
        <Drawing items={items} />
      </svg>
    </div>
  );
}

/** The id an element of the page has for a piece: `aria-activedescendant` points to it. */
export function domId(pieceId: string): string {
  return `piece-${pieceId.replaceAll(/[^\w-]/g, '_')}`;
}
