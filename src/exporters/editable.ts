import type { ExportInput } from '#exporters/exporter.ts';
import { mapCopyText } from '#exporters/json-file.ts';
import { FILE_LIMIT } from '#model/format/decode.ts';
import { putInPng, putInSvg } from '#model/format/picture-map.ts';
import { editableWords } from '#words/editable.ts';

/**
 * The picture with the copy of its map in it when the person asked for an editable one, else the picture as it is. What
 * is put in is the copy that "this map as a file" gives: what can be seen, no bin, no history. Rejects with a sentence
 * when it could not be opened here again.
 */
export async function asAsked(picture: Blob, input: ExportInput): Promise<Blob> {
  if (!input.editable) return picture;
  const text = mapCopyText(input.view, input.now);
  const carrying =
    picture.type === 'image/png'
      ? await putInPng(picture, text)
      : new Blob([await putInSvg(await picture.text(), text)], { type: picture.type });
  if (carrying.size > FILE_LIMIT) throw new Error(editableWords.tooLarge);
  return carrying;
}
