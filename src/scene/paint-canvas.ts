import type { Box, Point } from '#lib/geometry.ts';
import type { Item, Piece, Scene } from '#scene/display.ts';
import type { Palette } from '#scene/palette.ts';
import { FONT_FAMILY } from '#scene/to-svg.ts';
import { iconSteps } from '#scene/icons.ts';
import { overlaps } from '#lib/geometry.ts';

/**
 * The part of a 2D context that painting needs: a canvas of the page has it, an OffscreenCanvas in a worker, and a
 * test's own. Named here member by member, because the scene knows no page.
 */
export interface Brush {
  fillStyle: string | object;
  strokeStyle: string | object;
  lineWidth: number;
  lineJoin: string;
  lineCap: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  save: () => void;
  restore: () => void;
  translate: (x: number, y: number) => void;
  scale: (x: number, y: number) => void;
  beginPath: () => void;
  closePath: () => void;
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  bezierCurveTo: (ax: number, ay: number, bx: number, by: number, x: number, y: number) => void;
  rect: (x: number, y: number, w: number, h: number) => void;
  roundRect: (x: number, y: number, w: number, h: number, radius: number) => void;
  fill: () => void;
  stroke: () => void;
  fillRect: (x: number, y: number, w: number, h: number) => void;
  fillText: (text: string, x: number, y: number) => void;
  setLineDash: (dash: number[]) => void;
}

/**
 * Paints the part of a scene that lies in `part` (scene px), its left upper corner at the brush's origin, `scale`
 * device px for each scene px. The ground is painted, too. Pieces outside the part are skipped, so that a large
 * picture can be painted tile by tile.
 */
export function paintScene(brush: Brush, scene: Scene, palette: Palette, scale: number, part: Box): void {
  brush.save();
  brush.scale(scale, scale);
  brush.fillStyle = palette.paper;
  brush.fillRect(0, 0, part.w, part.h);
  brush.translate(-part.x, -part.y);
  brush.textBaseline = 'alphabetic';
  brush.lineJoin = 'round';
  for (const piece of scene.pieces) if (seen(piece, part)) paintPiece(brush, piece, palette);
  brush.restore();
}

/** A little more than the box: strokes and italics may stand out of it. */
function seen(piece: Piece, part: Box): boolean {
  const { x, y, w, h } = piece.box;
  return overlaps({ x: x - 4, y: y - 4, w: w + 8, h: h + 8 }, part);
}

function paintPiece(brush: Brush, piece: Piece, palette: Palette): void {
  brush.translate(piece.box.x, piece.box.y);
  for (const item of piece.items) paintItem(brush, item, palette);
  brush.translate(-piece.box.x, -piece.box.y);
}

function paintItem(brush: Brush, item: Item, palette: Palette): void {
  switch (item.t) {
    case 'rect': {
      brush.beginPath();
      const r = Math.min(item.r ?? 0, item.w / 2, item.h / 2);
      if (r > 0) brush.roundRect(item.x, item.y, item.w, item.h, r);
      else brush.rect(item.x, item.y, item.w, item.h);
      return fillAndStroke(brush, item, palette);
    }
    case 'polygon':
      trace(brush, item.points);
      brush.closePath();
      return fillAndStroke(brush, item, palette);
    case 'line':
      trace(brush, item.points);
      return fillAndStroke(brush, item, palette);
    case 'text':
      brush.fillStyle = palette[item.ink];
      brush.font = fontOf(item.face);
      brush.textAlign = item.align === 'middle' ? 'center' : item.align === 'end' ? 'right' : 'left';
      brush.fillText(item.text, item.x, item.y);
      return;
    case 'icon':
      return paintIcon(brush, item, palette);
  }
}

/** The CSS font of a face, as painter and measurer use it. */
export function fontOf(face: { readonly size: number; readonly weight: number }): string {
  return `${face.weight} ${face.size}px ${FONT_FAMILY}`;
}

function trace(brush: Brush, points: readonly Point[]): void {
  brush.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? brush.moveTo(x, y) : brush.lineTo(x, y)));
}

function fillAndStroke(brush: Brush, item: Exclude<Item, { t: 'text' | 'icon' }>, palette: Palette): void {
  if (item.t !== 'line' && item.fill) {
    brush.fillStyle = palette[item.fill];
    brush.fill();
  }
  if (!item.stroke) return;
  brush.strokeStyle = palette[item.stroke];
  brush.lineWidth = item.width ?? 1;
  brush.lineCap = 'butt';
  brush.setLineDash([...(item.dash ?? [])]);
  brush.stroke();
}

function paintIcon(brush: Brush, item: Extract<Item, { t: 'icon' }>, palette: Palette): void {
  brush.save();
  brush.translate(item.x, item.y);
  brush.scale(item.size / 24, item.size / 24);
  brush.strokeStyle = palette[item.ink];
  brush.lineWidth = 2;
  brush.lineCap = 'round';
  brush.setLineDash([]);
  brush.beginPath();
  for (const { op, at } of iconSteps(item.icon)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = at;
    if (op === 'M') brush.moveTo(a, b);
    else if (op === 'L') brush.lineTo(a, b);
    else if (op === 'C') brush.bezierCurveTo(a, b, c, d, e, f);
    else brush.closePath();
  }
  brush.stroke();
  brush.restore();
}
