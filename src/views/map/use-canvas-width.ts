import { useLayoutEffect, useState, type RefObject } from 'react';

/** Room left and right of the map, in px; the same as `--edge` twice. */
const EDGES = 40;

/** The width follows the window in steps of this many px, so that a resize does not redraw at every pixel. */
const STEP = 10;

/** Room across for the map, in px; 0 until it is known. */
export function useCanvasWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => setWidth(Math.max(320, Math.floor((element.clientWidth - EDGES) / STEP) * STEP));
    read();
    const watch = new ResizeObserver(read);
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return width;
}
