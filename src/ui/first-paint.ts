import { quietMoment } from '#lib/quiet-moment.ts';

/** A page in the background paints nothing: it goes on after this, ms. */
const UNSEEN = 250;
/** A page in front is waited for longer: it may take a second to paint, and loading beside that would take another. */
const SEEN = 3000;

let painted: Promise<void> | null = null;

/**
 * Resolves when the first screen stands, and at once ever after; it is awaited from the first call. What the first screen
 * does not need is loaded behind it: asking for a dozen parts while it is drawn delays it by tens of ms.
 */
export function firstPaint(): Promise<void> {
  const anyway = (): Promise<void> => new Promise((done) => setTimeout(done, document.hidden ? UNSEEN : SEEN));
  return (painted ??= Promise.race([quietMoment(), anyway()]));
}
