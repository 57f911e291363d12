import { barredRows } from '#importers/cells/barred-rows.ts';
import { plainCell } from '#lib/csv.ts';
import { readLooseCsv } from '#lib/loose-csv.ts';
import type { LooseTable } from '#lib/loose-csv.ts';

/** Cells of a text, and how they were parted. */
export interface TextCells extends LooseTable {
  readonly delimiter: string;
  readonly newline: string;
}

const SEPARATORS = ['\t', ';', ',', '|'] as const;
type Separator = (typeof SEPARATORS)[number];
/** So many signs show which separator parts the cells. */
const HEAD = 50_000;

/** The cells of a text: the separator is the one under which most rows have the same number of cells, and several. */
export function cellsOfText(text: string): TextCells {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\0', '');
  const newline = newlineOf(plain);
  const barred = barredRows(plain.slice(0, HEAD).split(/\r\n|\r|\n/)) && barredRows(plain.split(/\r\n|\r|\n/));
  if (barred)
    return { rows: barred.map((row) => row.map((cell) => cell.trim())), unclosed: [], delimiter: '|', newline };
  // The first line of some exports names the separator and is no row.
  const said = /^sep=([,;|\t])(?:\r\n|\r|\n)/i.exec(plain);
  // The cast: the pattern lets no other sign through.
  const delimiter = (said?.[1] as Separator | undefined) ?? separatorOf(plain);
  const { rows, unclosed } = readLooseCsv(said === null ? plain : plain.slice(said[0].length), delimiter);
  return { rows: rows.map((row) => row.map(plainCell)), unclosed, delimiter, newline };
}

/** The line end of most lines: those inside cells may be others. */
function newlineOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [end] of text.slice(0, HEAD).matchAll(/\r\n|\r|\n/g)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '\r\n';
}

function separatorOf(text: string): Separator {
  const head = text.slice(0, HEAD);
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    if (!head.includes(separator)) continue;
    const widths = readLooseCsv(head, separator).rows.flatMap(({ length }) => (length > 0 ? [length] : []));
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      if (width < 2) continue;
      // Rows of one length count most, then how many cells they have.
      const fits = (count / widths.length) * Math.log2(width + 1);
      if (fits > most) {
        most = fits;
        best = separator;
      }
    }
  }
  return best;
}
