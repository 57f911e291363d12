import { isNoTable } from '#importers/step-table/no-table.ts';
import { textOfBytes } from '#lib/text-of-bytes.ts';
import { FILE_LIMIT } from '#model/format/decode.ts';
import type { Pasted } from '#views/paste/waiting-paste.ts';

/** Files that may be a list or a table of steps. */
export const tableFiles = ['.csv', '.tsv', '.txt'] as const;

/** True for a file whose name says that it is one. */
export function isTableFile({ name }: { readonly name: string }): boolean {
  return tableFiles.some((ending) => name.toLowerCase().endsWith(ending));
}

/** The text of a file, or why there is none; `other` = it is no table. Its size is looked at before anything is loaded. */
export async function readTableFile(file: File): Promise<Pasted | 'too big' | 'unreadable' | 'other'> {
  if (file.size > FILE_LIMIT) return 'too big';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isNoTable(bytes) ? 'other' : { text: textOfBytes(bytes).text, file: file.name };
  } catch {
    return 'unreadable';
  }
}
