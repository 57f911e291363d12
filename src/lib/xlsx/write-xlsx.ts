import { writeZip } from '#lib/zip-write.ts';

/** A tab to be written. A cell is a text, a number, or empty. */
export interface TabToWrite {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Rows that stay in sight while the others move; they are bold. */
  readonly head?: number;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A cell holds no more (Excel's own limit); the rest would make it call the file damaged. */
const CELL_LIMIT = 32_767;
/** Widest and narrowest column, in digits. */
const WIDTHS = [9, 60] as const;

/**
 * A workbook that any spreadsheet opens. EVERY TEXT IS WRITTEN AS TEXT, so that one that looks like a formula or a number
 * stays what it is. Equal tabs make equal bytes. What XML cannot hold is written as spreadsheets write it (`_x0001_`).
 */
export async function writeXlsx(tabs: readonly TabToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = tabNames(tabs.map(({ name }) => name));
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(XML + text) });
  const each = (line: (at: number, name: string) => string): string =>
    names.map((name, at) => line(at + 1, name)).join('');
  return writeZip([
    file(
      '[Content_Types].xml',
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/>` +
        each((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${SHEET}.worksheet+xml"/>`) +
        '</Types>',
    ),
    file(
      '_rels/.rels',
      `<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    file(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        each((at, name) => `<sheet name="${escaped(name)}" sheetId="${at}" r:id="rId${at}"/>`) +
        '</sheets></workbook>',
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${LINKS}">` +
        each((at) => `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`) +
        `<Relationship Id="rId${names.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    file('xl/styles.xml', STYLES),
    ...tabs.map((tab, at) => file(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(tab))),
  ]);
}

/** Style 0 is plain, 1 is text (number format 49), 2 is bold text. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml({ rows, head = 0 }: TabToWrite): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const frozen =
    head === 0
      ? ''
      : `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const columns = Array.from({ length: width }, (_, at) => {
    const said = rows.slice(0, 200).reduce((most, row) => Math.max(most, longestLine(row[at] ?? '')), 0);
    return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(WIDTHS[1], Math.max(WIDTHS[0], said + 2))}" customWidth="1"/>`;
  });
  const cells = rows.map((row, at) => rowXml(row, at + 1, at < head));
  return (
    `<worksheet xmlns="${MAIN}">${frozen}${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}` +
    `<sheetData>${cells.join('')}</sheetData></worksheet>`
  );
}

function rowXml(row: readonly (string | number | null)[], number: number, isHead: boolean): string {
  const cells = row.map((value, at) => {
    const place = `${lettersOf(at)}${number}`;
    if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${place}"><v>${value}</v></c>`;
    if (value === null || value === '') return '';
    const text = escaped(String(value).slice(0, CELL_LIMIT));
    return `<c r="${place}" t="inlineStr" s="${isHead ? 2 : 1}"><is><t xml:space="preserve">${text}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** 0 -> A, 26 -> AA. */
function lettersOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : lettersOf(before - 1)) + String.fromCharCode(65 + (column % 26));
}

function longestLine(value: string | number | null): number {
  return String(value ?? '')
    .split('\n')
    .reduce((most, line) => Math.max(most, line.length), 0);
}

/**
 * Text that XML holds as it is: its own signs as entities; control characters, carriage returns and halves of a pair in
 * the form `_x000D_`; a text that already looks like such a form gets its `_` in that form.
 */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\p{Surrogate}\uFFFE\uFFFF]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    })
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

/** Names a spreadsheet takes: 1 to 31 signs, none of `[]:*?/\`, no apostrophe at an end, all different whatever their case. */
function tabNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .replace(/[[\]:*?/\\\p{Cc}\p{Surrogate}]/gu, ' ')
      .trim()
      .replace(/^'+|'+$/g, '');
    for (let n = 1; ; n++) {
      const end = n === 1 ? '' : ` (${n})`;
      const tried = `${[...(plain || 'Sheet')].join('').slice(0, 31 - end.length)}${end}`;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}
