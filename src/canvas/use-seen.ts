import { useStoreApi, type ReactFlowState } from '@xyflow/react';
import { useRef, useSyncExternalStore } from 'react';
import type { Box } from '#lib/geometry.ts';

/** Shown beyond each border of the view, as a share of it: so far a hand may pan before anything is drawn. */
const BEYOND = 0.25;

/**
 * Drawn around the first view, px: React Flow moves it by its margins once it has measured itself. The rest around it
 * is drawn when a hand first moves the map: the map stands sooner.
 */
const AROUND_FIRST = 24;

/** What bars above and below leave no room for at least, px: the top bar, the frame, what was found, and the line. */
const BARS = 200;

/** A part this many times as high as the view is cut back: zooming in leaves much outside. */
const MOST = 4;

/**
 * The part of the plane, in scene px, of which pieces are put on the page: the view and some room around it. The same
 * object until the view leaves it, so that panning inside of it renders nothing.
 */
export function useSeen(): Box {
  const api = useStoreApi();
  const last = useRef<Box | null>(null);
  return useSyncExternalStore(api.subscribe, () => {
    const view = viewOf(api.getState());
    const kept = last.current;
    if (kept && holds(kept, view) && kept.h <= view.h * MOST) return kept;
    last.current = kept ? around(view, view.w * BEYOND, view.h * BEYOND) : around(view, AROUND_FIRST, AROUND_FIRST);
    return last.current;
  });
}

function viewOf({ transform: [x, y, zoom], width, height }: ReactFlowState): Box {
  // Before React Flow has measured itself, the window without its bars is the most it can show.
  const [w, h] = width > 0 && height > 0 ? [width, height] : [window.innerWidth, window.innerHeight - BARS];
  return { x: -x / zoom, y: -y / zoom, w: w / zoom, h: h / zoom };
}

function holds(outer: Box, inner: Box): boolean {
  const right = inner.x + inner.w <= outer.x + outer.w;
  const bottom = inner.y + inner.h <= outer.y + outer.h;
  return inner.x >= outer.x && inner.y >= outer.y && right && bottom;
}

function around({ x, y, w, h }: Box, across: number, down: number): Box {
  return { x: x - across, y: y - down, w: w + 2 * across, h: h + 2 * down };
}
