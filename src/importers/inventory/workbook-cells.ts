import { openWorkbook } from '#lib/xlsx/read-xlsx.ts';
import type { Workbook } from '#lib/xlsx/read-xlsx.ts';
import type { XlsxTrouble } from '#lib/xlsx/workbook.ts';
import type { XlsxSheet } from '#lib/xlsx/worksheet.ts';
import type { Zip } from '#lib/zip-read.ts';
import { UNPACKED_LIMIT } from '#model/format/decode.ts';
import { inventoryReading as words } from '#words/inventory-reading.ts';
import { guessRoles } from './guess-roles.ts';
import { headOf, joinedHeaders } from './head-rows.ts';
import type { Cells, Problem } from './sheet-of.ts';

/** So many rows of a tab show whether it is an inventory. */
const PROBE = 40;
/** So many tabs are looked at. */
const TABS = 50;
/** So many cells that show an error are listed. */
const LISTED = 20;

/** The cells of one tab of a workbook: the one asked for, or the one that looks most like an inventory. */
export async function cellsOfWorkbook(
  name: string,
  zip: Zip,
  wanted: string | undefined,
): Promise<Cells | XlsxTrouble | 'no tab'> {
  const book = await openWorkbook(zip, UNPACKED_LIMIT);
  if (typeof book === 'string') return book;
  const at = wanted === undefined ? await likeliest(book) : book.tabs.findIndex((tab) => tab.name === wanted);
  const tab = book.tabs[at];
  if (tab === undefined) return 'no tab';
  const sheet = await book.read(at);
  if (typeof sheet === 'string') return sheet;
  return {
    name,
    form: 'xlsx',
    tab: tab.name,
    tabs: book.tabs.map((one) => one.name),
    written: {},
    rows: filled(sheet),
    problems: problemsOf(sheet),
  };
}

/** The tab with the most columns we know, and a name among them; of equals the first. Hidden ones only where no other is. */
async function likeliest(book: Workbook): Promise<number> {
  const seen = book.tabs.flatMap((tab, at) => (tab.hidden ? [] : [at]));
  const open = (seen.length === 0 ? [...book.tabs.keys()] : seen).slice(0, TABS);
  if (open.length <= 1) return open[0] ?? -1;
  let best = open[0] ?? -1;
  let most = -1;
  for (const at of open) {
    const sheet = await book.read(at, PROBE);
    // A tab that cannot be read is not the one, as long as another can.
    if (typeof sheet === 'string') continue;
    const head = headOf(sheet.rows);
    const upper = sheet.rows[head.above] ?? [];
    const headers = head.rows === 1 ? upper : joinedHeaders(upper, sheet.rows[head.above + 1] ?? []);
    const body = sheet.rows.slice(head.above + head.rows);
    const roles = guessRoles(headers, body).flatMap(({ role, how }) => (role === null || how === 'none' ? [] : [role]));
    const fits = body.length === 0 ? 0 : new Set(roles).size + (roles.includes('name') ? 2 : 0);
    if (fits > most) {
      most = fits;
      best = at;
    }
  }
  return best;
}

/** Cells joined over several rows say the same for each of them. */
function filled({ rows, merges }: XlsxSheet): readonly (readonly string[])[] {
  const out = rows.map((row) => [...row]);
  for (const { top, left, bottom } of merges) {
    const text = out[top]?.[left] ?? '';
    if (text === '') continue;
    for (let at = top + 1; at <= Math.min(bottom, out.length - 1); at++) {
      const row = out[at] ?? [];
      while (row.length < left) row.push('');
      row[left] ||= text;
    }
  }
  return out;
}

function problemsOf({ hiddenRows, uncomputed, errors, skipped, merges }: XlsxSheet): readonly Problem[] {
  const tall = merges.filter(({ top, bottom }) => bottom > top).length;
  return [
    ...(hiddenRows > 0 ? [{ text: words.hiddenRows(hiddenRows) }] : []),
    ...(uncomputed > 0 ? [{ text: words.uncomputed(uncomputed) }] : []),
    ...(skipped > 0 ? [{ text: words.gap(skipped) }] : []),
    ...(tall > 0 ? [{ text: words.merged(tall) }] : []),
    ...errors.slice(0, LISTED).map(({ row, text }) => ({ row: row + 1, text: words.showsError(text) })),
    ...(errors.length > LISTED ? [{ text: words.moreOfThese(errors.length - LISTED) }] : []),
  ];
}
