import { FORMAT } from '#model/format/version.ts';
import { seedOf } from '#document/seed.ts';
import { asCopy } from '#importers/json-file.ts';
import type { Proposal, Stage } from '#importers/importer.ts';
import { startReading } from '#importers/reading.ts';
import { proposalOf } from '#importers/registry.ts';
import { newId } from '#lib/ids.ts';
import { workerUrl } from '#lib/trusted.ts';
import { showMap } from '#views/app/after-change.ts';
import type { Parts } from '#views/app/desk.tsx';
import { toast } from '#store/toasts.ts';
import type { Workspaces } from '#store/workspaces.ts';
import { pointBefore } from '#views/keeping/point-before.ts';
import { importWords } from '#words/import.ts';
import { panelWords } from '#words/panels.ts';
import readerUrl from '#workers/read-file.worker.ts?worker&url';

/** Gives a fresh id; also for the preview of a plan, whose ids are thrown away. */
export const freshId = () => newId((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));

/** A file being read: what can be made of it, null when it was stopped. Nothing is written. */
export interface Opening {
  readonly proposal: Promise<Proposal | null>;
  readonly stop: () => void;
}

/** Reads a file in a worker, or on the page where there is none. */
export function readFile(file: File, workspaces: Pick<Workspaces, 'ids'>, tell: (stage: Stage) => void): Opening {
  let stop = (): void => {};
  let stopped = false;
  const read = async (): Promise<Proposal | null> => {
    const workspaceIds = await workspaces.ids();
    if (stopped) return null;
    const reading = startReading(
      { file, name: file.name, workspaceIds },
      tell,
      typeof Worker === 'undefined' ? undefined : () => new Worker(workerUrl(readerUrl), { type: 'module' }),
    );
    stop = reading.stop;
    const found = await reading.found;
    return found && proposalOf(found);
  };
  return {
    proposal: read(),
    stop: () => {
      stopped = true;
      stop();
    },
  };
}

/** Does what was agreed: a map comes into the open workspace as one undo step, a workspace is opened beside the others. */
export async function openProposal(proposal: Proposal, parts: Parts): Promise<void> {
  const { store, dispatch, workspaces } = parts;
  if (proposal.is === 'refused') return;
  if (proposal.is === 'map') {
    await pointBefore(parts, 'before-import', proposal.file);
    const plan = proposal.plan(store.getState().records, { id: freshId });
    dispatch('map.bring', { changes: plan.changes });
    showMap(store, plan.mapId);
    toast(store, importWords.added(proposal.name || panelWords.streams.untitled), { undo: true, topic: 'undo' });
    return;
  }
  const agreed = proposal.known ? asCopy(proposal, freshId()) : proposal;
  const { update, epoch } = await seedOf(agreed.data, agreed.carried);
  await workspaces.add({ id: agreed.workspaceId, name: agreed.name, format: FORMAT, epoch }, update);
}
