import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus in an element whose parts come and go (it needs `tabIndex={-1}`): when the part that had the focus is
 * gone, the element takes it, so that keys go on from there and never fall to the page.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const inside = useRef(false);
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      inside.current = event.target instanceof Node && element.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  // After every drawing: any of them may have taken away what had the focus.
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) element.current?.focus();
  });
  return element;
}
