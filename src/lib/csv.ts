/**
 * Tables as text (RFC 4180). A spreadsheet takes a cell that begins with one of a few characters for a formula and runs
 * it, whoever wrote it; such a cell gets an apostrophe in front, which spreadsheets take for "this is text". Reading
 * takes exactly those away again, so that nothing changes by going out and coming in (OWASP ASVS 1.2.10).
 */

/**
 * What a spreadsheet may take for the beginning of a formula, after blanks and apostrophes too: the ASCII signs, tab,
 * carriage return, line feed and NUL, and the full-width forms that some spreadsheets fold to them.
 */
const RISKY = /^['\s\p{Cf}]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20|%]/u;

/** One cell as it may stand in a file. */
export function inertCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** What a cell said before `inertCell`. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Rows as CSV: every cell inert, quoted where it must be, lines ended by CR LF. */
export function printCsv(rows: readonly (readonly string[])[], separator = ','): string {
  const must = new RegExp(`["\\r\\n${separator}]|^\\s|\\s$`, 'u');
  const cell = (text: string): string => {
    const inert = inertCell(text);
    return must.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
  };
  // A row of one empty cell would be an empty line, which readers skip.
  const line = (row: readonly string[]) => (row.length === 1 && row[0] === '' ? '""' : row.map(cell).join(separator));
  return rows.map((row) => `${line(row)}\r\n`).join('');
}

/**
 * Cells of a CSV text as they stand in it, any of the three line ends. A quote inside an unquoted cell is a character; a
 * quoted cell that is never closed goes to the end. Empty lines are skipped. Never throws.
 */
export function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let wasQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
    wasQuoted = false;
  };
  const endRow = (): void => {
    if (row.length > 0 || cell !== '' || wasQuoted) {
      endCell();
      rows.push(row);
    }
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && !wasQuoted) {
      quoted = true;
      wasQuoted = true;
    } else if (sign === separator) endCell();
    else if (sign === '\n' || sign === '\r') {
      endRow();
      if (sign === '\r' && text[at + 1] === '\n') at++;
    } else cell += sign;
  }
  endRow();
  return rows;
}
