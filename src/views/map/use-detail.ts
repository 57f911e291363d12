import { useEffect, useMemo, useState } from 'react';
import { detailAt } from '#canvas/zoom.ts';
import type { Detail } from '#scene/layout.ts';

/** While a hand zooms, the map is drawn anew at most this often, in ms: a frame of a pinch must stay a frame. */
const PAUSE = 150;

/** Farther from the zoom it is drawn for than this, a map is drawn anew at once: its words would be too small or too many. */
const FAR = 1.7;

const zoomOf = (detail: Detail): number => (detail.level === 'full' ? 1 : detail.zoom);

/** How much of each card is drawn, and what to call at every change of the zoom. */
export function useDetail(): { readonly detail: Detail; readonly zoomed: (zoom: number) => void } {
  const [detail, setDetail] = useState(() => detailAt(1));
  const follow = useMemo(() => follower(setDetail), []);
  useEffect(() => follow.stop, [follow]);
  return { detail, zoomed: follow.zoomed };
}

function follower(draw: (detail: Detail) => void) {
  let drawn = detailAt(1);
  let drawnAt = -Infinity;
  let wanted = drawn;
  let timer: number | undefined;
  const take = (): void => {
    timer = undefined;
    if (wanted === drawn) return;
    drawn = wanted;
    drawnAt = performance.now();
    draw(drawn);
  };
  return {
    zoomed: (zoom: number): void => {
      wanted = detailAt(zoom);
      if (wanted === drawn) return;
      const ratio = zoomOf(wanted) / zoomOf(drawn);
      const rest = PAUSE - (performance.now() - drawnAt);
      if (rest <= 0 || ratio > FAR || ratio < 1 / FAR) {
        window.clearTimeout(timer);
        take();
      } else timer ??= window.setTimeout(take, rest);
    },
    stop: (): void => {
      window.clearTimeout(timer);
      timer = undefined;
    },
  };
}
