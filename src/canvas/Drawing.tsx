import { memo } from 'react';
import type { Item, Piece } from '#scene/display.ts';
import { iconPath } from '#scene/icons.ts';
import { shifted } from '#scene/shifted.ts';

const colour = (ink: string | undefined) => (ink === undefined ? 'none' : `var(--ink-${ink})`);
const dashes = (dash: readonly number[] | undefined) => (dash ? { strokeDasharray: dash.join(' ') } : undefined);
const path = (points: readonly (readonly [number, number])[]) => points.map(([x, y]) => `${x},${y}`).join(' ');

/** One entry of the display list, as SVG. The PNG painter draws the same entries on a canvas. */
function Shape({ item }: { readonly item: Item }) {
  switch (item.t) {
    case 'rect':
      return (
        <rect
          x={item.x}
          y={item.y}
          width={item.w}
          height={item.h}
          rx={item.r}
          fill={colour(item.fill)}
          stroke={colour(item.stroke)}
          strokeWidth={item.width ?? 1}
          {...dashes(item.dash)}
        />
      );
    case 'text':
      return (
        <text
          x={item.x}
          y={item.y}
          fontSize={item.face.size}
          fontWeight={item.face.weight}
          fill={colour(item.ink)}
          textAnchor={item.align ?? 'start'}
        >
          {item.text}
        </text>
      );
    case 'line':
      return (
        <polyline
          points={path(item.points)}
          fill="none"
          stroke={colour(item.stroke)}
          strokeWidth={item.width}
          strokeLinejoin="round"
          {...dashes(item.dash)}
        />
      );
    case 'polygon':
      return (
        <polygon
          points={path(item.points)}
          fill={colour(item.fill)}
          stroke={colour(item.stroke)}
          strokeWidth={item.width ?? 1}
          strokeLinejoin="round"
          {...dashes(item.dash)}
        />
      );
    case 'icon':
      return (
        <path
          d={iconPath(item.icon)}
          transform={`translate(${item.x} ${item.y}) scale(${item.size / 24})`}
          fill="none"
          stroke={colour(item.ink)}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
  }
}

/**
 * A piece at its place in the map, as SVG children. Its points are moved, not the group around them: hundreds of
 * transforms would make every frame of a pan slower.
 */
export const PlacedDrawing = memo(function PlacedDrawing({ piece }: { readonly piece: Piece }) {
  const { x, y } = piece.box;
  return piece.items.map((item, index) => <Shape key={index} item={shifted(item, x, y)} />);
});

/** A display list as SVG children. Skipped by React while the list is the same object. */
export const Drawing = memo(function Drawing({ items }: { readonly items: readonly Item[] }) {
  return items.map((item, index) => <Shape key={index} item={item} />);
});
