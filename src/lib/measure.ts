/** A face of the one family the product draws in (Inter variable). Size in px. */
export interface Face {
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 700;
}

/**
 * Width of one line of text in px. An argument everywhere, never looked up: the browser measures on a canvas after
 * the font has loaded; Node and golden files use a width table of Inter (`#lib/inter-widths.ts`).
 */
export type Measure = (text: string, face: Face) => number;
