import { createMap } from '#commands/map.ts';
import { addNote } from '#commands/note.ts';
import { openDocument } from '#document/open.ts';
import { freshSeed } from '#document/seed.ts';
import type { LivingDocument } from '#document/document.ts';
import { newId } from '#lib/ids.ts';
import type { Id } from '#model/records/record.ts';
import type { Keeping, KeptHandle, RestorePoint } from '#storage/keeping.ts';
import type { ShelfEntry } from '#storage/shelf.ts';
import { createKeeper, type Keeper } from '#store/keeping/keeper.ts';
import { fileName } from '#ui/download.ts';
import { createWorkshopStore, setSession, type Store } from '#store/state.ts';

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
export const MINUTE = 60_000;

/** What the shelf keeps, in memory; `down` makes every call fail, as a full or closed storage does. */
export function memoryKeeping(): Keeping & { down: boolean; readonly kept: Map<string, KeptHandle> } {
  const points = new Map<string, { readonly point: RestorePoint; readonly gz: Uint8Array }>();
  const kept = new Map<string, KeptHandle>();
  const up = <T>(value: () => T): Promise<T> =>
    self.down ? Promise.reject(new Error('storage is down')) : Promise.resolve(value());
  const self = {
    down: false,
    kept,
    points: (d: Id) =>
      up(() =>
        [...points.values()]
          .map(({ point }) => point)
          .filter((point) => point.d === d)
          .toReversed(),
      ),
    addPoint: (point: Omit<RestorePoint, 'size'>, gz: Uint8Array) =>
      up(() => void points.set(point.id, { point: { ...point, size: gz.length }, gz })),
    readPoint: (id: string) => up(() => points.get(id)?.gz ?? null),
    removePoint: (id: string) => up(() => void points.delete(id)),
    setAside: () => up(() => []),
    readAside: () => up(() => null),
    handle: (d: Id) => up(() => kept.get(d) ?? null),
    keepHandle: (handle: KeptHandle) => up(() => void kept.set(handle.id, handle)),
    dropHandle: (d: Id) => up(() => void kept.delete(d)),
  };
  return self;
}

/** One open workspace in memory, a keeper of it, and a clock in hand. */
export interface Bench {
  readonly keeper: Keeper;
  readonly keeping: ReturnType<typeof memoryKeeping>;
  readonly store: Store;
  readonly doc: () => LivingDocument;
  /** The clock goes on by so many minutes; nothing has time to come to its end. */
  readonly tick: (minutes: number) => void;
  /** Lets the clock go on by so many minutes without anything being done. */
  readonly wait: (minutes: number) => Promise<void>;
  /** A change every minute, so many times. */
  readonly work: (changes: number) => Promise<void>;
  /** One change, said by this text. */
  readonly say: (text: string) => void;
  /** A change that another tab made. */
  readonly sayElsewhere: (text: string) => void;
  readonly hide: () => Promise<void>;
  /** Closes the workspace and opens another. */
  readonly openOther: () => Promise<void>;
  /** Closes the workspace and opens it again. */
  readonly reopen: () => Promise<void>;
}

/** Lets everything that was begun come to its end: packing goes through streams, which take several turns. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn++) await new Promise((done) => setTimeout(done, 1));
};

let made = 0;

export async function bench(): Promise<Bench> {
  const store = createWorkshopStore({});
  const keeping = memoryKeeping();
  const ticks: { readonly ms: number; readonly run: () => void }[] = [];
  const hidden: (() => void)[] = [];
  let now = 1_800_000_000_000;
  let doc: LivingDocument | null = null;
  let entry: ShelfEntry | null = null;
  let mapId: Id = '';
  let turn = Promise.resolve();
  let elsewhere: LivingDocument | null = null;
  const note = (to: LivingDocument, text: string): void => {
    const ctx = { id: () => newId(random), now, speaker: { source: 'room' } } as const;
    const changes = addNote.run(to.records(), { mapId, stepId: null, line: { kind: 'parking', text } }, ctx);
    to.apply(changes, { command: 'note.add', mapId, selection: [] });
  };
  const open = (): void => {
    const seed = freshSeed('Bench', random);
    entry = { id: `w${(made += 1)}`, name: 'Bench', format: 1, epoch: seed.epoch, savedAt: now };
    doc = openDocument({ update: seed.update });
    const ctx = { id: () => newId(random), now, speaker: { source: 'room' } } as const;
    doc.apply(createMap.run(doc.records(), { name: 'Claims' }, ctx), {
      command: 'map.create',
      mapId: null,
      selection: [],
    });
    mapId = [...doc.records().tables.map.keys()][0] ?? '';
  };
  open();
  const keeper = createKeeper({
    store,
    workspaces: { doc: () => doc, entry: () => entry, keeping: async () => keeping },
    random,
    now: () => now,
    every: (ms, run) => void ticks.push({ ms, run }),
    soon: (run) => queueMicrotask(run),
    onHidden: (run) => void hidden.push(run),
    safeName: fileName,
    alone: (_, run) => (turn = turn.then(run)),
    kept: async () => 'granted',
  });
  await settle();
  const say = (text: string): void => {
    if (doc) note(doc, text);
  };
  const tick = (minutes: number): void => {
    for (let passed = 0; passed < minutes * 60; passed += 15) {
      now += 15_000;
      for (const { run } of ticks) run();
    }
  };
  const wait = async (minutes: number): Promise<void> => {
    tick(minutes);
    await settle();
  };
  return {
    keeper,
    keeping,
    store,
    doc: () => {
      if (!doc) throw new Error('nothing is open');
      return doc;
    },
    tick,
    wait,
    say,
    async work(changes) {
      for (let at = 0; at < changes; at++) {
        now += MINUTE;
        say(`change ${at}`);
      }
      await settle();
    },
    sayElsewhere(text) {
      if (!doc) return;
      if (!elsewhere) {
        elsewhere = openDocument({ update: doc.encode() });
        elsewhere.onUpdate((update) => doc?.merge(update, 'LOG'));
      }
      note(elsewhere, text);
    },
    async hide() {
      for (const run of hidden) run();
      await settle();
    },
    async reopen() {
      const update = doc?.encode();
      doc?.close();
      doc = null;
      store.setState({});
      doc = openDocument(update ? { update } : {});
      store.setState({});
      await settle();
    },
    async openOther() {
      doc?.close();
      doc = null;
      open();
      setSession(store, { workspaceId: entry?.id ?? null, mapId });
      await settle();
    },
  };
}
