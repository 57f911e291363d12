import { barredRows } from '#importers/cells/barred-rows.ts';
import { plainCell } from '#lib/csv.ts';
import { readLooseCsv } from '#lib/loose-csv.ts';
import type { LooseTable } from '#lib/loose-csv.ts';

/** Cells of a text, and how they were parted. */
export interface TextCells extends LooseTable {
  readonly delimiter: string;
}

const SEPARATORS = ['\t', ';', ',', '|'] as const;
type Separator = (typeof SEPARATORS)[number];
/** So many signs show which separator parts the cells. */
const HEAD = 50_000;

/** The cells of a text: the separator is the one under which most rows have the same number of cells, and several. */
export function cellsOfText(text: string): TextCells {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\0', '');
  const barred = barredRows(plain.slice(0, HEAD).split(/\r\n|\r|\n/)) && barredRows(plain.split(/\r\n|\r|\n/));
  if (barred)
    return { rows: barred.map((row) => row.map((cell) => cell.trim())), unclosed: [], delimiter: '|', newline: '\n' };
  // The first line of some exports names the separator and is no row.
  const said = /^sep=([,;|\t])(?:\r\n|\r|\n)/i.exec(plain);
  // The cast: the pattern lets no other sign through.
  const delimiter = (said?.[1] as Separator | undefined) ?? separatorOf(plain);
  const { rows, unclosed, newline } = readLooseCsv(said === null ? plain : plain.slice(said[0].length), delimiter);
  return { rows: rows.map((row) => row.map(plainCell)), unclosed, delimiter, newline };
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
      // Rows of one length count most, then how many cells they have; a separator that the first row lacks is rather a
      // sign in a text, but a title may stand there.
      const fits = (count / widths.length) * Math.log2(width + 1) * ((widths[0] ?? 1) > 1 ? 1 : 0.6);
      if (fits > most) {
        most = fits;
        best = separator;
      }
    }
  }
  return best;
}
