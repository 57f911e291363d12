import { describe, expect, it, test } from 'vitest';
import type { Quantity } from '#model/records/quantity.ts';
import type { RecordOf } from '#model/records/records.ts';
import { arranged, inStory, knownOf, type Arrangement } from '#model/table/arrange.ts';
import { printBlock, readBlock } from '#model/table/block.ts';
import { cellOf } from '#model/table/cell.ts';
import { columns, type ColumnId } from '#model/table/columns.ts';
import { tableRows } from '#model/table/file.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { make, workspace } from '../tables.ts';

const q = (text: string, more: Omit<Quantity, 'text'> = {}): Quantity => ({ text, ...more });

const steps: readonly RecordOf<'step'>[] = [
  make.step('1', {
    name: 'Step 10',
    teamId: 't',
    pt: q('90m', { v: 90, unit: 'min' }),
    ca: q('0%', { v: 0, unit: '%' }),
  }),
  make.step('2', {
    name: 'Step 2',
    pt: q('~1-2 h', { lo: 1, hi: 2, unit: 'h', sure: 'guess' }),
    wip: q('12', { v: 12 }),
  }),
  make.step('3', { name: '', pt: q('varies'), lt: q('?'), va: 'necessary', 'x:va': 'maybe' }),
  make.step('4', { name: 'Send', pt: q('=2d', { v: 2, unit: 'd', sure: 'measured' }), 'x:va': 'maybe' }),
  make.step('5', { name: 'By hand', 'noSystem@room': { value: 'manual', at: 1 } }),
  make.step('6', { name: 'Asked', 'noSystem@room': { value: 'unknown', at: 1 } }),
];
const view = viewOf(
  workspace({
    map: [make.map()],
    step: [...steps, make.step('7', { kind: 'customer', name: 'Customer' })],
    party: [make.party('t', { name: 'Finance', kind: 'team' })],
    system: [
      make.system('A', { name: 'SAP, old' }),
      make.system('B', { name: 'Outlook', 'techOwner@room': { value: { nobody: true }, at: 1 } }),
    ],
    support: [make.link('1', 'A'), make.link('1', 'B')],
  }),
  'm',
) as View;

const cell = (id: string, column: ColumnId) => {
  const step = view.steps.find((one) => one.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return cellOf(view, step, column);
};

test.each<[string, ColumnId, string, string, string, number | string | null]>([
  ['1', 'name', 'Step 10', 'Step 10', 'said', 'Step 10'],
  ['3', 'name', '', '', 'missing', null],
  ['1', 'team', 'Finance', 'Finance', 'said', 'Finance'],
  ['2', 'team', '', '', 'missing', null],
  ['1', 'pt', '90m', '90 min', 'said', 1.5],
  ['2', 'pt', '~1-2 h', '~ 1–2 h', 'said', 1.5],
  ['4', 'pt', '=2d', '= 2 d', 'said', 16],
  ['3', 'pt', 'varies', 'varies', 'unread', null],
  ['3', 'lt', '?', '?', 'asked', null],
  ['5', 'lt', '', '', 'missing', null],
  ['1', 'ca', '0%', '0 %', 'said', 0],
  ['2', 'wip', '12', '12', 'said', 12],
  ['3', 'va', 'necessary', 'necessary', 'said', 'necessary'],
  ['4', 'va', 'maybe', 'maybe', 'unread', null],
  ['1', 'systems', '"SAP, old", Outlook', '"SAP, old", Outlook', 'said', '"SAP, old", Outlook'],
  ['5', 'systems', 'by hand', 'by hand', 'said', 'by hand'],
  ['6', 'systems', '?', '?', 'asked', '?'],
  ['2', 'systems', '', '', 'missing', null],
  [
    '1',
    'owners',
    'no owner named, nobody owns it',
    'no owner named, nobody owns it',
    'said',
    'no owner named, nobody owns it',
  ],
])('step %s, %s: typed %j, shown %j, %s', (id, column, text, shown, state, order) =>
  expect(cell(id, column)).toEqual({ text, shown, state, order }),
);

describe('the order', () => {
  const order = (change: Partial<Arrangement>) => arranged(view, { ...inStory, ...change }).join('');
  it.each<[string, Partial<Arrangement>, string]>([
    ['of the story, without customers', {}, '123456'],
    ['by work, the missing last', { sort: { by: 'pt', down: false } }, '124356'],
    ['by work downwards, the missing last', { sort: { by: 'pt', down: true } }, '412356'],
    // Asked, By hand, Send, Step 2, Step 10, then the one without a name.
    ['by name, numbers as numbers', { sort: { by: 'name', down: false } }, '654213'],
    ['by text in a name, team or system', { find: 'OUTLOOK' }, '1'],
    ['of what is missing', { only: 'pt' }, '356'],
    ['of what was not read', { only: 'unread' }, '34'],
    ['of both', { only: 'pt', find: 'hand' }, '5'],
  ])('%s', (_, change, wanted) => expect(order(change)).toBe(wanted));
});

test('the foot counts what is known of each column, and the cells that were not read', () => {
  const { known, of, unread } = knownOf(view);
  expect(of).toBe(6);
  expect([known.get('name'), known.get('pt'), known.get('lt'), known.get('systems')]).toEqual([5, 3, 0, 2]);
  expect(unread).toBe(2);
});

test('a file has a row for each step, ids first, all columns', () => {
  const [head, ...rows] = tableRows(view);
  expect(head).toHaveLength(columns.length + 2);
  expect(rows.map((row) => row.slice(0, 3))).toEqual(
    steps.map((step, at) => [`step:${step.id}`, String(at + 1), step.name]),
  );
});

test.each<[string, string, string[][]]>([
  [
    'Excel ends with a line end',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['an empty row is a row', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
  ['blanks at the ends go', ' a \t b', [['a', 'b']]],
  ['a cell of two lines', '"a\nb"\tc\r\n', [['a\nb', 'c']]],
  ['an inert cell is what it was', "'=2h\t'@SAP\r\n", [['=2h', '@SAP']]],
  ['one cell', '20m', [['20m']]],
])('pasting: %s', (_, text, cells) => expect(readBlock(text)).toEqual(cells));

test('what is copied is inert and comes back as it was', () => {
  const cells = [
    ['=2h', '~1 d', ''],
    ['say "no"', 'a\nb', '-'],
  ];
  expect(printBlock(cells)).toContain("'=2h");
  expect(readBlock(printBlock(cells))).toEqual(cells);
});
