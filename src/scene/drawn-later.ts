import type { Box } from '#lib/geometry.ts';
import type { Id } from '#model/records/record.ts';
import type { Item, Piece, PieceKind } from '#scene/display.ts';

/** All of a piece but what is drawn and said of it. */
export type Outline = Omit<Piece, 'items' | 'label'>;

/** What is drawn of a piece and said of it. */
export type Content = Pick<Piece, 'items' | 'label'>;

/**
 * A piece whose content is made when it is first read, and once: a map of a thousand steps is laid out whole at every
 * edit, but only what is in view is measured, wrapped and drawn. What the content is made from must not change
 * meanwhile. Content lives in getters: a copy is made with `plainPiece`, NEVER BY SPREADING.
 */
export function drawnLater(outline: Outline, make: () => Content): Piece {
  return new PieceDrawnLater(outline, make) as Piece;
}

/** True when a piece's content was made: somebody drew it. */
export function wasDrawn(piece: Piece): boolean {
  return !(piece instanceof PieceDrawnLater) || piece.drawn;
}

/** The same piece as plain data, its content made: to be changed, kept as text or sent to a worker. */
export function plainPiece(piece: Piece): Piece {
  const { id, kind, box, items, of, label } = piece;
  return { id, kind, box, items, ...(of === undefined ? {} : { of }), ...(label === undefined ? {} : { label }) };
}

// Cast to a piece above: a getter that gives undefined is a label that is not there. A class, because thousands are
// made at every edit: getters of its prototype cost nothing until they are read.
class PieceDrawnLater {
  readonly id: string;
  readonly kind: PieceKind;
  readonly box: Box;
  declare readonly of?: Id;
  #make: (() => Content) | null;
  #content: Content | null = null;

  constructor({ id, kind, box, of }: Outline, make: () => Content) {
    this.id = id;
    this.kind = kind;
    this.box = box;
    if (of !== undefined) this.of = of;
    this.#make = make;
  }

  get drawn(): boolean {
    return this.#content !== null;
  }

  get items(): readonly Item[] {
    return this.#read().items;
  }

  get label(): string | undefined {
    return this.#read().label;
  }

  toJSON(): Piece {
    return plainPiece(this as Piece);
  }

  #read(): Content {
    if (this.#content !== null) return this.#content;
    const content = this.#make?.() ?? { items: [] };
    // What it was made from, a whole view, is let go.
    this.#make = null;
    this.#content = content;
    return content;
  }
}
