import type { PaintAnswer, PaintJob } from '#exporters/paint-job.ts';
import { loadFonts } from '#exporters/picture-fonts.ts';
import { makeEasel, paintPng } from '#exporters/paint-png.ts';
import { pictureWords } from '#words/picture.ts';

/** The worker's own side of the world; the page's types do not know it. */
interface Worktop {
  readonly fonts?: FontFaceSet;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent<PaintJob>) => void) => void;
  readonly postMessage: (answer: PaintAnswer) => void;
}

const worktop = globalThis as unknown as Worktop;

/** Paints one scene and answers with its PNG. Fonts first: text drawn before they are there would be another font's. */
async function paint(job: PaintJob): Promise<PaintAnswer> {
  try {
    if (worktop.fonts) await loadFonts(worktop.fonts, job.fonts, textsOf(job), [400, 500, 600, 700]);
    return { blob: await paintPng(job.scene, job.palette, job.scale, makeEasel) };
  } catch (error) {
    return { error: error instanceof Error && error.message !== '' ? error.message : pictureWords.exports.blank };
  }
}

/** Every sign that will be drawn, once. */
function textsOf(job: PaintJob): string {
  const signs = new Set<string>();
  for (const piece of job.scene.pieces) {
    for (const item of piece.items) if (item.t === 'text') for (const sign of item.text) signs.add(sign);
  }
  return [...signs].join('');
}

worktop.addEventListener('message', (event) => void paint(event.data).then((answer) => worktop.postMessage(answer)));
