import { expect, test } from 'vitest';
import { drawnLater, plainPiece, wasDrawn } from '#scene/drawn-later.ts';

const box = { x: 1, y: 2, w: 3, h: 4 };
const content = { items: [{ t: 'rect', x: 0, y: 0, w: 3, h: 4 }] as const, label: 'Step 1 of 1' };

test('content is made when it is first read, and once', () => {
  let made = 0;
  const piece = drawnLater({ id: 'card:a', kind: 'card', box, of: 'a' }, () => {
    made += 1;
    return content;
  });
  expect([made, wasDrawn(piece)]).toEqual([0, false]);
  expect(piece.items).toBe(piece.items);
  expect(piece.label).toBe('Step 1 of 1');
  expect([made, wasDrawn(piece)]).toEqual([1, true]);
});

test('as plain data, as text and sent to a worker it is whole', () => {
  const piece = () => drawnLater({ id: 'card:a', kind: 'card', box, of: 'a' }, () => content);
  const whole = { id: 'card:a', kind: 'card', box, of: 'a', ...content };
  expect(plainPiece(piece())).toEqual(whole);
  expect(JSON.parse(JSON.stringify(piece()))).toEqual(whole);
  expect(structuredClone(plainPiece(piece()))).toEqual(whole);
});

test('a piece that stands for nothing and says nothing has no such fields', () => {
  const piece = drawnLater({ id: 'stem:a', kind: 'stem', box }, () => ({ items: [] }));
  expect(Object.keys(plainPiece(piece))).toEqual(['id', 'kind', 'box', 'items']);
});
