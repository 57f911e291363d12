import { newId } from '#lib/ids.ts';
import type { Id } from '#model/records/record.ts';
import type { RawWorkspace } from '#model/format/raw.ts';
import type { Keeping, PointKind, RestorePoint } from '#storage/keeping.ts';
import type { Persistence } from '#storage/persistence.ts';
import type { World } from '#store/desk.ts';
import type { Store } from '#store/state.ts';
import type { Workspaces } from '#store/workspaces.ts';
import { fileDue, pointDue, pointDueOnOpening, remindersOf } from './due.ts';
import { createFileCopies, type CopyWorld, type FileCopies } from './file-copies.ts';
import type { Held } from './held.ts';
import { changed, pointed } from './memory.ts';
import { packPoint, dataOfPoint } from './points.ts';
import { keptSeen, memoryOf, onRemembered, remember } from './remembered.ts';
import { createKeepingStore, type KeepingStore } from './state.ts';

/** What the keeper needs of the running workshop and of the page. */
export interface KeeperParts extends World, Pick<CopyWorld, 'alone' | 'safeName'> {
  readonly store: Store;
  readonly workspaces: Pick<Workspaces, 'doc' | 'entry' | 'keeping'>;
  /** Calls again and again, every `ms`. */
  readonly every: (ms: number, run: () => void) => void;
  /** Calls when the page has nothing to do: printing a large workspace must not hold up the next letter. */
  readonly soon: (run: () => void) => void;
  /** Calls when the page is hidden or left: perhaps the last moment. */
  readonly onHidden: (run: () => void) => void;
  /** Whether the browser has promised to keep what is stored. */
  readonly kept: () => Promise<Persistence>;
}

/** Keeps copies and restore points of whatever workspace is open. One for each page; it ends with the page. */
export interface Keeper {
  readonly state: KeepingStore;
  readonly file: FileCopies;
  /** The open workspace; null between two. */
  readonly held: () => Held | null;
  /** Keeps the workspace as it is now. False = it could not be kept; nothing else is changed by that. */
  readonly keepPoint: (kind: PointKind, note: string) => Promise<boolean>;
  /** Reads the list of restore points again. */
  readonly listPoints: () => Promise<void>;
  /** ERASES A RESTORE POINT FOR GOOD. False = it could not be erased and is still there. */
  readonly erasePoint: (point: RestorePoint) => Promise<boolean>;
  /** What a restore point holds; null when it is gone or cannot be read. */
  readonly readPoint: (point: RestorePoint) => Promise<RawWorkspace | null>;
  /** Works the reminders out again. */
  readonly look: () => void;
  /** Whether the browser keeps what is stored, asked again. */
  readonly lookKept: () => Promise<void>;
}

/** How often the clock is looked at, ms; short beside the 10 minutes after which a copy is due. */
const TICK = 15_000;
/** After a copy that failed the next try by the clock waits this long, ms. */
const TRY_AGAIN = 60_000;
/** Letters of the tag in the name of a copy in a folder: a million tags, and one that is taken is never used. */
const TAG = 4;

