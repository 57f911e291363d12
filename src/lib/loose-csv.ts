/** A table read from text as programs and people write it. */
export interface LooseTable {
  /** Every line, empty ones too (a row of no cells); cells as they stand. */
  readonly rows: readonly (readonly string[])[];
  /** Rows (from 0) in which a quotation mark opened a cell and nothing closed it: it was read as a sign. */
  readonly unclosed: readonly number[];
  /** How most rows end; those inside cells may end otherwise. */
  readonly newline: '\r\n' | '\r' | '\n';
}

/** After so many quotes that close nothing, no more are looked for: each look may go to the end of the text. */
const MOST_LOOKS = 50;

/**
 * Cells of a CSV text, more forgiving than `readCsv`: blanks may stand before and after the quotes of a cell, a quoted
 * cell whose end is not followed by a separator or a line end is taken as it stands, quotes included, and one that is
 * never closed ends with its line, so that the rows below it are not lost in it. Empty lines are rows without cells.
 * Never throws.
 */
export function readLooseCsv(text: string, separator: ',' | ';' | '\t' | '|'): LooseTable {
  const rows: string[][] = [];
  const unclosed: number[] = [];
  const ends = { '\r\n': 0, '\r': 0, '\n': 0 };
  let looks = 0;
  let row: string[] = [];
  let at = 0;
  const endOfPlain = new RegExp(`[\r\n${separator}]`, 'g');
  while (at < text.length) {
    const quoted = looks < MOST_LOOKS ? quotedCell(text, at, separator) : null;
    let cell: string;
    if (quoted !== null && 'cell' in quoted) {
      cell = quoted.cell;
      at = quoted.to;
    } else {
      if (quoted?.is === 'open') {
        looks++;
        unclosed.push(rows.length);
      }
      endOfPlain.lastIndex = at;
      const end = endOfPlain.exec(text)?.index ?? text.length;
      cell = text.slice(at, end);
      at = end;
    }
    const sign = text[at];
    if (sign === separator) {
      row.push(cell);
      at++;
      // A separator at the very end has an empty cell after it.
      if (at === text.length) row.push('');
      else continue;
    } else if (row.length > 0 || cell !== '' || (quoted !== null && 'cell' in quoted)) row.push(cell);
    rows.push(row);
    row = [];
    if (sign !== '\r' && sign !== '\n') continue;
    const end = sign === '\r' && text[at + 1] === '\n' ? '\r\n' : sign;
    ends[end]++;
    at += end.length;
  }
  const newline =
    ends['\n'] > ends['\r\n'] && ends['\n'] >= ends['\r'] ? '\n' : ends['\r'] > ends['\r\n'] ? '\r' : '\r\n';
  return { rows, unclosed, newline };
}

type Quoted = { readonly cell: string; readonly to: number } | { readonly is: 'open' | 'sign' };

/** The quoted cell that begins at `from`; null = none does. `sign` = its quotes belong to a longer text on one line. */
function quotedCell(text: string, from: number, separator: string): Quoted | null {
  let at = skipBlanks(text, from, separator);
  if (text[at] !== '"') return null;
  const start = at + 1;
  for (at = start; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) return { is: 'open' };
    if (text[at + 1] !== '"') break;
  }
  const to = skipBlanks(text, at + 1, separator);
  const after = text[to];
  if (after === undefined || after === separator || after === '\n' || after === '\r')
    return { cell: text.slice(start, at).replaceAll('""', '"'), to };
  return { is: /[\r\n]/.test(text.slice(start, at)) ? 'open' : 'sign' };
}

function skipBlanks(text: string, from: number, separator: string): number {
  let at = from;
  while (text[at] !== separator && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
