import type { Face } from '#lib/measure.ts';

/** Title of a step at 100 %. */
export const TITLE: Face = { size: 15, weight: 600 };
/** Everything else on the map: 14 px is the smallest that is drawn anywhere, because a wall is read from afar. */
export const TEXT: Face = { size: 14, weight: 400 };
export const STRONG: Face = { size: 14, weight: 600 };

/** Distance of two lines of a title, and of other text, in px. */
export const TITLE_LINE = 19;
export const TEXT_LINE = 18;

/** From the top of a line's box to its baseline: Inter's capitals then stand in the middle of the line. */
export const TITLE_BASE = 15;
export const TEXT_BASE = 14;
