/** Letters after these are no plural: "status", "business", "analysis". */
const SINGULAR = /(?:ss|us|is|ous)$/;

/**
 * The words of a heading: lower case, no accents, no punctuation, English plurals made one; parted where the case
 * changes ("BusinessOwnerEmail", "owned_by"), so that however it is written it reads the same.
 */
export function headingWordsOf(heading: string): readonly string[] {
  return (
    heading
      .normalize('NFKC')
      // "Department(s)", "Verantwortliche(r)".
      .replace(/\((?:s|es|e|r|n|en|in|innen)\)/gi, '')
      .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[^\p{L}\p{N}#]+/u)
      .flatMap((word) => (word === '' ? [] : [singular(word)]))
  );
}

/** The key of some words: without blanks, so that "life cycle" is "lifecycle" and "eMail" is "email". */
export function keyOf(words: readonly string[]): string {
  return words.join('');
}

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || SINGULAR.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
