import { foundIn } from '#importers/found.ts';
import type { Importer, WorkspaceProposal } from '#importers/importer.ts';
import { decodeJson } from '#model/format/decode.ts';
import type { Id } from '#model/records/record.ts';
import { importWords } from '#words/import.ts';

/** Our own files: a whole workspace, or one map. Everything else is refused with the reason. */
export const jsonFile: Importer = {
  id: 'json',
  extensions: ['json'],
  fits: () => true,
  async read(file, around) {
    around.tell?.('understanding');
    return foundIn(file.name, decodeJson(file.bytes), around);
  },
};

/** The same workspace under a new id and name. It starts a history of its own: what was carried belongs to the old one. */
export function asCopy(
  proposal: WorkspaceProposal,
  id: Id,
  name = importWords.copyName(proposal.name),
): WorkspaceProposal {
  const { carried: _, writtenFrom: __, ...rest } = proposal;
  return { ...rest, workspaceId: id, name, known: false, data: { ...proposal.data, name } };
}