/** Begins to keep. */
export function createKeeper(parts: KeeperParts): Keeper {
  const { store, workspaces, now } = parts;
  const state = createKeepingStore();
  let held: Held | null = null;
  let stopTurns = (): void => {};
  let mapClosed = false;
  let looked = false;
  let tried = 0;
  const shown = (): Id | null => held?.entry.id ?? null;
  const keeping = (): Promise<Keeping> => workspaces.keeping();
  const { alone, safeName } = parts;
  const newTag = (): string => newId(parts.random).slice(0, TAG);
  const file = createFileCopies({ keeping, now, alone, safeName, newTag }, state, shown);

  const look = (): void => {
    const d = shown();
    if (d === null) return;
    const memory = memoryOf(d);
    const { file: chosen, kept } = state.getState();
    // Before storage has answered nobody knows that no file was chosen.
    const is = chosen?.is === 'writing' || !looked ? 'ready' : (chosen?.is ?? null);
    const reminders = remindersOf({ memory, file: is, kept, keptSeen: keptSeen(), mapClosed });
    state.setState({ memory, reminders });
  };

  const keepPoint = async (kind: PointKind, note: string): Promise<boolean> => {
    const of = held;
    if (!of) return false;
    try {
      const { point, gz } = await packPoint(of, { id: newId(parts.random), kind, note, now: now() });
      await (await keeping()).addPoint(point, gz);
      remember(of.entry.id, pointed);
      await listPoints();
      return true;
    } catch {
      // Full or closed storage: the bar "Not saved" says so, and who asked for the point is told.
      return false;
    }
  };

  const listPoints = async (): Promise<void> => {
    const of = held;
    if (!of) return;
    const points = await (await keeping()).points(of.entry.id);
    if (held === of) state.setState({ points });
  };

  const writeIfNeeded = (of: Held | null): void => {
    // A tab OF AN OLDER BUILD NO LONGER FOLLOWS THE LOG: it would put an old state over a newer copy.
    if (store.getState().save.is === 'stale') return;
    if (of && memoryOf(of.entry.id).changedAt !== 0) void file.write(of);
  };

  const pointSoon = (of: Held): void =>
    parts.soon(() => {
      if (held === of) void keepPoint('auto', '');
    });

  const onTurn = (of: Held): void => {
    const before = memoryOf(of.entry.id);
    remember(of.entry.id, (memory) => changed(memory, now()));
    // The count starts again at once, so that the edits of the next moment do not make a second one.
    if (pointDue(before)) {
      remember(of.entry.id, pointed);
      pointSoon(of);
    }
  };

  const follow = (): void => {
    const doc = workspaces.doc();
    const entry = workspaces.entry();
    if (doc === (held?.doc ?? null)) return;
    // Another workspace is opened: what was closed is still in memory, and its file gets what it lacks.
    writeIfNeeded(held);
    stopTurns();
    held = doc && entry ? { doc, entry } : null;
    const of = held;
    if (!of) return;
    stopTurns = of.doc.onTurn(({ origin }) => origin !== 'LOG' && onTurn(of));
    looked = false;
    state.setState({ file: null, points: null });
    look();
    void file.look(of).finally(() => {
      looked = true;
      look();
    });
    if (pointDueOnOpening(memoryOf(of.entry.id), now())) pointSoon(of);
  };

  let { mapId, page } = store.getState().session;
  store.subscribe(({ session }) => {
    follow();
    if (session.mapId === mapId && session.page === page) return;
    ({ mapId, page } = session);
    // One change is no work yet: opening the sample is one.
    if (memoryOf(shown() ?? '').sinceCopy.ms > 0) mapClosed = true;
    writeIfNeeded(held);
    look();
  });
  state.subscribe((after, before) => {
    if (after.file !== before.file || after.kept !== before.kept) look();
  });
  onRemembered((d) => d === shown() && look());
  parts.onHidden(() => writeIfNeeded(held));
  parts.every(TICK, () => {
    look();
    const chosen = state.getState().file;
    // What cannot be stored here is wanted in the file at once.
    const unsaved = store.getState().save.is === 'unsaved';
    if (!held || chosen?.is === 'writing' || !(unsaved || fileDue(memoryOf(held.entry.id), now()))) return;
    if (chosen?.is === 'failed' && now() - tried < TRY_AGAIN) return;
    tried = now();
    writeIfNeeded(held);
  });
  const lookKept = async (): Promise<void> => state.setState({ kept: await parts.kept() });
  follow();
  void lookKept();

  return {
    state,
    file,
    held: () => held,
    keepPoint,
    listPoints,
    async readPoint({ id }) {
      const gz = await (await keeping()).readPoint(id);
      return gz && dataOfPoint(gz);
    },
    async erasePoint({ id }) {
      try {
        await (await keeping()).removePoint(id);
      } catch {
        return false;
      }
      const points = state.getState().points?.filter((one) => one.id !== id) ?? null;
      state.setState({ points });
      return true;
    },
    look,
    lookKept,
  };
}
