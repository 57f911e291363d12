import { FILE_LIMIT } from '#model/format/decode.ts';
import type { Pasted } from '#views/paste/waiting-paste.ts';

/** Files that may be a list or a table of steps. */
export const tableFiles = ['.csv', '.tsv', '.txt'] as const;

/** True for a file whose name says that it is one. */
export function isTableFile({ name }: { readonly name: string }): boolean {
  return tableFiles.some((ending) => name.toLowerCase().endsWith(ending));
}

/** The text of a file, or why there is none. Its size is looked at before anything is loaded. */
export async function readTableFile(file: File): Promise<Pasted | 'too big' | 'unreadable'> {
  if (file.size > FILE_LIMIT) return 'too big';
  try {
    return { text: decode(new Uint8Array(await file.arrayBuffer())), file: file.name };
  } catch {
    return 'unreadable';
  }
}

/** Spreadsheets write UTF-16 as "Unicode text", and their country's old encoding as CSV. */
function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
