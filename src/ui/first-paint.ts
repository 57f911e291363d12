import { quietMoment } from '#lib/quiet-moment.ts';

/** A page in the background paints nothing: it goes on after this, ms. */
const UNSEEN = 250;

let painted: Promise<void> | null = null;

/**
 * Resolves when the first screen stands, and at once ever after; it is awaited from the first call. What the first screen
 * does not need is loaded behind it: asking for a dozen parts while it is drawn delays it by tens of ms.
 */
export function firstPaint(): Promise<void> {
  const unseen = (): Promise<void> => new Promise((done) => setTimeout(done, UNSEEN));
  return (painted ??= Promise.race([quietMoment(), unseen()]));
}
