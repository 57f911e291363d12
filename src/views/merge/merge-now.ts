import type { WorkspaceProposal } from '#importers/importer.ts';
import type { Id } from '#model/records/record.ts';
import { mergeChanges, reviewCopy, type Review } from '#store/merging.ts';
import type { OlderState } from '#store/older-state.ts';
import { dataOfPoint } from '#store/keeping/points.ts';
import type { Choices } from '#model/compare/settle.ts';
import { keyOf, type Findings } from '#model/compare/merge.ts';
import { toast } from '#store/toasts.ts';
import type { Workspaces } from '#store/workspaces.ts';
import type { Parts } from '#views/app/desk.tsx';
import { pointBefore } from '#views/keeping/point-before.ts';
import { changesHere } from '#views/merge/tell.ts';
import { mergeWords as words } from '#words/merge.ts';

/** States before merges of this page, by workspace: a merge that was undone can then be looked at as if it never was. */
const before = new Map<Id, Uint8Array>();

/** Looks the copy through against the open workspace. Rejects when none is open or it cannot be read; writes nothing. */
export async function lookThrough(copy: WorkspaceProposal, workspaces: Workspaces): Promise<Review> {
  const [doc, entry] = [workspaces.doc(), workspaces.entry()];
  if (!doc || !entry) throw new Error(words.notMerged);
  const here = { update: doc.encode(), epoch: entry.epoch, before: before.get(entry.id) ?? null };
  return reviewCopy(here, copy, () => olderStates(workspaces, entry.id));
}

/**
 * Merges what was reviewed: a restore point, then one step. When the workspace changed meanwhile so that there is more to
 * decide, nothing is written and the new review comes back; else null.
 */
export async function mergeNow(
  parts: Parts,
  copy: WorkspaceProposal,
  shown: Review,
  choices: Choices,
): Promise<Review | null> {
  const { workspaces, store, dispatch } = parts;
  await pointBefore(parts, 'before-merge', copy.file);
  const review = await lookThrough(copy, workspaces);
  const [doc, entry] = [workspaces.doc(), workspaces.entry()];
  if (!doc || entry?.id !== copy.workspaceId) throw new Error(words.notMerged);
  const known = questions(shown.findings);
  if ([...questions(review.findings)].some((key) => !known.has(key))) return review;
  const n = changesHere(review, choices).total;
  before.set(entry.id, doc.encode());
  dispatch('workspace.merge', { changes: mergeChanges(review, choices, Date.now()) });
  toast(store, words.merged(copy.file, n), { undo: true, topic: 'undo' });
  return null;
}

/** Everything somebody has to choose. */
function questions({ conflicts, deletions }: Findings): ReadonlySet<string> {
  return new Set([
    ...conflicts.map((one) => keyOf(one.of, one.id, one.field)),
    ...deletions.map((one) => keyOf(one.kind, one.id, 'del')),
  ]);
}

/** Restore points of a workspace, the newest first, read one at a time; those that cannot be read are passed over. */
async function* olderStates(workspaces: Workspaces, id: Id): AsyncGenerator<OlderState> {
  const keeping = await workspaces.keeping().catch(() => null);
  if (!keeping) return;
  const points = await keeping.points(id).catch(() => []);
  for (const point of points) {
    const gz = await keeping.readPoint(point.id).catch(() => null);
    const data = gz && (await dataOfPoint(gz).catch(() => null));
    if (data) yield { at: point.at, data };
  }
}
