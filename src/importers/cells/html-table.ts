import { COLUMN_LIMIT, gridOf } from './grid.ts';
import type { Grid } from './grid.ts';
import { resolveEntities } from './html-entities.ts';

/** What is between these tags is never text of a cell. */
const SILENT = new Set(['script', 'style', 'title', 'template', 'noscript', 'xml', 'textarea', 'object', 'svg']);
/** Their ends part two lines of one cell. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4']);
/** No table of steps is longer than what a map may hold. */
const ROW_LIMIT = 25_000;

/** A table being read: its cells, and how far cells from above reach down (by column: rows left). */
interface Open {
  readonly rows: string[][];
  readonly covered: Set<string>;
  readonly down: Map<number, number>;
  /** Where the text of the open cell goes; null = none is open. */
  cell: { readonly row: number; readonly column: number } | null;
}

/**
 * The largest table of a piece of HTML as an office program or a web page puts it on the clipboard; null = there is none.
 * A reader of its own: NOTHING OF IT EVER BECOMES MARKUP, no page is needed, and nothing is loaded. A cell over several
 * columns or rows has its text in the first of them, the others are covered. Tables inside a cell are its text.
 */
export function readHtmlTable(html: string): Grid | null {
  const done: Open[] = [];
  let open: Open | null = null;
  let depth = 0;
  for (let at = 0; at < html.length;) {
    const tag = html.indexOf('<', at);
    const end = tag === -1 ? html.length : tag;
    if (open !== null && end > at) write(open, resolveEntities(html.slice(at, end)).replace(/\s+/gu, ' '));
    if (tag === -1) break;
    const found = tagAt(html, tag);
    at = found.to;
    if (SILENT.has(found.name) && !found.closing) at = afterSilent(html, found.name, at);
    else if (found.name === 'table') {
      depth = Math.max(0, depth + (found.closing ? -1 : 1));
      if (depth === 1 && !found.closing) done.push((open = emptyTable()));
      if (depth === 0) open = null;
      else if (depth > 1 && open !== null) write(open, '\n');
    } else if (open !== null) take(open, found, depth);
  }
  const largest = done.sort((a, b) => b.rows.length * width(b) - a.rows.length * width(a))[0];
  if (largest === undefined || largest.rows.length === 0 || width(largest) === 0) return null;
  return gridOf(width(largest) === 1 ? 'list' : 'table', largest.rows, largest.covered);
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
  readonly to: number;
}

const emptyTable = (): Open => ({ rows: [], covered: new Set(), down: new Map(), cell: null });
const width = ({ rows }: Open): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** The tag that opens at `at`: comments and instructions have no name. A sign that opens no tag is skipped alone. */
function tagAt(html: string, at: number): Tag {
  const nothing = (to: number): Tag => ({ name: '', closing: false, attributes: '', to });
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return nothing(end === -1 ? html.length : end + 3);
  }
  const name = /^<(\/?)([a-z][^\s/>]{0,40})/iu.exec(html.slice(at, at + 48));
  let quote = '';
  for (let i = at + 1; i < html.length; i++) {
    const sign = html.charAt(i);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if ((sign === '"' || sign === "'") && html.charAt(i - 1) === '=') quote = sign;
    else if (sign === '>') {
      if (name === null) return nothing(i + 1);
      const attributes = html.slice(at + name[0].length, i);
      return { name: (name[2] ?? '').toLowerCase(), closing: name[1] === '/', attributes, to: i + 1 };
    }
  }
  return nothing(html.length);
}

function afterSilent(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'giu');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function take(open: Open, { name, closing, attributes }: Tag, depth: number): void {
  if (depth > 1 || BREAKS.has(name)) {
    const parts = BREAKS.has(name) || name === 'td' || name === 'th';
    if (parts && open.cell !== null && (closing || name === 'br')) write(open, '\n');
  }
  if (depth > 1) return;
  if (name === 'tr') {
    open.cell = null;
    if (!closing && open.rows.length < ROW_LIMIT) open.rows.push(openRow(open));
  } else if ((name === 'td' || name === 'th') && closing) open.cell = null;
  else if (name === 'td' || name === 'th') openCell(open, attributes);
}

/** A row begins with what reaches down into it. */
function openRow(open: Open): string[] {
  const row: string[] = [];
  for (const [column, left] of open.down) {
    open.covered.add(`${open.rows.length} ${column}`);
    if (left <= 1) open.down.delete(column);
    else open.down.set(column, left - 1);
  }
  return row;
}

function openCell(open: Open, attributes: string): void {
  if (open.rows.length === 0) open.rows.push([]);
  const at = open.rows.length - 1;
  const row = open.rows[at] ?? [];
  while (open.covered.has(`${at} ${row.length}`)) row.push('');
  open.cell = row.length < COLUMN_LIMIT + 1 ? { row: at, column: row.length } : null;
  if (open.cell === null) return;
  const across = Math.min(spanIn(attributes, 'colspan'), COLUMN_LIMIT + 1 - row.length);
  const down = Math.min(spanIn(attributes, 'rowspan'), ROW_LIMIT);
  for (let i = 0; i < across; i++) {
    if (i > 0) open.covered.add(`${at} ${row.length}`);
    if (down > 1) open.down.set(row.length, down - 1);
    row.push('');
  }
}

/** A span as it is written; 1 for none and for what cannot be. */
function spanIn(attributes: string, name: 'colspan' | 'rowspan'): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'iu').exec(attributes);
  return Math.max(1, Number(found?.[1] ?? '1'));
}

function write(open: Open, text: string): void {
  if (open.cell === null) return;
  const row = open.rows[open.cell.row];
  if (row !== undefined) row[open.cell.column] = (row[open.cell.column] ?? '') + text;
}
