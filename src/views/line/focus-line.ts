/** The element id of the line's field: there is one line on a page. */
export const LINE_ID = 'line';

/** Puts the cursor in the line; `typed` is put in at the end (a sign that was pressed on the map). */
export function focusLine(typed = ''): void {
  const field = document.getElementById(LINE_ID);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  if (typed) field.setRangeText(typed, field.value.length, field.value.length, 'end');
  if (typed) field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The element id of the canvas, which has the keys of the map while it is focused. */
export const CANVAS_ID = 'canvas';

/** Leaves the line for the map. */
export function focusCanvas(): void {
  document.getElementById(CANVAS_ID)?.focus();
}

/** Gives the focus to the page when what had it goes: the map, or what else is shown. */
export function focusPage(): void {
  const page = document.getElementById(CANVAS_ID) ?? document.querySelector('main');
  page?.focus();
}
