import { expect, test } from 'vitest';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { fillDown, pasteBlock } from '#views/table/edits.ts';
import { blockOf, placeAfter, placeBeside } from '#views/table/places.ts';
import { make, workspace } from '../../model/tables.ts';

const LAST = 14;
const press = (chord: string) => ({
  key: chord.replace('Ctrl+', ''),
  ctrlKey: chord.startsWith('Ctrl+'),
  metaKey: false,
});

test.each<[string, number, number, number, number]>([
  ['ArrowUp', 0, 3, -1, 3],
  ['ArrowUp', -1, 3, -1, 3],
  ['ArrowDown', 8, 3, 9, 3],
  ['ArrowDown', 9, 3, 10, 3],
  ['ArrowDown', 10, 0, 10, 0],
  ['ArrowLeft', 2, 0, 2, 0],
  ['ArrowRight', 2, LAST, 2, LAST],
  ['Home', 2, 5, 2, 0],
  ['End', 2, 5, 2, LAST],
  ['Ctrl+Home', 7, 5, 0, 0],
  ['Ctrl+End', 2, 5, 9, LAST],
  ['Ctrl+ArrowDown', 2, 5, 9, 5],
  ['PageDown', 2, 5, 6, 5],
  ['PageDown', 8, 5, 9, 5],
  ['PageUp', 2, 5, 0, 5],
])('%s at %i, %i goes to %i, %i', (chord, row, col, toRow, toCol) =>
  expect(placeAfter({ row, col }, press(chord), 10, 4)).toEqual({ row: toRow, col: toCol }),
);

test('other keys lead nowhere', () => expect(placeAfter({ row: 0, col: 0 }, press('a'), 10, 4)).toBeNull());

test('Tab goes on to the next row and ends with the table', () => {
  expect(placeBeside({ row: 0, col: LAST }, 1, 2)).toEqual({ row: 1, col: 0 });
  expect(placeBeside({ row: 1, col: 0 }, -1, 2)).toEqual({ row: 0, col: LAST });
  expect(placeBeside({ row: 1, col: LAST }, 1, 2)).toBeNull();
  expect(placeBeside({ row: 0, col: 0 }, -1, 2)).toBeNull();
});

test('a block has its corners in order and stays within the steps', () => {
  expect(blockOf({ row: 3, col: 4 }, { row: 1, col: 2 }, 10)).toEqual({ top: 1, bottom: 3, left: 2, right: 4 });
  expect(blockOf({ row: -1, col: 0 }, { row: 10, col: 0 }, 10)).toEqual({ top: 0, bottom: 9, left: 0, right: 0 });
});

const view = viewOf(
  workspace({
    map: [make.map()],
    step: ['a', 'b', 'c'].map((id, at) => make.step(id, { pt: { text: `${at + 1}h`, v: at + 1, unit: 'h' } })),
  }),
  'm',
) as View;
/** Looked at backwards. */
const table = { view, rows: ['c', 'b', 'a'] };
const block = (top: number, bottom: number, left: number, right = left) => ({ top, bottom, left, right });
const said = (cells: readonly { readonly stepId: string; readonly column: string; readonly text: string }[]) =>
  cells.map(({ stepId, column, text }) => `${stepId} ${column} ${text}`);

test('filling down says in each row what the first says, as the rows stand; a single row takes the one above', () => {
  expect(said(fillDown(table, block(0, 2, 2)).cells)).toEqual(['b pt 3h', 'a pt 3h']);
  expect(said(fillDown(table, block(1, 1, 0, 2)).cells)).toEqual(['b name c', 'b team ', 'b pt 3h']);
  expect(fillDown(table, block(0, 0, 2)).cells).toEqual([]);
});

test('a block is pasted from its corner, as the rows stand; what lies beyond the last step is given apart', () => {
  const { set, beyond } = pasteBlock(table, block(1, 1, 1), [
    ['T', '1m'],
    ['U', '2m'],
    ['V', '3m'],
  ]);
  expect(said(set.cells)).toEqual(['b team T', 'b pt 1m', 'a team U', 'a pt 2m']);
  expect(beyond).toEqual([
    [
      { column: 'team', text: 'V' },
      { column: 'pt', text: '3m' },
    ],
  ]);
});

test('one cell goes into all of a block; columns beyond the last are left out', () => {
  expect(said(pasteBlock(table, block(0, 1, 2), [['9m']]).set.cells)).toEqual(['c pt 9m', 'b pt 9m']);
  expect(said(pasteBlock(table, block(0, 0, LAST - 1), [['SAP', 'Ann', 'more']]).set.cells)).toEqual([
    'c systems SAP',
    'c owners Ann',
  ]);
});
