/** The word, and the word less each of its letters: two words one letter apart share at least one of these. */
export function withoutOneLetter(word: string): ReadonlySet<string> {
  const shapes = new Set([word]);
  for (let at = 0; at < word.length; at++) shapes.add(word.slice(0, at) + word.slice(at + 1));
  return shapes;
}

/** True for two different words with the same first letter, one letter wrong, missing, too many, or two changed over. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0]) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  if (long.length > short.length) return short.slice(from) === long.slice(from + 1);
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const turned = short[from] === long[from + 1] && short[from + 1] === long[from];
  return turned && short.slice(from + 2) === long.slice(from + 2);
}
