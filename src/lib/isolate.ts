/** Letters of scripts that are written from right to left, and signs that turn the direction of what follows them. */
const TURNS = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/u;
const SIGNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A name as a part of a longer text: it is written in its own direction and turns nothing beside it. Without, an Arabic
 * name and " · 2 d" come out as "2 · (name) d". Names that are written from left to right stay as they are.
 */
export function isolate(name: string): string {
  // First strong isolate ... pop directional isolate (Unicode Annex 9).
  return TURNS.test(name) ? `\u2068${name.replaceAll(SIGNS, '')}\u2069` : name;
}
