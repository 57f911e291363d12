import type { LivingDocument } from '#document/document.ts';
import { openDocument } from '#document/open.ts';
import { newId } from '#lib/ids.ts';
import { FORMAT } from '#model/format/version.ts';
import type { Id } from '#model/records/record.ts';
import { visible } from '#model/visible.ts';
import type { Keeping } from '#storage/keeping.ts';
import { ShelfError } from '#storage/shelf-error.ts';
import type { Log, Shelf, ShelfEntry } from '#storage/shelf.ts';
import type { World } from '#store/desk.ts';
import { firstMoment } from '#store/session.ts';
import { setSession, type Store } from '#store/state.ts';
import { storageWords } from '#words/storage.ts';

/** The workspaces of this browser; one is open. Every method ends with the store showing what is open. */
export interface Workspaces {
  /**
   * Opens the one that was open last, else the newest, else makes a first one. When something that was saved is not there
   * any more it writes nothing and rejects with a `ShelfError` called `lost`.
   */
  readonly start: (name: string) => Promise<void>;
  /** Rejects when it cannot be opened; what was open stays open. */
  readonly open: (id: Id) => Promise<void>;
  /** Makes a workspace with one empty map and opens it. */
  readonly create: (name: string) => Promise<void>;
  /** Puts a workspace on the shelf that came from a file, and opens it. Throws when its id is taken. */
  readonly add: (entry: Omit<ShelfEntry, 'savedAt'>, seed: Uint8Array) => Promise<void>;
  readonly remove: (id: Id) => Promise<void>;
  readonly restore: (id: Id) => Promise<void>;
  /** Ids of all workspaces of this browser, those taken off the list too. */
  readonly ids: () => Promise<ReadonlySet<Id>>;
  readonly doc: () => LivingDocument | null;
  readonly entry: () => ShelfEntry | null;
  /** What must happen synchronously when the page is left; `draft` is what stands unfinished in the line. */
  readonly leave: (draft: string) => void;
  /** What was unfinished in the line when this workspace was left; given back once. */
  readonly takeDraft: () => string;
  /** Restore points, edits set aside, files chosen once. */
  readonly keeping: () => Promise<Keeping>;
  /** For what is done to workspaces that are off the list (`#store/keeping/removed.ts`). */
  readonly shelf: Pick<Shelf, 'list' | 'open' | 'purge' | 'removed'>;
}

/** The draft of the line; other fields may have their own. */
const LINE_DRAFT = 'line';

interface Open {
  readonly doc: LivingDocument;
  readonly log: Log;
}

