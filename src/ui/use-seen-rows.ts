import { useEffect, useState, type RefObject } from 'react';

/** What of a scrolled box is in sight, px. */
export interface Seen {
  readonly top: number;
  readonly height: number;
}

/** Before it was measured: a screenful. */
const FIRST: Seen = { top: 0, height: 600 };

/** Follows what of a box is in sight. */
export function useSeenRows(ref: RefObject<HTMLElement | null>): Seen {
  const [seen, setSeen] = useState(FIRST);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const look = () => setSeen({ top: box.scrollTop, height: box.clientHeight });
    look();
    const watch = new ResizeObserver(look);
    watch.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [ref]);
  return seen;
}
