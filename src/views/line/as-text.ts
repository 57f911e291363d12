/** A stretch of the line that a person turned back into text: it is not read as a token. */
export type Stretch = readonly [from: number, to: number];

/** The stretches after the text changed from one to the other: those that the change touched are gone, later ones move. */
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
  return stretches.flatMap(([from, to]): Stretch[] => {
    if (to <= start) return [[from, to]];
    if (from >= end) return [[from + by, to + by]];
    return [];
  });
}
