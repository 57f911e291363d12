import type { Why } from '#model/format/refusal.ts';

/** Most bytes of a file: a workspace of 20,000 steps with 40,000 links is about 18 MB. */
export const FILE_LIMIT = 20_000_000;
/** Deepest nesting of a file; our own files have 6 levels. Deeper ones overflow the stack of JSON's own printer. */
export const DEPTH_LIMIT = 64;

/** The JSON value of a file, or why there is none. */
export type Decoded = { readonly value: unknown } | { readonly why: Why };

/**
 * JSON from the bytes of a file, told by what is in them and never by the file's name. Refuses what is too big, no text,
 * cut off, or nested too deep, before anything is built from it. NEVER THROWS.
 */
export function decodeJson(bytes: Uint8Array): Decoded {
  if (bytes.length > FILE_LIMIT) return { why: 'too big' };
  const strange = sniff(bytes);
  if (strange) return { why: strange };
  const text = decodeText(bytes);
  if (text === null) return { why: 'not text' };
  if (text.trim() === '') return { why: 'empty' };
  if (/^\s*</.test(text)) return { why: /<mxfile|<mxGraphModel/.test(text.slice(0, 2000)) ? 'drawio' : 'not json' };
  const shape = shapeOf(text);
  if (shape === 'too deep') return { why: 'too deep' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { why: shape === 'open' ? 'cut off' : 'not json' };
  }
}

/** First bytes of files people drop by mistake. */
const MAGIC: readonly (readonly [readonly number[], Why])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x1f, 0x8b], 'zip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
];

function sniff(bytes: Uint8Array): Why | null {
  for (const [magic, why] of MAGIC) if (magic.every((byte, at) => bytes[at] === byte)) return why;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 4096).includes(0) ? 'not text' : null;
}

/** UTF-8, or UTF-16 when its mark says so; null when the bytes do not fit. A leading mark is taken off. */
function decodeText(bytes: Uint8Array): string | null {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How a JSON text is bracketed, found without recursion: too deep, ending inside something, or closed. */
function shapeOf(text: string): 'too deep' | 'open' | 'closed' {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (inString) {
      if (c === 0x5c) at++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) {
      if (++depth > DEPTH_LIMIT) return 'too deep';
    } else if (c === 0x7d || c === 0x5d) depth--;
  }
  return depth > 0 || inString ? 'open' : 'closed';
}