/** Wires the shelf, the living document and the store together. */
export function createWorkspaces(store: Store, shelf: Shelf, world: World): Workspaces {
  let current: Open | null = null;

  const refresh = async () => store.setState({ workspaces: await shelf.list(), removed: await shelf.removed() });

  const close = async () => {
    const before = current;
    current = null;
    if (!before) return;
    // What was typed last must be stored before the log is let go; a log that cannot store keeps it for the next visit.
    await before.log.settled().catch(() => before.log.flushOnLeave());
    before.doc.close();
    await before.log.close();
  };

  const read = async (id: Id): Promise<Open> => {
    const log = await shelf.open(id);
    const doc = openDocument({ update: log.stored });
    // At once: what other tabs store from now on is told to who listens.
    log.onOthers((update) => doc.merge(update, 'LOG'));
    return { doc, log };
  };

  const openNow = async (id: Id) => {
    if (current?.log.entry.id === id) return;
    // BEFORE THE OTHER IS LET GO: when this one cannot be opened, work goes on where it was.
    const [next] = await Promise.all([read(id), refresh()]);
    const { doc, log } = next;
    await close();
    current = next;
    const show = () =>
      store.setState({
        records: doc.records(),
        problems: doc.problems(),
        canUndo: doc.canUndo(),
        canRedo: doc.canRedo(),
      });
    let name = doc.records().name;
    doc.onUpdate((update) => log.append(update));
    doc.onTurn(() => {
      // Before it is shown: drawing takes longer than storing, and the browser's answers wait for it.
      log.begin();
      show();
      if (doc.records().name === name) return;
      name = doc.records().name;
      void shelf.rename(id, name).then(refresh);
    });
    log.rescueWith(() => ({ name: doc.records().name, update: doc.encode() }));
    log.onState((save) => store.setState({ save }));
    store.setState(({ moment }) => ({ moment: { ...firstMoment, newVersion: moment.newVersion }, save: log.state() }));
    show();
    chooseMap(store, id);
  };

  // One after another: of two opened at once, one would stay behind and go on showing what it is told.
  let opening: Promise<unknown> = Promise.resolve();
  const open = (id: Id): Promise<void> => {
    const opened = opening.then(() => openNow(id));
    opening = opened.catch(() => {});
    return opened;
  };

  const create = async (name: string) => {
    // Loaded when it is first needed: most visits open what is there.
    const { freshSeed } = await import('#document/seed.ts');
    const seed = freshSeed(name, world.random);
    const id = newId(world.random);
    await shelf.add({ id, name, format: FORMAT, epoch: seed.epoch }, await withFirstMap(seed.update, world));
    setSession(store, { page: 'map', mapId: null });
    await open(id);
  };

  return {
    open,
    create,
    async start(name) {
      // BEFORE ANYTHING IS WRITTEN: an empty list may be a vanished one, and opening folds in what tabs left.
      const [lost, list] = await Promise.all([shelf.lost(), shelf.list()]);
      if (lost.length > 0) throw new ShelfError('lost', storageWords.lost);
      const { workspaceId } = store.getState().session;
      const last = list.find((entry) => entry.id === workspaceId) ?? [...list].sort((a, b) => b.savedAt - a.savedAt)[0];
      await (last ? open(last.id) : create(name));
    },
    async add(entry, seed) {
      await shelf.add(entry, seed);
      setSession(store, { page: 'map', mapId: null });
      await open(entry.id);
    },
    async remove(id) {
      await shelf.remove(id);
      await refresh();
    },
    async restore(id) {
      await shelf.restore(id);
      await refresh();
    },
    ids: () => shelf.ids(),
    doc: () => current?.doc ?? null,
    entry: () => current?.log.entry ?? null,
    leave(draft) {
      current?.log.saveDraft(LINE_DRAFT, draft);
      current?.log.flushOnLeave();
    },
    takeDraft: () => current?.log.takeDraft(LINE_DRAFT) ?? '',
    keeping: () => shelf.keeping(),
    shelf,
  };
}

/** Keeps the map that was open when it is still there, else the first with something on it, else the first. */
function chooseMap(store: Store, workspaceId: Id): void {
  const { records, session } = store.getState();
  const maps = [...records.tables.map.values()]
    .filter((map) => visible(records, 'map', map.id))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const still = maps.find((map) => map.id === session.mapId);
  const drawn = new Set([...records.tables.step.values()].map((step) => step.mapId));
  const chosen = still ?? maps.find((map) => drawn.has(map.id)) ?? maps[0];
  setSession(store, { workspaceId, mapId: chosen?.id ?? null });
}

/** The seed with an empty map in it: made before the document is opened, so that it is not an undo step of anybody. */
async function withFirstMap(seed: Uint8Array, world: World): Promise<Uint8Array> {
  const { createMap } = await import('#commands/map.ts');
  const doc = openDocument({ update: seed });
  const ctx = { id: () => newId(world.random), now: world.now(), speaker: { source: 'room' } } as const;
  const changes = createMap.run(doc.records(), { name: '' }, ctx);
  doc.apply(changes, { command: createMap.id, mapId: null, selection: [] });
  const update = doc.encode();
  doc.close();
  return update;
}
