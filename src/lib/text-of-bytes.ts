/** The text of a file, and how it was written. */
export interface BytesText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  /** True when a byte order mark stood before it; it is taken off. */
  readonly bom: boolean;
}

/** So many bytes show whether every second one is zero. */
const HEAD = 2000;

/**
 * Text in the encodings spreadsheets write: UTF-8, UTF-16 ("Unicode text"; with a mark, or told by its zeros), and where
 * the bytes are no UTF-8 their country's old encoding, windows-1252. Never throws.
 */
export function textOfBytes(bytes: Uint8Array): BytesText {
  const [a, b, c] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const wide = marked ?? wideOf(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16', bom: marked !== null };
  const bom = a === 0xef && b === 0xbb && c === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', bom };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', bom: false };
  }
}

/** UTF-16 without a mark: in Latin text every second byte is zero, and hardly any other. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, HEAD);
  if (head.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (const [at, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  // A tenth of the zeros may stand elsewhere: other scripts and symbols among the Latin ones.
  if (odd > head.length * 0.3 && even * 10 <= odd) return 'utf-16le';
  return even > head.length * 0.3 && odd * 10 <= even ? 'utf-16be' : null;
}
