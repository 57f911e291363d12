import type { Item, Piece } from '#scene/display.ts';
import { plainPiece, wasDrawn } from '#scene/drawn-later.ts';

/** Pictures remembered: one for each layout, map, level of detail and width that was drawn last. */
const REMEMBERED = 6;
const remembered = new Map<string, ReadonlyMap<string, Piece>>();

/**
 * Gives back the piece objects of the last picture of that name wherever nothing of them changed, and at least
 * their items where they only moved, so that a screen draws again only what is different. Pieces that were never drawn
 * are not compared. Never changes what is drawn.
 */
export function keepUnchanged(name: string, pieces: readonly Piece[]): readonly Piece[] {
  const before = remembered.get(name);
  const kept = before
    ? pieces.map((piece) => {
        const old = before.get(piece.id);
        return old ? keepPiece(old, piece) : piece;
      })
    : pieces;
  remembered.delete(name);
  remembered.set(name, new Map(kept.map((piece) => [piece.id, piece])));
  const oldest = remembered.keys().next();
  if (remembered.size > REMEMBERED && !oldest.done) remembered.delete(oldest.value);
  return kept;
}

function keepPiece(old: Piece, piece: Piece): Piece {
  // What nobody looked at needs no comparing: whoever draws it is drawing it for the first time.
  if (!wasDrawn(old)) return piece;
  const sameItems = equalItems(old.items, piece.items);
  const { x, y, w, h } = old.box;
  const sameBox = x === piece.box.x && y === piece.box.y && w === piece.box.w && h === piece.box.h;
  const sameRest = old.kind === piece.kind && old.of === piece.of && old.label === piece.label;
  if (sameItems && sameBox && sameRest) return old;
  return sameItems ? { ...plainPiece(piece), items: old.items } : piece;
}

function equalItems(a: readonly Item[], b: readonly Item[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i], b[i]];
    if (!one || !other || !equal(one, other)) return false;
  }
  return true;
}

/** Field by field and without loops over names: thousands of items are compared at every change. */
function equal(a: Item, b: Item): boolean {
  if (a.t === 'text') {
    if (b.t !== 'text' || a.text !== b.text || a.x !== b.x || a.y !== b.y || a.w !== b.w) return false;
    return a.ink === b.ink && a.align === b.align && a.face.size === b.face.size && a.face.weight === b.face.weight;
  }
  if (a.t === 'icon') {
    return b.t === 'icon' && a.icon === b.icon && a.x === b.x && a.y === b.y && a.size === b.size && a.ink === b.ink;
  }
  if (b.t === 'text' || b.t === 'icon') return false;
  if (a.stroke !== b.stroke || a.width !== b.width || !equalNumbers(a.dash, b.dash)) return false;
  if (a.t === 'rect') {
    if (b.t !== 'rect' || a.fill !== b.fill || a.r !== b.r) return false;
    return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
  }
  if (b.t !== a.t) return false;
  if (a.t === 'polygon' && b.t === 'polygon' && a.fill !== b.fill) return false;
  if (a.points.length !== b.points.length) return false;
  for (let i = 0; i < a.points.length; i++) if (!equalNumbers(a.points[i], b.points[i])) return false;
  return true;
}

function equalNumbers(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
