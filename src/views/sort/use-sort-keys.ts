import { useEffect, useRef } from 'react';

/** What the keys of the page do. Each gives false when it has nothing to do, so that the key is left to others. */
export interface SortKeys {
  readonly move: (by: number) => boolean;
  readonly press: (key: string) => boolean;
  readonly open: () => boolean;
  readonly undo: () => boolean;
}

/** Where keys belong to what has the focus. */
const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';

/** Single keys of the page, while no field has the focus. A key that is held down answers once: an answer is one press. */
export function useSortKeys(keys: SortKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.closest(TYPING)) return;
      const onButton = target instanceof Element && target.closest('button, a, summary') !== null;
      if (does(event, onButton, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function does({ key, repeat }: KeyboardEvent, onButton: boolean, keys: SortKeys): boolean {
  const letter = key.toLowerCase();
  if (key === 'ArrowDown' || letter === 'j') return keys.move(1);
  if (key === 'ArrowUp' || letter === 'k') return keys.move(-1);
  if (repeat) return false;
  if (key === 'Enter') return !onButton && keys.open();
  if (letter === 'z') return keys.undo();
  return letter.length === 1 && keys.press(letter);
}
