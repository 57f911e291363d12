import type { FontFile } from '#exporters/picture-fonts.ts';
import type { Layout } from '#scene/layout.ts';
import type { Measure } from '#lib/measure.ts';
import type { Reading } from '#lenses/lens.ts';
import type { View } from '#model/view.ts';

/** How many px of a picture for each px of the scene. */
export type Scale = 1 | 2 | 4;

/** All an exporter of pictures may use: a View, never the records, so that nothing hidden from the audience gets out. */
export interface ExportInput {
  readonly view: View;
  readonly reading: Reading;
  readonly layout: Layout;
  readonly measure: Measure;
  /** When it is made, ms; printed as a day. */
  readonly now: number;
  readonly workspace: string;
  /** The time as the classic ladder instead of to scale. */
  readonly ladder?: boolean;
  /** For pictures of pixels; others leave it alone. */
  readonly scale: Scale;
  /** True = the picture also carries the map (`#exporters/editable.ts`). ONLY WHEN THE PERSON ASKED: it discloses more than is seen. */
  readonly editable?: boolean;
  /**
   * Makes the worker that paints: `new Worker(workerUrl(url), { type: 'module' })` with the address of
   * `#workers/paint.worker.ts`. It is the caller's because a page's policy decides which addresses may run. Absent =
   * painted on the page itself.
   */
  readonly makePainter?: () => Worker;
  /** Files of the bundled font that the painter loads, with addresses of the page's own origin. */
  readonly fonts?: readonly FontFile[];
  /** The bundled font as WOFF2, to be put into drawings; absent = they name the font only. */
  readonly font?: () => Promise<ArrayBuffer>;
}

/** A way of taking a map away. A new one is one file and one line in `registry.ts` (docs/adding-an-exporter.md). */
export interface Exporter {
  readonly id: string;
  readonly name: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  /** Media type of what `run` gives. */
  readonly type: string;
  /** The file. Rejects with an `Error` whose message is a whole sentence for people; nothing is changed by it. */
  readonly run: (input: ExportInput) => Promise<Blob>;
}

/** "22 Nov 2026": the same everywhere, because pictures travel. In the zone of the one who exports. */
export function dayOf(ms: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(ms));
}
