import { nameKey } from '#model/names.ts';
import { registerWords as words } from '#words/register.ts';

/** Columns whose cells are one of a list, and the words of each value. */
export const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: words.kinds,
  runBy: words.runBy,
  sanction: words.sanction,
  lifecycle: words.lifecycle,
  criticality: words.criticality,
};

/**
 * The value that a text means in a column with a list: its word, the value itself, or the letter it begins with
 * (`A`, `a: it`). Blank and "not asked" are blank; a text that means none comes back as it is.
 */
export function readChoice(column: string, text: string): string {
  const typed = nameKey(text);
  if (text.trim() === '' || typed === nameKey(words.notAsked)) return '';
  const found = Object.entries(choices[column] ?? {}).find(
    ([value, word]) =>
      nameKey(value) === typed || nameKey(word) === typed || nameKey(word.replace(/^[A-D]: /, '')) === typed,
  );
  return found?.[0] ?? text.trim();
}
