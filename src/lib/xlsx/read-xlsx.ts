import { openZip } from '#lib/zip-read.ts';
import type { Zip } from '#lib/zip-read.ts';
import { readBook } from './workbook.ts';
import type { XlsxTrouble } from './workbook.ts';
import { readTab } from './worksheet.ts';
import type { XlsxSheet } from './worksheet.ts';

/** A workbook opened. */
export interface Workbook {
  /** Its tabs of cells, in their order. */
  readonly tabs: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Reads the tab at a place; with `most`, only so many rows of it. Never rejects. */
  readonly read: (tab: number, most?: number) => Promise<XlsxSheet | XlsxTrouble>;
}

/**
 * Opens a workbook (ECMA-376, .xlsx and .xlsm). `unpacked` is how many bytes may come out of the parts that are read.
 * Formulas are not computed: the values that were saved with them are read. Never rejects.
 */
export async function openWorkbook(zip: Zip, unpacked: number): Promise<Workbook | XlsxTrouble> {
  const book = await readBook(zip, { left: unpacked });
  if (typeof book === 'string') return book;
  return {
    tabs: book.tabs.map(({ name, hidden }) => ({ name, hidden })),
    read: async (at, most) => {
      const tab = book.tabs[at];
      return tab === undefined ? 'no workbook' : readTab(book, tab, most);
    },
  };
}

/** What a file is that begins like a ZIP or an old office file, told by what is in it. */
export type Container =
  | { readonly is: 'workbook'; readonly zip: Zip }
  | { readonly is: 'xlsb' | 'ods' | 'numbers' | 'office' | 'zip' | 'xls' | 'locked' | 'unusual' | 'damaged' }
  | null;

/** First bytes of the container of old office files, and of new ones with a password (MS-CFB 2.2). */
const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Tells what sort of container some bytes are; null = none. Never throws. */
export function containerOf(bytes: Uint8Array): Container {
  if (OLD.every((byte, at) => bytes[at] === byte)) {
    const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
    return { is: names.includes('EncryptedPackage') ? 'locked' : 'xls' };
  }
  const zip = openZip(bytes);
  if (zip === 'no zip') return null;
  if (typeof zip === 'string') return { is: zip === 'damaged' ? 'damaged' : 'unusual' };
  const names = [...zip.parts.keys()];
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) return { is: 'xlsb' };
  if (has(/^Index(?:\/|\.zip$)/)) return { is: 'numbers' };
  if (has(/^(?:word|ppt|visio)\//)) return { is: 'office' };
  if (has(/^content\.xml$/) && has(/^mimetype$/)) return { is: 'ods' };
  if (has(/^_rels\/\.rels$/i) || has(/workbook\.xml$/i)) return { is: 'workbook', zip };
  return { is: 'zip' };
}
