import { basename } from 'node:path';
import { readTables } from '#model/format/clean.ts';
import { isPng } from '#lib/png-read.ts';
import { decodeJson, decodeText } from '#model/format/decode.ts';
import { parseFile } from '#model/format/parse.ts';
import { type InPicture, mapInPng, mapInSvg } from '#model/format/picture-map.ts';
import { startsAsXml } from '#model/format/xml.ts';
import { kinds } from '#model/records/kinds.ts';
import type { Records } from '#model/records/records.ts';
import { importWords } from '#words/import.ts';
import { bytesOfFile } from './file-bytes.ts';

/** The records of a file, or a whole sentence that names the file and says why there are none. */
export type Opened = { readonly records: Records } | { readonly sentence: string };

/** Opens a backup, a copy of a map or an editable picture, as the program itself would. NEVER REJECTS and writes nothing. */
export async function openWorkspaceFile(path: string): Promise<Opened> {
  const name = basename(path);
  const file = bytesOfFile(path);
  if ('sentence' in file) return file;
  const inside = await textIn(file.bytes);
  if ('why' in inside) return { sentence: importWords.refused(name, inside.why) };
  const decoded = decodeJson(inside.bytes);
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

/** What is to be read as text: the file itself, or the map that a picture carries. */
async function textIn(bytes: Uint8Array): Promise<InPicture | { readonly bytes: Uint8Array }> {
  if (isPng(bytes)) return mapInPng(bytes);
  const text = decodeText(bytes);
  return typeof text === 'string' && startsAsXml(text) ? mapInSvg(text) : { bytes };
}
