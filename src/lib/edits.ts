/**
 * The fewest single-letter edits (put in, left out, changed, two neighbours swapped) that turn `typed` into a beginning of
 * `text` from `start` on; null when more than `most` are needed. A banded table (Damerau-Levenshtein, restricted form):
 * cells further than `most` from the diagonal cannot be reached, so the work is typed.length x (2 most + 1).
 */
export function editsToPrefix(typed: string, text: string, start: number, most: number): number | null {
  const length = Math.min(text.length - start, typed.length + most);
  if (most < 0 || length < typed.length - most) return null;
  const far = most + 1;
  let twoAgo: number[] = [];
  let before: number[] = [];
  for (let j = 0; j <= length; j++) before.push(Math.min(j, far));
  for (let i = 1; i <= typed.length; i++) {
    const row: number[] = new Array<number>(length + 1).fill(far);
    row[0] = Math.min(i, far);
    let least = row[0];
    for (let j = Math.max(1, i - most); j <= Math.min(length, i + most); j++) {
      const same = typed.charCodeAt(i - 1) === text.charCodeAt(start + j - 1);
      let cost = Math.min((before[j - 1] ?? far) + (same ? 0 : 1), (before[j] ?? far) + 1, (row[j - 1] ?? far) + 1);
      if (!same && i > 1 && j > 1 && swapped(typed, text, i, start + j))
        cost = Math.min(cost, (twoAgo[j - 2] ?? far) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return null;
    twoAgo = before;
    before = row;
  }
  const edits = Math.min(...before);
  return edits <= most ? edits : null;
}

function swapped(typed: string, text: string, i: number, j: number): boolean {
  return typed.charCodeAt(i - 1) === text.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === text.charCodeAt(j - 1);
}
