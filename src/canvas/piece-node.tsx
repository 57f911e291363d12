import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { Drawing } from '#canvas/Drawing.tsx';
import type { Piece } from '#scene/display.ts';

/** What a React Flow node carries: the piece it draws, and whether a hand-over may start at it. */
export type PieceNodeType = Node<{ readonly piece: Piece; readonly connects: boolean }, 'piece'>;

/** Draws one piece of the scene. It reads nothing but its own data: a drag renders one node, not all. */
export const PieceNode = memo(
  function PieceNode({ data }: NodeProps<PieceNodeType>) {
    const { id, box, items, label } = data.piece;
    const named = label === undefined ? { 'aria-hidden': true } : { id: domId(id), role: 'group', 'aria-label': label };
    return (
      <>
        <div {...named}>
          <svg width={box.w} height={box.h} aria-hidden="true">
            <Drawing items={items} />
          </svg>
        </div>
        {data.connects && (
          <>
            <Handle type="target" position={Position.Left} isConnectableStart={false} tabIndex={-1} />
            <Handle type="source" position={Position.Right} tabIndex={-1} />
          </>
        )}
      </>
    );
  },
  (before, after) => before.data === after.data,
);

/** The id an element of the page has for a piece: `aria-activedescendant` points to it. */
export function domId(pieceId: string): string {
  return `piece-${pieceId.replaceAll(/[^\w-]/g, '_')}`;
}
