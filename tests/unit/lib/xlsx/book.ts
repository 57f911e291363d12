import { openWorkbook, containerOf } from '#lib/xlsx/read-xlsx.ts';
import type { XlsxSheet } from '#lib/xlsx/worksheet.ts';
import { writeZip } from '#lib/zip-write.ts';

/** A workbook put together by hand, part by part, as programs write them. */
export interface Parts {
  /** Rows of the first tab: what stands between `sheetData` tags. */
  readonly rows?: string;
  /** Behind the rows: merged cells. */
  readonly behind?: string;
  readonly texts?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  /** Further tabs: name, attributes, rows. */
  readonly tabs?: readonly (readonly [name: string, attributes: string, rows: string])[];
  /** Parts by name that replace or add to those; null = left out. */
  readonly other?: Readonly<Record<string, string | null>>;
}

const sheet = (rows: string, behind = ''): string =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** The bytes of such a workbook. */
export function bookBytes({
  rows = '',
  behind,
  texts,
  styles,
  workbookPr = '',
  tabs = [],
  other = {},
}: Parts): Promise<Uint8Array> {
  const all = [['First', '', rows] as const, ...tabs];
  const parts: Record<string, string | null> = {
    '_rels/.rels':
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook xmlns:r="r">${workbookPr}<sheets>${all
      .map(([name, attributes], at) => `<sheet name="${name}" ${attributes} r:id="t${at}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${all
      .map((_, at) => `<Relationship Id="t${at}" Type="x/worksheet" Target="worksheets/sheet${at}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="x/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(
      all.map(([, , cells], at) => [`xl/worksheets/sheet${at}.xml`, sheet(cells, at === 0 ? behind : '')]),
    ),
    'xl/sharedStrings.xml': texts === undefined ? null : `<sst>${texts}</sst>`,
    'xl/styles.xml': styles === undefined ? null : `<styleSheet>${styles}</styleSheet>`,
    ...other,
  };
  return writeZip(
    Object.entries(parts).flatMap(([name, text]) =>
      text === null ? [] : [{ name, bytes: new TextEncoder().encode(text) }],
    ),
  );
}

/** The first tab of some bytes, or why it cannot be read. */
export async function firstTab(bytes: Uint8Array, unpacked = 50_000_000): Promise<XlsxSheet | string> {
  const container = containerOf(bytes);
  if (container?.is !== 'workbook') return container?.is ?? 'nothing';
  const book = await openWorkbook(container.zip, unpacked);
  return typeof book === 'string' ? book : book.read(0);
}

/** The rows of the first tab of a workbook put together by hand. */
export async function rowsOf(parts: Parts): Promise<readonly (readonly string[])[] | string> {
  const read = await firstTab(await bookBytes(parts));
  return typeof read === 'string' ? read : read.rows;
}
