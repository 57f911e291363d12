import type { Id } from '#model/records/record.ts';
import type { Keeping, KeptHandle } from '#storage/keeping.ts';
import { askToWrite, mayWrite, type CopyFile } from './copy-file.ts';
import { backupBytes, type Held } from './held.ts';
import { copyLeft, memoryOf } from './remembered.ts';
import type { ChosenFile, KeepingStore } from './state.ts';
import { writeCopy, type Written } from './write-copy.ts';

/** What automatic copies into a file need of the world outside. */
export interface CopyWorld {
  readonly keeping: () => Promise<Keeping>;
  readonly now: () => number;
  /** Runs one after another over all tabs. Rejects when the others took too long. */
  readonly alone: (name: string, run: () => Promise<void>) => Promise<void>;
}

/** The file of a workspace that is kept up to date. */
export interface FileCopies {
  /** Shows how the file of this workspace stands. */
  readonly look: (held: Held) => Promise<void>;
  /** Writes it when there is something it lacks; `always`: also when not. Never rejects: the state says how it went. */
  readonly write: (held: Held, always?: boolean) => Promise<void>;
  /** Takes a file a person has just chosen, and writes bytes that were complete before the choosing. */
  readonly take: (held: Held, file: CopyFile, bytes: Uint8Array, taken: number) => Promise<void>;
  /** Asks the browser for its permission again, during a click, and writes. */
  readonly renew: (held: Held) => Promise<void>;
  /** Forgets the file; the file itself stays as it is. */
  readonly drop: (held: Held) => Promise<void>;
}

/** Keeps the file of the open workspace; `shown` gives the id of the workspace that is on screen. */
export function createFileCopies(world: CopyWorld, state: KeepingStore, shown: () => Id | null): FileCopies {
  const show = (d: Id, file: ChosenFile | null): void => {
    if (shown() === d) state.setState({ file });
  };

  /** Files of this visit, for when storage does not answer: the copy is needed most then. */
  const inMemory = new Map<Id, KeptHandle>();

  const keep = async (kept: KeptHandle): Promise<void> => {
    inMemory.set(kept.id, kept);
    await (await world.keeping()).keepHandle(kept);
  };

  const put = async (held: Held, kept: KeptHandle, bytes: Uint8Array, taken: number): Promise<void> => {
    const { id } = held.entry;
    show(id, { name: kept.name, writtenAt: kept.writtenAt, is: 'writing', fault: null });
    const outcome = await writeCopy(kept.handle, bytes);
    if (outcome.is === 'written') {
      const writtenAt = world.now();
      copyLeft(id, taken, writtenAt);
      show(id, { name: kept.name, writtenAt, is: 'ready', fault: null });
      await keep({ ...kept, writtenAt });
    } else show(id, standing(kept, outcome));
  };

  const fileOf = async (id: Id): Promise<KeptHandle | null> => {
    try {
      return (await (await world.keeping()).handle(id)) ?? inMemory.get(id) ?? null;
    } catch {
      return inMemory.get(id) ?? null;
    }
  };

  /** Does something with the file of this workspace. The bar "Not saved" speaks of a storage that fails, not this. */
  const withFile = async ({ entry }: Held, run: (kept: KeptHandle) => Promise<void>): Promise<void> => {
    const kept = await fileOf(entry.id);
    if (kept) await run(kept).catch(() => {});
    else show(entry.id, null);
  };

  return {
    look: (held) =>
      withFile(held, async (kept) => {
        const { name, writtenAt } = kept;
        show(held.entry.id, { name, writtenAt, is: (await mayWrite(kept.handle)) ? 'ready' : 'ask', fault: null });
      }),
    write: (held, always = false) =>
      withFile(held, async (kept) => {
        const { id } = held.entry;
        if (!(await mayWrite(kept.handle))) {
          show(id, { name: kept.name, writtenAt: kept.writtenAt, is: 'ask', fault: null });
          return;
        }
        await world.alone(id, async () => {
          // Another tab may have written it while this one waited for its turn.
          if (!always && memoryOf(id).changedAt === 0) return;
          const taken = world.now();
          await put(held, kept, await backupBytes(held, taken), taken);
        });
      }),
    async take(held, file, bytes, taken) {
      const kept: KeptHandle = { id: held.entry.id, handle: file, name: file.name, writtenAt: 0 };
      // A storage that is full cannot keep the file in mind; it still gets its copy.
      await world.alone(held.entry.id, async () => {
        await keep(kept).catch(() => {});
        await put(held, kept, bytes, taken).catch(() => {});
      });
    },
    renew: (held) =>
      withFile(held, async (kept) => {
        if (!(await askToWrite(kept.handle))) return;
        const taken = world.now();
        await world.alone(held.entry.id, async () => put(held, kept, await backupBytes(held, taken), taken));
      }),
    async drop(held) {
      const { id } = held.entry;
      inMemory.delete(id);
      show(id, null);
      await (await world.keeping()).dropHandle(id);
    },
  };
}

function standing(kept: KeptHandle, outcome: Exclude<Written, { is: 'written' }>): ChosenFile {
  const { name, writtenAt } = kept;
  return outcome.is === 'forbidden'
    ? { name, writtenAt, is: 'ask', fault: null }
    : { name, writtenAt, is: 'failed', fault: outcome };
}
