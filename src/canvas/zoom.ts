import type { Detail } from '#scene/layout.ts';

/** Below 100 % the card's words would be under 14 px, so that it shows its title alone, in larger type. */
const FULL_FROM = 0.97;

/** Below this the card shows its number and mark only: a title at 15 effective px would not have room for one word. */
const TITLE_FROM = 0.5;

/** Zooms that cards are drawn for: in between, the next smaller one is used, so that a pinch does not redraw at every frame. */
const STEPS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35, 0.28, 0.22, 0.17, 0.13, 0.1, 0.07, 0.05];

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 4;

/** How much of each card to draw at a zoom. */
export function detailAt(zoom: number): Detail {
  if (zoom >= FULL_FROM) return full;
  const at = STEPS.find((step) => step <= zoom) ?? MIN_ZOOM;
  return details.get(at) ?? full;
}

const full: Detail = { level: 'full' };
const details = new Map<number, Detail>(
  STEPS.map((zoom) => [zoom, zoom >= TITLE_FROM ? { level: 'title', zoom } : { level: 'far', zoom }]),
);
