import type { AnyChange, Where } from '#commands/command.ts';
import type { LivingDocument, StepMeta } from '#document/document.ts';
import { newId } from '#lib/ids.ts';
import type { Changes, Ctx, Speaker } from '#model/change.ts';
import type { Id } from '#model/records/record.ts';
import { setMoment, setSession, type Store } from '#store/state.ts';
import { visible } from '#model/visible.ts';

/** Runs a document command by its id. Gives back the writes, so that the caller can select what was made. */
export type Dispatch = (command: string, args: unknown) => Changes;

/** What the desk needs of the world outside: chance and the clock, so that tests can say what they are. */
export interface World {
  readonly random: (bytes: number) => Uint8Array;
  readonly now: () => number;
}

/** Who is speaking, as commands take it. A speaker who was deleted counts as the room. */
export function speakerOf(store: Store): Speaker {
  const { session, records } = store.getState();
  const party = session.speaker === null ? undefined : records.tables.party.get(session.speaker);
  return party && !party.del ? { source: party.id, party: party.id } : { source: 'room' };
}

/** Where the person is: the arguments of a command called by key, menu or palette are made from it. */
export function whereOf(store: Store): Where {
  const { session, moment } = store.getState();
  return {
    mapId: session.mapId,
    steps: moment.steps,
    flows: moment.flows,
    system: moment.system,
    layout: session.layout,
  };
}

/** A context for one run of a command. */
export function contextOf(store: Store, world: World): Ctx {
  return { id: () => newId(world.random), now: world.now(), speaker: speakerOf(store) };
}

/** Where commands are found. They are loaded beside the first paint, which needs none of them. */
export interface Commands {
  readonly changeCommand: (id: string) => AnyChange | undefined;
}

/**
 * Dispatch over one open document: the only way a person's change reaches it. What is asked before the commands are
 * here is done as soon as they are, in order; then it gives back no writes.
 */
export function dispatchTo(
  store: Store,
  doc: () => LivingDocument | null,
  world: World,
  load: () => Promise<Commands>,
): Dispatch {
  let commands: Commands | null = null;
  const loading = load().then((found) => (commands = found));
  const run = (from: Commands, id: string, args: unknown): Changes => {
    const open = doc();
    const command = from.changeCommand(id);
    if (!open || !command) return [];
    // The cast: who dispatches knows the arguments of the command it names; a test holds every call to its command.
    const changes = command.run(open.records(), args as never, contextOf(store, world));
    const { session, moment } = store.getState();
    // "Undo" on an older message would take back this change instead of what the message says.
    if (changes.length > 0 && moment.toasts.some((toast) => toast.undo))
      setMoment(store, { toasts: moment.toasts.filter((toast) => !toast.undo) });
    open.apply(changes, { command: id, mapId: session.mapId, selection: moment.steps });
    return changes;
  };
  return (id, args) => {
    if (commands) return run(commands, id, args);
    void loading.then((found) => run(found, id, args));
    return [];
  };
}

/** Undo and redo that go to where it happened and say what they undid. */
export interface History {
  readonly undo: () => StepMeta | null;
  readonly redo: () => StepMeta | null;
}

/** History over one open document. */
export function historyOf(store: Store, doc: () => LivingDocument | null): History {
  const go = (meta: StepMeta | null): StepMeta | null => {
    if (!meta) return null;
    const { records, session } = store.getState();
    const here = (id: Id) => visible(records, 'step', id);
    if (meta.mapId !== session.mapId && meta.mapId !== null && visible(records, 'map', meta.mapId))
      setSession(store, { mapId: meta.mapId, page: 'map' });
    setMoment(store, { steps: meta.selection.filter(here), flows: [], editing: null, walk: null });
    return meta;
  };
  return { undo: () => go(doc()?.undo() ?? null), redo: () => go(doc()?.redo() ?? null) };
}
