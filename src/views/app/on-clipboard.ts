/** Hears copy, cut and paste anywhere on the page; both `take` and `put` decide whether it is theirs. Returns the way to stop. */
export function onClipboard(take: (event: ClipboardEvent) => void, put: (event: ClipboardEvent) => void): () => void {
  document.addEventListener('copy', take);
  document.addEventListener('cut', take);
  document.addEventListener('paste', put);
  return () => {
    document.removeEventListener('copy', take);
    document.removeEventListener('cut', take);
    document.removeEventListener('paste', put);
  };
}
