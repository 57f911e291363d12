import { FORMAT } from '#model/format/version.ts';
import { seedOf } from '#document/seed.ts';
import { asCopy } from '#importers/json-file.ts';
import type { Proposal } from '#importers/importer.ts';
import { propose } from '#importers/registry.ts';
import { newId } from '#lib/ids.ts';
import { showMap } from '#views/app/after-change.ts';
import type { Parts } from '#views/app/desk.tsx';
import { toast } from '#store/toasts.ts';
import type { Workspaces } from '#store/workspaces.ts';
import { importWords } from '#words/import.ts';

/** A little more than the importers take: a file beyond it is refused by its size alone, without reading it into memory. */
const READ_AT_MOST = 21_000_000;

const freshId = () => newId((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));

/** What can be made of a file. Nothing is written. */
export async function readFile(file: File, workspaces: Workspaces): Promise<Proposal> {
  const bytes = new Uint8Array(await file.slice(0, READ_AT_MOST).arrayBuffer());
  return propose({ name: file.name, bytes }, { workspaceIds: await workspaces.ids() });
}

/** Does what was agreed: a map comes into the open workspace as one undo step, a workspace is opened beside the others. */
export async function openProposal(proposal: Proposal, { store, dispatch, workspaces }: Parts): Promise<void> {
  if (proposal.is === 'refused') return;
  if (proposal.is === 'map') {
    const plan = proposal.plan(store.getState().records, { id: freshId });
    dispatch('map.bring', { changes: plan.changes });
    showMap(store, plan.mapId);
    toast(store, importWords.added(proposal.name), { undo: true, topic: 'undo' });
    return;
  }
  const agreed = proposal.known ? asCopy(proposal, freshId()) : proposal;
  const { update, epoch } = await seedOf(agreed.data, agreed.carried);
  await workspaces.add({ id: agreed.workspaceId, name: agreed.name, format: FORMAT, epoch }, update);
}
