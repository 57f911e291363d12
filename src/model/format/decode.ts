import type { Why } from '#model/format/refusal.ts';
import { startsAsXml, xmlKind } from '#model/format/xml.ts';

/** Most bytes of a file: a workspace of 20,000 steps with 40,000 links is about 18 MB. */
export const FILE_LIMIT = 20_000_000;
/** Most bytes that anything packed inside a file may unfold to: two and a half of the largest files. */
export const UNPACKED_LIMIT = 50_000_000;
/** Deepest nesting of a file; our own files have 6 levels. Deeper ones overflow the stack of JSON's own printer. */
export const DEPTH_LIMIT = 64;

/** A place in a text as an editor counts it, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The JSON value of a file, or why there is none. */
export type Decoded = { readonly value: unknown } | { readonly why: Why; readonly place?: Place };

/**
 * JSON from the bytes of a file, told by what is in them and never by the file's name. Refuses what is too big, no text,
 * cut off, or nested too deep, before anything is built from it. NEVER THROWS.
 */
export function decodeJson(bytes: Uint8Array, limit: number = FILE_LIMIT): Decoded {
  if (bytes.length > limit) return { why: 'too big' };
  const text = decodeText(bytes);
  if (typeof text !== 'string') return text;
  if (startsAsXml(text)) return { why: xmlKind(text) };
  const shape = shapeOf(text);
  if (shape === 'too deep') return { why: 'too deep' };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (shape === 'open' && /^\s*[[{]/.test(text)) return { why: 'cut off' };
    const place = /"tributary"/.test(text.slice(0, HEAD)) ? placeOf(error, text) : null;
    return place ? { why: 'broken', place } : { why: 'not json' };
  }
}

/** Our own files name the program in their first lines. */
const HEAD = 2000;

/**
 * The text of a file: strict UTF-8, or UTF-16 when its mark says so. Empty and binary files, and bytes that do not fit,
 * are refused by what they are. A leading mark is taken off. NEVER THROWS.
 */
export function decodeText(bytes: Uint8Array): string | { readonly why: Why } {
  const strange = sniff(bytes);
  if (strange) return { why: strange };
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.trim() === '' ? { why: 'empty' } : text;
  } catch {
    return { why: 'not text' };
  }
}

const letters = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** First bytes of files people drop by mistake. */
const MAGIC: readonly (readonly [readonly number[], Why])[] = [
  [[0x89, ...letters('PNG')], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [letters('GIF8'), 'picture'],
  [letters('RIFF'), 'picture'],
  [[...letters('PK'), 3, 4], 'zip'],
  [[0x1f, 0x8b], 'zip'],
  [letters('%PDF'), 'pdf'],
];

function sniff(bytes: Uint8Array): Why | null {
  for (const [magic, why] of MAGIC) if (magic.every((byte, at) => bytes[at] === byte)) return why;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 4096).includes(0) ? 'not text' : null;
}

/** Where JSON's own reader stopped, when the browser says so in the way most do. */
function placeOf(error: unknown, text: string): Place | null {
  const message = error instanceof Error ? error.message : '';
  const said = /line (\d{1,9}) column (\d{1,9})/.exec(message);
  if (said) return { line: Number(said[1]), column: Number(said[2]) };
  const position = /position (\d{1,9})/.exec(message);
  if (!position) return null;
  const before = text.slice(0, Number(position[1])).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
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
