import { setMoment, type Store } from '#store/state.ts';
import type { Workspaces } from '#store/workspaces.ts';
import { memoryShelf } from '#storage/memory-shelf.ts';
import type { Shelf } from '#storage/shelf.ts';
import { download, fileName } from '#ui/download.ts';
import { seedOf } from '#document/seed.ts';
import type { Proposal } from '#importers/importer.ts';
import { asCopy } from '#importers/json-file.ts';
import { FORMAT } from '#model/format/version.ts';
import { freshId } from '#views/import/read-file.ts';
import { waitingFiles } from '#views/import/waiting-files.ts';
import type { KnownWorkspace, Trouble } from '#views/recovery/trouble.ts';
import { recoveryWords as words } from '#words/recovery.ts';
import { screenWords } from '#words/screen.ts';

/** Shows the workshop over this shelf, with the workspace that `first` opens. Rejects when that does not open. */
export type Begin = (shelf: Shelf, first: (workspaces: Workspaces) => Promise<void>) => Promise<void>;

/** What the recovery screen works with. */
export interface Rescue {
  readonly shelf: Shelf;
  readonly store: Store;
  readonly begin: Begin;
  /** For storage that cannot be written to: this page alone. */
  readonly memory: boolean;
}

/** A shelf for this page alone; before it is left with something made on it, the browser asks. */
export function pageShelf(): Shelf {
  let edited = false;
  addEventListener('beforeunload', (leaving) => {
    if (edited) leaving.preventDefault();
  });
  return memoryShelf(
    () => Date.now(),
    () => void (edited = true),
  );
}

/** The whole editor, and nothing kept. */
export const openInMemory = ({ begin }: Rescue): Promise<void> =>
  begin(pageShelf(), (workspaces) => workspaces.create(screenWords.streams.first));

/** Everything that is stored, as it lies there. Writes nothing. */
export async function downloadRaw({ shelf }: Rescue): Promise<void> {
  const bytes = await shelf.rawCopy(null);
  // The copy: a Blob takes no view of shared memory, and the type cannot tell them apart.
  download(new Blob([Uint8Array.from(bytes)], { type: 'application/jsonl' }), fileName(words.rawName, 'jsonl'));
}

/** A new workspace of what can be read; the damaged one stays as it is, off the list. */
export async function openLeft({ shelf, begin }: Rescue, of: KnownWorkspace): Promise<void> {
  const { entry } = await shelf.openAnyway(of.id);
  // In this order: if the page ends in between, it is only named once more.
  if (of.state !== 'gone') await shelf.remove(of.id).catch(() => {});
  await shelf.forget(of.id);
  await begin(shelf, (workspaces) => workspaces.open(entry.id));
}

/** What else is here, whole. */
export const openWhole = ({ shelf, begin }: Rescue, of: KnownWorkspace): Promise<void> =>
  begin(shelf, (workspaces) => workspaces.open(of.id));

/** A file from elsewhere: a workspace as it is, a map in a new workspace. */
export async function openFile(rescue: Rescue, proposal: Proposal, file: File): Promise<void> {
  const { begin, store } = rescue;
  const shelf = rescue.memory ? pageShelf() : rescue.shelf;
  if (proposal.is === 'refused') return;
  if (proposal.is === 'map') {
    await begin(shelf, (workspaces) => workspaces.create(proposal.name || screenWords.streams.first));
    waitingFiles.put([file]);
    setMoment(store, { dialog: 'import' });
    return;
  }
  const { workspaceId: id, name, data, carried } = proposal.known ? asCopy(proposal, freshId()) : proposal;
  const { update, epoch } = await seedOf(data, carried);
  // What the file brings back is not missing any more.
  if (!proposal.known) await shelf.forget(id);
  await begin(shelf, (workspaces) => workspaces.add({ id, name, format: FORMAT, epoch }, update));
}

/** The last choice, typed out by the person. Erases only storage that does not open. */
export async function goOnWithout({ shelf, begin, memory }: Rescue, { kind, known }: Trouble): Promise<void> {
  if (kind === 'unreachable' || kind === 'broken') {
    const { eraseStorage } = await import('#storage/erase-storage.ts');
    shelf.close();
    await eraseStorage().catch((error: unknown) => {
      throw new Error(words.afresh.refused(error instanceof Error ? error.message : String(error)), { cause: error });
    });
    location.reload();
    return;
  }
  for (const one of known) {
    if (one.state === 'damaged') await shelf.remove(one.id);
    if (one.state !== 'whole') await shelf.forget(one.id);
  }
  await begin(memory ? pageShelf() : shelf, (workspaces) => workspaces.start(screenWords.streams.first));
}
