import type { Exporter } from '#exporters/exporter.ts';
import { asAsked } from '#exporters/editable.ts';
import { describePoster, mapName } from '#scene/poster.ts';
import { palettes } from '#scene/palette.ts';
import { pictureScene } from '#exporters/picture-scene.ts';
import { pictureWords } from '#words/picture.ts';
import { toSvg } from '#scene/to-svg.ts';

/** The map as a drawing with real text that opens anywhere and scales without loss; with its map in it when asked. Always light. */
export const svg: Exporter = {
  id: 'svg',
  name: pictureWords.exports.svg,
  extension: 'svg',
  type: 'image/svg+xml',
  async run(input) {
    const font = input.font ? base64(new Uint8Array(await input.font())) : undefined;
    const text = toSvg(pictureScene(input), {
      palette: palettes.light,
      title: mapName(input.view),
      description: describePoster(input.view, input.reading),
      ...(font === undefined ? {} : { fontBase64: font }),
    });
    return asAsked(new Blob([text], { type: 'image/svg+xml' }), input);
  },
};

/** In pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
