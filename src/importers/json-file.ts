import type {
  Around,
  ChosenFile,
  Importer,
  MapProposal,
  Proposal,
  Refusal,
  WorkspaceProposal,
} from '#importers/importer.ts';
import { planMap } from '#importers/plan-map.ts';
import { fromBase64 } from '#model/format/base64.ts';
import { noteDangling, readTables } from '#model/format/clean.ts';
import { decodeJson } from '#model/format/decode.ts';
import type { Backup, MapCopy } from '#model/format/file.ts';
import { gunzip } from '#model/format/gzip.ts';
import { sha256OfText } from '#model/format/hash.ts';
import { countTables, parseFile } from '#model/format/parse.ts';
import { printData } from '#model/format/print.ts';
import type { Carried } from '#model/format/raw.ts';
import type { Repair, Why } from '#model/format/refusal.ts';
import type { Id } from '#model/records/record.ts';
import { cutTo, wellFormed } from '#model/records/value.ts';
import { importWords } from '#words/import.ts';

/** Most bytes a packed state may unfold to: 5,000 steps with 10,000 links take 3.4 MB, a day of edits adds 0.1 MB. */
const STATE_LIMIT = 64_000_000;

/** Our own files: a whole workspace, or one map. Everything else is refused with the reason. */
export const jsonFile: Importer = {
  id: 'json',
  extensions: ['json'],
  fits: () => true,
  async read(file, around): Promise<Proposal> {
    const shown = shownName(file.name);
    const decoded = decodeJson(file.bytes);
    if ('why' in decoded) return refusal(shown, decoded.why);
    const parsed = parseFile(decoded.value);
    if (parsed.is === 'refused') return refusal(shown, parsed.why);
    return parsed.is === 'map'
      ? mapProposal(shown, parsed.file, parsed.repairs)
      : workspaceProposal(shown, parsed.file, parsed.repairs, around);
  },
};

/** The same workspace under a new id and name. It starts a history of its own: what was carried belongs to the old one. */
export function asCopy(
  proposal: WorkspaceProposal,
  id: Id,
  name = importWords.copyName(proposal.name),
): WorkspaceProposal {
  const { carried: _, ...rest } = proposal;
  return { ...rest, workspaceId: id, name, known: false, data: { ...proposal.data, name } };
}

async function workspaceProposal(
  shown: string,
  file: Backup,
  mended: readonly Repair[],
  around: Around,
): Promise<WorkspaceProposal> {
  const repairs = [...mended];
  noteDangling(readTables(file.data.tables, repairs), repairs);
  const carried = await carriedBy(file);
  return {
    is: 'workspace',
    file: shown,
    workspaceId: file.workspaceId,
    name: file.data.name,
    known: around.workspaceIds.has(file.workspaceId),
    exportedAt: file.exportedAt,
    data: file.data,
    ...(carried ? { carried } : {}),
    counts: countTables(file.data.tables),
    repairs,
  };
}

function mapProposal(shown: string, file: MapCopy, mended: readonly Repair[]): MapProposal {
  const repairs = [...mended];
  const read = readTables(file.tables, repairs);
  return {
    is: 'map',
    file: shown,
    name: file.name,
    exportedAt: file.exportedAt,
    counts: countTables(file.tables),
    repairs,
    plan: (records, ctx) => planMap({ file: shown, mapId: file.mapId, read }, records, ctx),
  };
}

/** The state a backup brings, when its checksum says that the data beside it were not edited since. */
async function carriedBy({ sync, data, epoch }: Backup): Promise<Carried | null> {
  if (!sync || !/^[0-9a-f]{64}$/.test(epoch)) return null;
  if (sync.sha256OfData !== (await sha256OfText(printData(data)))) return null;
  const packed = fromBase64(sync.stateGzB64);
  const update = packed && (await gunzip(packed, STATE_LIMIT));
  return update ? { update, epoch } : null;
}

function refusal(file: string, why: Why): Refusal {
  return { is: 'refused', file, why, sentence: importWords.refused(file, why) };
}

/** A file's name as it can be said: without control characters and direction marks, which could make it read otherwise. */
function shownName(file: ChosenFile['name']): string {
  const plain = wellFormed(file)
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return plain === '' ? importWords.unnamed : cutTo(plain, 120);
}
