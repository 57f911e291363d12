import type { Box } from '#lib/geometry.ts';
import type { Continuation } from '#scene/river-plan.ts';
import type { Detail } from '#scene/layout.ts';
import type { Face, Measure } from '#lib/measure.ts';
import type { Item, Piece } from '#scene/display.ts';
import { TEXT, TEXT_BASE, TEXT_LINE } from '#scene/faces.ts';
import { drawnLater } from '#scene/drawn-later.ts';
import { pictureWords } from '#words/picture.ts';
import { wrap } from '#lib/wrap.ts';

/** In the gutter of a folded map: the name of the step at the other end of a hand-over, "to 9 Book the reserve". */
export function continuationPiece(
  c: Continuation,
  other: { readonly number: number | null; readonly name: string },
  box: Box,
  detail: Detail,
  measure: Measure,
): Piece {
  const words =
    c.side === 'right'
      ? pictureWords.goesTo(other.number, other.name)
      : pictureWords.comesFrom(other.number, other.name);
  return drawnLater({ id: `continuation:${c.id}`, kind: 'text', box, of: c.other }, () => ({
    items: wordItems(c, words, box, detail, measure),
    label: words,
  }));
}

function wordItems(c: Continuation, words: string, box: Box, detail: Detail, measure: Measure): Item[] {
  const k = detail.level === 'full' ? 1 : 1 / detail.zoom;
  const face: Face = { ...TEXT, size: TEXT.size * k };
  const line = TEXT_LINE * k;
  const lines = wrap(words, face, box.w - 6, Math.floor(box.h / line), measure);
  const top = Math.max(0, Math.round((box.h - lines.length * line) / 2));
  return lines.map((text, i) => ({
    t: 'text',
    x: c.side === 'right' ? 5 : box.w - 5,
    y: top + Math.round(TEXT_BASE * k + i * line),
    w: box.w - 6,
    text,
    face,
    ink: 'soft',
    align: c.side === 'right' ? 'start' : 'end',
  }));
}
