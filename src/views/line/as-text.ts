/**
 * A stretch of the line that a person turned back into text: it is not read as a token. `cut`: its end was taken away
 * since, a letter at a time.
 */
export type Stretch = readonly [from: number, to: number, cut?: 'cut'];

/**
 * The stretches after the text changed from one to the other: those that the change touched are gone, later ones move.
 * One whose end is taken away stays text, or Backspace would have to be pressed twice for each letter; with the next
 * letter at its end what stands there is read again: it was a slip of the fingers.
 */
export function afterTyping(stretches: readonly Stretch[], before: string, now: string): readonly Stretch[] {
  if (stretches.length === 0) return stretches;
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start += 1;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < now.length - start &&
    before[before.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const end = before.length - tail;
  const by = now.length - before.length;
  return stretches.flatMap((stretch): Stretch[] => {
    const [from, to, cut] = stretch;
    if (cut && to === start && end === start && /^\S/.test(now.slice(start))) return [];
    if (to <= start) return [stretch];
    if (from >= end) return [cut ? [from + by, to + by, cut] : [from + by, to + by]];
    const isShorter = now.length - tail === start;
    return isShorter && from < start && end === to ? [[from, start, 'cut']] : [];
  });
}
