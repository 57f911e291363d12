import type { Column } from '#importers/step-table/column.ts';
import { pasteWords as words } from '#words/paste.ts';

/** A column as one speaks of it: by its heading, else by its letter, as spreadsheets have it. */
export function columnName(columns: readonly Column[], at: number): string {
  const heading = columns[at]?.heading ?? '';
  return heading === '' ? words.column(letterOf(at)) : `“${heading}”`;
}

function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}
