import { basename } from 'node:path';
import { readTables } from '#model/format/clean.ts';
import { decodeJson } from '#model/format/decode.ts';
import { parseFile } from '#model/format/parse.ts';
import { kinds } from '#model/records/kinds.ts';
import type { Records } from '#model/records/records.ts';
import { importWords } from '#words/import.ts';
import { bytesOfFile } from './file-bytes.ts';

/** The records of a file, or a whole sentence that names the file and says why there are none. */
export type Opened = { readonly records: Records } | { readonly sentence: string };

/** Opens a backup or a copy of a map, as the program itself would. NEVER THROWS and writes nothing. */
export function openWorkspaceFile(path: string): Opened {
  const name = basename(path);
  const file = bytesOfFile(path);
  if ('sentence' in file) return file;
  const decoded = decodeJson(file.bytes);
  if ('why' in decoded) return { sentence: importWords.refused(name, decoded.why) };
  const parsed = parseFile(decoded.value);
  if (parsed.is === 'refused') return { sentence: importWords.refused(name, parsed.why) };
  const read = readTables(parsed.is === 'map' ? parsed.file.tables : parsed.file.data.tables, []);
  // The cast: one table for each kind, each read as records of its kind; a kind the file does not have is empty.
  const tables = Object.fromEntries(
    Object.keys(kinds).map((kind) => [kind, read.get(kind as keyof typeof kinds) ?? new Map()]),
  ) as unknown as Records['tables'];
  return { records: { name: parsed.is === 'map' ? parsed.file.name : parsed.file.data.name, tables } };
}
