import { useCallback, useState, type PointerEvent } from 'react';

/** Within this many px of an edge React Flow pans while something is dragged. */
const EDGE = 40;

/**
 * A map begins at the edge of its room: what is taken hold of there must not run away under the hand. `pans`: the drag
 * began farther in, so going to the edge means going on.
 */
export function useEdgePan(): { readonly pans: boolean; readonly hold: (event: PointerEvent<HTMLElement>) => void } {
  const [pans, setPans] = useState(true);
  const hold = useCallback(({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
    setPans(Math.min(clientX - left, right - clientX, clientY - top, bottom - clientY) > EDGE);
  }, []);
  return { pans, hold };
}
