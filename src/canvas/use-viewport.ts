import { useStore, useStoreApi, type ReactFlowInstance } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Box } from '#lib/geometry.ts';
import type { Scene } from '#scene/display.ts';
import { MAX_ZOOM, MIN_ZOOM } from '#canvas/zoom.ts';

/** What the page wants to see. A new `count` asks again. */
export interface ViewportAsk {
  readonly kind: 'start' | 'fit' | 'in' | 'out' | 'actual' | 'show';
  readonly count: number;
  /** For `show`: brought into view when it is not. */
  readonly box?: Box;
  /** Px at the right that a panel covers. */
  readonly covered?: number;
}

/** Space left around the map, in px. */
const MARGIN = 20;

/** The map hangs from the top, under what was found, as a page does. */
const TOP = 8;

/** Where a map begins. */
export const START = { x: MARGIN, y: TOP, zoom: 1 };

/** Moves the viewport when asked to, and never otherwise. No animation: reduced motion is the only motion here. */
export function useViewport(
  flow: Pick<ReactFlowInstance, 'setViewport' | 'getViewport'>,
  scene: Scene,
  mapKey: string,
  ask: ViewportAsk,
): void {
  const api = useStoreApi();
  const ready = useStore(hasSize);
  const latest = useRef(scene);
  latest.current = scene;
  useEffect(() => {
    const { width, height } = api.getState();
    if (width === 0) return;
    const { width: w, height: h } = latest.current;
    const now = flow.getViewport();
    const scaled = (factor: number) => {
      const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, now.zoom * factor));
      const k = zoom / now.zoom;
      void flow.setViewport({
        zoom,
        x: width / 2 - (width / 2 - now.x) * k,
        y: height / 2 - (height / 2 - now.y) * k,
      });
    };
    if (ask.kind === 'start') void flow.setViewport(START);
    else if (ask.kind === 'actual') scaled(1 / now.zoom);
    else if (ask.kind === 'in') scaled(1.25);
    else if (ask.kind === 'out') scaled(0.8);
    else if (ask.kind === 'fit') {
      const zoom = Math.min((width - 2 * MARGIN) / w, (height - 2 * MARGIN) / h, 1.6);
      const fitting = Math.max(MIN_ZOOM, zoom);
      void flow.setViewport({ x: Math.max(MARGIN, (width - w * fitting) / 2), y: TOP, zoom: fitting });
    } else if (ask.box) {
      const { box } = ask;
      const left = box.x * now.zoom + now.x;
      const top = box.y * now.zoom + now.y;
      const right = left + box.w * now.zoom;
      const edge = width - MARGIN - (ask.covered ?? 0);
      const bottom = top + box.h * now.zoom;
      // Of what is wider than the room its beginning is seen.
      const dx = left < MARGIN ? MARGIN - left : right > edge ? Math.max(edge - right, MARGIN - left) : 0;
      const dy = top < MARGIN ? MARGIN - top : bottom > height - MARGIN ? height - MARGIN - bottom : 0;
      if (dx || dy) void flow.setViewport({ x: now.x + dx, y: now.y + dy, zoom: now.zoom });
    }
    // The scene is read through a ref: a redrawn map must not move under the hand.
  }, [flow, api, ask, mapKey, ready]);
}

const hasSize = (state: { readonly width: number }) => state.width > 0;
