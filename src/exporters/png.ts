import type { Exporter } from '#exporters/exporter.ts';
import { asAsked } from '#exporters/editable.ts';
import type { PaintAnswer, PaintJob } from '#exporters/paint-job.ts';
import { fits, largestScale } from '#exporters/scales.ts';
import { makeEasel, paintPng } from '#exporters/paint-png.ts';
import { palettes } from '#scene/palette.ts';
import { pictureScene } from '#exporters/picture-scene.ts';
import { pictureWords } from '#words/picture.ts';

/** The map as a picture: pixels and nothing else, no names that are not on it, unless an editable one was asked for. Always light. */
export const png: Exporter = {
  id: 'png',
  name: pictureWords.exports.png,
  extension: 'png',
  type: 'image/png',
  async run(input) {
    const scene = pictureScene(input);
    if (!fits(scene, input.scale)) throw new Error(pictureWords.exports.tooLarge(input.scale, largestScale(scene)));
    const job: PaintJob = { scene, palette: palettes.light, scale: input.scale, fonts: input.fonts ?? [] };
    const blob = input.makePainter
      ? await inWorker(job, input.makePainter())
      : await paintPng(job.scene, job.palette, job.scale, makeEasel);
    if (blob.size === 0) throw new Error(pictureWords.exports.blank);
    return asAsked(blob, input);
  },
};

/** Has the worker paint, so that the page stays live, and ends it. */
async function inWorker(job: PaintJob, worker: Worker): Promise<Blob> {
  try {
    return await new Promise<Blob>((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<PaintAnswer>) => {
        if ('blob' in event.data) resolve(event.data.blob);
        else reject(new Error(event.data.error));
      });
      worker.addEventListener('error', () => reject(new Error(pictureWords.exports.noPainter)));
      worker.addEventListener('messageerror', () => reject(new Error(pictureWords.exports.noPainter)));
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}
