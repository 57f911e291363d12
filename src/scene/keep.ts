import type { Item, Piece } from '#scene/display.ts';

/** Pictures remembered: one for each layout, map and level of detail that was drawn last. */
const REMEMBERED = 6;
const remembered = new Map<string, ReadonlyMap<string, Piece>>();

/**
 * Gives back the piece objects of the last picture of that name wherever nothing of them changed, and at least
 * their items where they only moved, so that a screen draws again only what is different. Never changes what is drawn.
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
  const sameItems = old.items.length === piece.items.length && old.items.every((item, i) => same(item, piece.items[i]));
  const { x, y, w, h } = old.box;
  const sameBox = x === piece.box.x && y === piece.box.y && w === piece.box.w && h === piece.box.h;
  const sameRest = old.kind === piece.kind && old.of === piece.of && old.label === piece.label;
  if (sameItems && sameBox && sameRest) return old;
  return sameItems ? { ...piece, items: old.items } : piece;
}

/** Equal in every field; items are flat but for points, dashes and faces. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((value, i) => same(value, b[i]));
  const keys = Object.keys(a) as (keyof Item)[];
  // Both are display items here, so that their fields can be read by name.
  return keys.length === Object.keys(b).length && keys.every((key) => same((a as Item)[key], (b as Item)[key]));
}
