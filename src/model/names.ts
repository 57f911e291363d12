/** Characters that end up in a key: letters, digits, marks, symbols (so that C++ is not C), and # (so that C# is not C). */
const KEPT = /[\p{L}\p{N}\p{M}\p{S}#]/u;
/** Says only how an emoji is drawn, not which one it is. */
const VARIATION = /[\uFE00-\uFE0F]/gu;
/** Text between two digits: "SAP 4.7" must not become "SAP 47". */
const BETWEEN_DIGITS = /(?<=\p{N})[^\p{L}\p{N}\p{M}\p{S}#]+(?=\p{N})/gu;
const DROPPED = /[^\p{L}\p{N}\p{M}\p{S}#.]+/gu;

/**
 * The key under which two names are the same: blind to case, spaces and punctuation, to full and half width.
 * Accents stay (Müller is not Muller); digits that were apart stay apart ("4.7" = "4-7", but not "47").
 * A name of punctuation alone keeps it, so that "?" and "-" differ. Empty for a blank name.
 * `nameKey(nameKey(x))` is `nameKey(x)`.
 */
export function nameKey(name: string): string {
  const folded = foldCase(name.normalize('NFKC').replace(VARIATION, '')).normalize('NFKC');
  if (!KEPT.test(folded)) return folded.replace(/\s+/gu, '');
  // A dot may stay only where it stands between digits; all others go first.
  const bare = folded.replaceAll('.', ' ').replace(BETWEEN_DIGITS, '.').replace(DROPPED, '');
  return bare.normalize('NFKC'); // an accent that stood alone may now have met a letter
}

/** True when two names mean the same system, person or team. Two blank names are not the same. */
export function sameName(a: string, b: string): boolean {
  const key = nameKey(a);
  return key !== '' && key === nameKey(b);
}

/** True for a name that names something: at least one letter or digit of any language, or a symbol such as an emoji. */
export function hasLetters(name: string): boolean {
  return KEPT.test(name);
}

/** Lower, upper, lower case, so that ẞ, ß and SS meet; the Greek final sigma and the Turkish dotted i meet their plain forms. */
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i');
}
