/** Puts the cursor in the first blank of the frame, once the new map is shown: the frame is asked first. */
export function focusFrame(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-part="from"] input')?.focus()),
  );
}
