import { useEffect, useRef, type RefObject } from 'react';

/** What lies over the page for a moment: the page's own focus comes back from it. */
const OVER_THE_PAGE = '[role="menu"], [role="dialog"], [role="listbox"]';

/**
 * Keeps the focus in an element whose parts come and go (it needs `tabIndex={-1}`): when the part that had the focus is
 * gone, also through a menu that was opened from it, the element takes it, so that keys go on from there and never fall
 * to the page. With `takes` it has the focus from the start when nothing else has.
 */
export function useKeptFocus(takes = false): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    let inside = false;
    if (takes && document.activeElement === document.body) element.current?.focus();
    const follow = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest(OVER_THE_PAGE)) return;
      inside = element.current?.contains(target) === true;
    };
    const watch = new MutationObserver(() => {
      if (inside && document.activeElement === document.body) element.current?.focus();
    });
    document.addEventListener('focusin', follow);
    if (element.current) watch.observe(element.current, { childList: true, subtree: true });
    // Menus and dialogs are children of the body.
    watch.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener('focusin', follow);
      watch.disconnect();
    };
  }, [takes]);
  return element;
}
