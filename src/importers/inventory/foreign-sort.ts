/** What a file is instead of a table: told by its first bytes, never by its name. */
export type ForeignSort = 'pdf' | 'picture' | 'json' | 'xml' | 'xmlSheet' | 'html' | 'rtf' | 'not text';

const BEGINNINGS: readonly (readonly [RegExp, ForeignSort])[] = [
  [/^%PDF/, 'pdf'],
  [/^\{\\rtf/, 'rtf'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application progid="Excel.Sheet"\?>|<(?:\w+:)?Workbook\b)/, 'xmlSheet'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|meta|body|table|style)\b/i, 'html'],
  [/^\s*<\?xml\b/, 'xml'],
  [/^\s*(?:\{\s*(?:"|\})|\[\s*(?:\{|\]))/, 'json'],
];
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** What a file is that is no table of text; null = it may be one. */
export function foreignSort(bytes: Uint8Array, text: string, encoding: string): ForeignSort | null {
  if (PICTURES.some((magic) => magic.every((byte, at) => bytes[at] === byte))) return 'picture';
  const found = BEGINNINGS.find(([begins]) => begins.test(text.slice(0, 2000)));
  if (found) return found[1];
  // Text has no zero bytes, and but few control characters.
  const head = text.slice(0, 4096);
  const strange = head.match(/(?![\t\n\r\f])\p{Cc}/gu)?.length ?? 0;
  return encoding !== 'utf-16' && (head.includes('\0') || strange * 20 > head.length) ? 'not text' : null;
}
