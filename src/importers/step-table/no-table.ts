import { decodeText } from '#model/format/decode.ts';

/**
 * True for a file that is no list and no table whatever its name says: a picture, a packed file, a PDF, JSON, XML. Mail
 * programs call files anew, so that a backup may arrive as `.txt`.
 */
export function isNoTable(bytes: Uint8Array): boolean {
  const text = decodeText(bytes);
  if (typeof text !== 'string') return ['picture', 'zip', 'pdf'].includes(text.why);
  return /^\s*(\{\s*["}]|<[?!a-z])/i.test(text);
}
