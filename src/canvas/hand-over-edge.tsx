import { BaseEdge, getSmoothStepPath, type Edge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { PlacedDrawing } from '#canvas/Drawing.tsx';
import type { Piece, Route } from '#scene/display.ts';

/** What a React Flow edge carries: the drawn hand-over (a folded one has a piece in each band) and the way it takes. */
export type HandOverEdgeType = Edge<
  { readonly pieces: readonly Piece[]; readonly route: Route; readonly loose: boolean },
  'handOver'
>;

/** A pointer hits a hand-over anywhere in this width, in px (WCAG 2.5.8). */
const HIT_WIDTH = 24;

/** Draws one hand-over from the scene. While one of its cards is dragged it follows as a plain elbow. */
export const HandOverEdge = memo(function HandOverEdge(props: EdgeProps<HandOverEdgeType>) {
  const data = props.data;
  if (!data) return null;
  if (data.loose) {
    const [elbow] = getSmoothStepPath({ ...props, borderRadius: 0 });
    return <BaseEdge path={elbow} className="hand-over-loose" />;
  }
  return (
    <>
      <g className={props.selected ? 'hand-over is-selected' : 'hand-over'}>
        {data.pieces.map((piece) => (
          <PlacedDrawing key={piece.id} piece={piece} />
        ))}
      </g>
      {[data.route.points, data.route.onward ?? []].map((points, part) => (
        <polyline
          key={part}
          className="react-flow__edge-interaction"
          points={points.map(([x, y]) => `${x},${y}`).join(' ')}
          fill="none"
          strokeOpacity={0}
          strokeWidth={HIT_WIDTH}
        />
      ))}
    </>
  );
});
