import { basename, extname } from 'node:path';
import { isNoTable } from '#importers/step-table/no-table.ts';
import { recordsOfStepTable } from '#importers/step-table/records-of-table.ts';
import type { StepTable } from '#importers/step-table/step-table.ts';
import type { Records } from '#model/records/records.ts';
import { factWords } from '#words/facts.ts';
import { bytesOfFile } from './file-bytes.ts';

const ENDINGS = ['.csv', '.tsv', '.txt'];

/** True for a file whose name says that it holds a table or a list, unless it is plainly something else. */
export function isStepTable(path: string): boolean {
  if (!ENDINGS.includes(extname(path).toLowerCase())) return false;
  const read = bytesOfFile(path);
  return 'sentence' in read || !isNoTable(read.bytes);
}

/** The steps of a table as a workspace of one map and the cells that were not read, or a sentence that says why not. */
export function openStepTable(
  path: string,
): { readonly records: Records; readonly unread: StepTable['unread'] } | { readonly sentence: string } {
  const name = basename(path);
  const read = bytesOfFile(path);
  if ('sentence' in read) return read;
  const made = recordsOfStepTable(textOf(read.bytes), name.slice(0, -extname(name).length));
  if (made.is === 'refused') return { sentence: factWords.tool.noTable(name, made.why) };
  return { records: made.records, unread: made.table.unread };
}

/** UTF-8 where it is, else what Excel writes in the West; UTF-16 by its mark. */
function textOf(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
