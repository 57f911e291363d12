import type { Scope } from '#commands/command.ts';
import { CANVAS_ID, LINE_ID } from '#views/line/focus-line.ts';

/** Where the focus is, as the bindings ask it. Null = in a dialog or menu, where keys belong to it. */
export function scopeOf(event: KeyboardEvent): Scope | 'field' | null {
  const { target } = event;
  if (!(target instanceof Element)) return 'anywhere';
  // An empty line has nothing of its own to undo: Ctrl+Z is the map's then.
  if (target.id === LINE_ID) return (event.ctrlKey || event.metaKey) && isEmpty(target) ? 'anywhere' : 'line';
  if (target.closest('[role="dialog"], [role="menu"]')) return null;
  if (target.closest('input, textarea, select, [contenteditable]')) return 'field';
  return target.closest(`#${CANVAS_ID}`) ? 'canvas' : 'anywhere';
}

/** True for a field with nothing in it. */
function isEmpty(target: Element): boolean {
  return target instanceof HTMLInputElement && target.value === '';
}

/** The field that has the focus, and what was in it when it got it. */
let entered: { readonly field: EventTarget | null; readonly value: string } = { field: null, value: '' };

/** Notes which field got the focus. */
export function onEnter({ target }: FocusEvent): void {
  entered = { field: target, value: target instanceof HTMLInputElement ? target.value : '' };
}

/**
 * True for a field of one line in which nothing was typed: it has nothing of its own to undo. The browser would undo what
 * was typed in other fields before, and put it there in pieces.
 */
export function isAsItWas(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target === entered.field && target.value === entered.value;
}
