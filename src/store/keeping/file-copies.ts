import type { Id } from '#model/records/record.ts';
import type { Keeping, KeptHandle } from '#storage/keeping.ts';
import { askToWrite, mayWrite, type CopyFile, type CopyFolder } from './copy-file.ts';
import type { Naming } from './day-file.ts';
import { backupBytes, type Held } from './held.ts';
import { copyLeft, memoryOf } from './remembered.ts';
import type { ChosenFile, KeepingStore } from './state.ts';
import { writeKept } from './write-kept.ts';

/** What automatic copies into a file or folder need of the world outside. */
export interface CopyWorld extends Naming {
  readonly keeping: () => Promise<Keeping>;
  readonly now: () => number;
  /** Runs one after another over all tabs. Rejects when the others took too long. */
  readonly alone: (name: string, run: () => Promise<void>) => Promise<void>;
}

/** The file of a workspace that is kept up to date, or the folder that gets one for each day. */
export interface FileCopies {
  /** Shows how the file of this workspace stands. */
  readonly look: (held: Held) => Promise<void>;
  /** Writes it when there is something it lacks; `always`: also when not. Never rejects: the state says how it went. */
  readonly write: (held: Held, always?: boolean) => Promise<void>;
  /** Takes what a person has just chosen, and writes bytes that were complete before the choosing. */
  readonly take: (held: Held, handle: CopyFile | CopyFolder, bytes: Uint8Array, taken: number) => Promise<void>;
  /** Asks the browser for its permission again, during a click, and writes. */
  readonly renew: (held: Held) => Promise<void>;
  /** Forgets the file or folder; what is in it stays as it is. */
  readonly drop: (held: Held) => Promise<void>;
}

/** Keeps the file of the open workspace; `shown` gives the id of the workspace that is on screen. */
export function createFileCopies(world: CopyWorld, state: KeepingStore, shown: () => Id | null): FileCopies {
  const show = (d: Id, file: ChosenFile | null): void => {
    if (shown() === d) state.setState({ file });
  };

  /** Files of this visit, null = let go, for when storage does not answer: the copy is needed most then. */
  const inMemory = new Map<Id, KeptHandle | null>();
  /** Of which storage holds something older. */
  const unstored = new Set<Id>();

  const store = async (id: Id, kept: KeptHandle | null): Promise<void> => {
    inMemory.set(id, kept);
    unstored.add(id);
    const keeping = await world.keeping();
    await (kept ? keeping.keepHandle(kept) : keeping.dropHandle(id));
    unstored.delete(id);
  };

  const fileOf = async (id: Id): Promise<KeptHandle | null> => {
    const here = inMemory.get(id) ?? null;
    if (unstored.has(id)) return here;
    try {
      return await (await world.keeping()).handle(id);
    } catch {
      return here;
    }
  };

  const put = async (held: Held, kept: KeptHandle, bytes: Uint8Array, taken: number): Promise<void> => {
    const { id } = held.entry;
    show(id, chosen(kept, 'writing'));
    const workspace = held.doc.records().name;
    const { kept: after, outcome } = await writeKept(kept, { ...world, workspace, now: world.now(), bytes });
    if (outcome.is === 'written') {
      const writtenAt = world.now();
      copyLeft(id, taken, writtenAt);
      show(id, chosen({ ...after, writtenAt }, 'ready'));
      await store(id, { ...after, writtenAt });
    } else {
      show(id, outcome.is === 'forbidden' ? chosen(after, 'ask') : { ...chosen(after, 'failed'), fault: outcome });
      if (after !== kept) await store(id, after);
    }
  };

  /** Does something with the file of this workspace. The bar "Not saved" speaks of a storage that fails, not this. */
  const withFile = async ({ entry }: Held, run: (kept: KeptHandle) => Promise<void>): Promise<void> => {
    const kept = await fileOf(entry.id);
    if (kept) await run(kept).catch(() => {});
    else show(entry.id, null);
  };

  /** Writes what is there now, when it is this tab's turn: another may have chosen or written meanwhile. */
  const putNow = (held: Held, isWanted: () => boolean): Promise<void> =>
    world.alone(held.entry.id, async () => {
      if (!isWanted()) return;
      const taken = world.now();
      const bytes = await backupBytes(held, taken);
      const kept = await fileOf(held.entry.id);
      if (kept) await put(held, kept, bytes, taken);
    });

  return {
    look: (held) =>
      withFile(held, async (kept) =>
        show(held.entry.id, chosen(kept, (await mayWrite(kept.handle)) ? 'ready' : 'ask')),
      ),
    write: (held, always = false) =>
      withFile(held, async (kept) => {
        const { id } = held.entry;
        if (await mayWrite(kept.handle)) await putNow(held, () => always || memoryOf(id).changedAt !== 0);
        else show(id, chosen(kept, 'ask'));
      }),
    async take(held, handle, bytes, taken) {
      const { id } = held.entry;
      await world.alone(id, async () => {
        const kept = await takenBy({ id, handle, name: handle.name, writtenAt: 0 }, await fileOf(id), world.newTag);
        // A storage that is full cannot keep the file in mind; it still gets its copy.
        await store(id, kept).catch(() => {});
        await put(held, kept, bytes, taken).catch(() => {});
      });
    },
    renew: (held) =>
      withFile(held, async (kept) => {
        if (await askToWrite(kept.handle)) await putNow(held, () => true);
      }),
    async drop(held) {
      const { id } = held.entry;
      show(id, null);
      await store(id, null);
    },
  };
}

/** What was chosen as it is kept: a folder gets its tag once, and chosen again it goes on with the one it has. */
async function takenBy(kept: KeptHandle, before: KeptHandle | null, newTag: () => string): Promise<KeptHandle> {
  if (kept.handle.kind === 'file') return kept;
  const isSame = before?.tag !== undefined && (await kept.handle.isSameEntry(before.handle).catch(() => false));
  return isSame ? { ...before, handle: kept.handle } : { ...kept, tag: newTag() };
}

/** What is shown of it. */
function chosen({ handle, name, file, writtenAt }: KeptHandle, is: ChosenFile['is']): ChosenFile {
  const names = handle.kind === 'file' ? { name, folder: null } : { name: file ?? '', folder: name };
  return { ...names, writtenAt, is, fault: null };
}
