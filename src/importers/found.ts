import type { Around, Found, FoundMap, Refusal, WorkspaceProposal } from '#importers/importer.ts';
import { fromBase64 } from '#model/format/base64.ts';
import { noteDangling, readTables } from '#model/format/clean.ts';
import { type Decoded, UNPACKED_LIMIT } from '#model/format/decode.ts';
import type { Backup, MapCopy } from '#model/format/file.ts';
import { gunzip } from '#model/format/gzip.ts';
import { sha256OfText } from '#model/format/hash.ts';
import { countTables, parseFile } from '#model/format/parse.ts';
import { printData } from '#model/format/print.ts';
import type { Carried } from '#model/format/raw.ts';
import type { Repair, Why } from '#model/format/refusal.ts';
import { cutTo, wellFormed } from '#model/records/value.ts';
import { importWords } from '#words/import.ts';

/** What the JSON of a file of ours holds; `mended` is what was mended before it was JSON. Never rejects, whatever the value is. */
export async function foundIn(
  name: string,
  decoded: Decoded,
  around: Around,
  mended: readonly Repair[] = [],
): Promise<Found> {
  if ('why' in decoded) return refusal(name, decoded.why, decoded.place);
  around.tell?.('checking');
  const parsed = parseFile(decoded.value);
  if (parsed.is === 'refused') return refusal(name, parsed.why);
  const repairs = [...mended, ...parsed.repairs];
  const shown = shownName(name);
  return parsed.is === 'map'
    ? foundMap(shown, parsed.file, repairs)
    : foundWorkspace(shown, parsed.file, repairs, around);
}

async function foundWorkspace(
  shown: string,
  file: Backup,
  repairs: Repair[],
  around: Around,
): Promise<WorkspaceProposal> {
  noteDangling(readTables(file.data.tables, repairs), repairs);
  const state = await stateIn(file);
  return {
    is: 'workspace',
    file: shown,
    workspaceId: file.workspaceId,
    name: file.data.name,
    known: around.workspaceIds.has(file.workspaceId),
    exportedAt: file.exportedAt,
    data: file.data,
    ...(state ? { [state.fits ? 'carried' : 'writtenFrom']: state.carried } : {}),
    counts: countTables(file.data.tables),
    repairs,
  };
}

function foundMap(shown: string, file: MapCopy, repairs: Repair[]): FoundMap {
  const read = readTables(file.tables, repairs);
  const { mapId, name, exportedAt } = file;
  return { is: 'map', file: shown, name, exportedAt, counts: countTables(file.tables), repairs, mapId, read };
}

/** The state a backup brings; it fits when its checksum says that the data beside it were not edited since. */
async function stateIn({ sync, data, epoch }: Backup): Promise<{ carried: Carried; fits: boolean } | null> {
  if (!sync || !/^[0-9a-f]{64}$/.test(epoch)) return null;
  const fits = sync.sha256OfData === (await sha256OfText(printData(data)));
  const packed = fromBase64(sync.stateGzB64);
  const update = packed && (await gunzip(packed, UNPACKED_LIMIT));
  return update ? { carried: { update, epoch }, fits } : null;
}

/** Why nothing can be made of the file of that name, as a sentence. */
export function refusal(name: string, why: Why, place?: { readonly line: number; readonly column: number }): Refusal {
  const file = shownName(name);
  return { is: 'refused', file, why, sentence: importWords.refused(file, why, place) };
}

/** A file's name as it can be said: without control characters and direction marks, which could make it read otherwise. */
function shownName(file: string): string {
  const plain = wellFormed(file)
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return plain === '' ? importWords.unnamed : cutTo(plain, 120);
}
