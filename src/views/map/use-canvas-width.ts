import { useLayoutEffect, useState, type RefObject } from 'react';

/** Room left and right of the map, in px; the same as `--edge` twice. */
const EDGES = 40;

/** The width follows the window in steps of this many px, so that a resize does not redraw at every pixel. */
const STEP = 10;

const roomOf = (px: number): number => Math.max(320, Math.floor((px - EDGES) / STEP) * STEP);

/** Room across for the map, in px. It begins as the window's: to measure the page while it is built costs a layout. */
export function useCanvasWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => roomOf(innerWidth));
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(roomOf(element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return width;
}
