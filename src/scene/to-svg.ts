import type { Ink, Item, Piece, Scene } from '#scene/display.ts';
import type { Palette } from '#scene/palette.ts';
import type { Point } from '#lib/geometry.ts';
import { iconPath } from '#scene/icons.ts';

/** What a drawing says of itself, and how it looks. */
export interface SvgOptions {
  readonly palette: Palette;
  readonly title: string;
  readonly description: string;
  /** Inter as WOFF2 in base64: the drawing then looks the same on machines without the font (64 KB more). */
  readonly fontBase64?: string;
}

/** Inter as bundled, then what systems have; the emoji fonts last, so that digits stay digits. */
export const FONT_FAMILY =
  "'Inter Variable', Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans Arabic', sans-serif, 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'";

/** A scene as an SVG document: real text, no scripts, nothing fetched from elsewhere. Text of any kind is safe in it. */
export function toSvg(scene: Scene, options: SvgOptions): string {
  const { width, height } = scene;
  const font =
    options.fontBase64 !== undefined && /^[A-Za-z0-9+/=]*$/.test(options.fontBase64)
      ? `<style>@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${options.fontBase64}) format('woff2')}</style>`
      : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="${escapeXml(FONT_FAMILY)}">`,
    `<title id="t">${escapeXml(options.title)}</title><desc id="d">${escapeXml(options.description)}</desc>`,
    font,
    `<rect width="${width}" height="${height}" fill="${options.palette.paper}"/>`,
    ...scene.pieces.map((piece) => pieceSvg(piece, options.palette)),
    '</svg>\n',
  ].join('');
}

function pieceSvg(piece: Piece, palette: Palette): string {
  const label = piece.label === undefined ? '' : `<title>${escapeXml(piece.label)}</title>`;
  const items = piece.items.map((item) => itemSvg(item, palette)).join('');
  return `<g id="${escapeXml(piece.id)}" class="${piece.kind}" transform="translate(${n(piece.box.x)} ${n(piece.box.y)})">${label}${items}</g>`;
}

function itemSvg(item: Item, palette: Palette): string {
  const paint = (fill: Ink | undefined, stroke: Ink | undefined, width = 1, dash?: readonly number[]): string =>
    `fill="${fill ? palette[fill] : 'none'}"` +
    (stroke ? ` stroke="${palette[stroke]}" stroke-width="${n(width)}"` : '') +
    (stroke && dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : '');
  switch (item.t) {
    case 'rect': {
      const round = item.r ? ` rx="${n(Math.min(item.r, item.w / 2, item.h / 2))}"` : '';
      return `<rect x="${n(item.x)}" y="${n(item.y)}" width="${n(item.w)}" height="${n(item.h)}"${round} ${paint(item.fill, item.stroke, item.width, item.dash)}/>`;
    }
    case 'text': {
      const anchor = item.align && item.align !== 'start' ? ` text-anchor="${item.align}"` : '';
      return `<text x="${n(item.x)}" y="${n(item.y)}" font-size="${n(item.face.size)}" font-weight="${item.face.weight}"${anchor} xml:space="preserve" fill="${palette[item.ink]}">${escapeXml(item.text)}</text>`;
    }
    case 'line':
      return `<polyline points="${path(item.points)}" ${paint(undefined, item.stroke, item.width, item.dash)} stroke-linejoin="round"/>`;
    case 'polygon':
      return `<polygon points="${path(item.points)}" ${paint(item.fill, item.stroke, item.width, item.dash)} stroke-linejoin="round"/>`;
    case 'icon':
      return `<path d="${iconPath(item.icon)}" transform="translate(${n(item.x)} ${n(item.y)}) scale(${n(item.size / 24)})" fill="none" stroke="${palette[item.ink]}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
  }
}

const path = (points: readonly Point[]): string => points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ');

/** A number for an attribute: never NaN, at most three decimals. */
function n(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 1000) / 1000) : '0';
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/**
 * Text for XML content and attributes. Control characters and halves of surrogate pairs, which no XML document may
 * hold, become U+FFFD; tabs and line breaks become spaces.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? '');
}
