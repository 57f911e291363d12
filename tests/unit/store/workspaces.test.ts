import { expect, it } from 'vitest';
import { memoryShelf } from '#storage/memory-shelf.ts';
import type { Shelf } from '#storage/shelf.ts';
import { createWorkshopStore } from '#store/state.ts';
import { createWorkspaces } from '#store/workspaces.ts';

/** Two workspaces, `first` and `second`, of which the second is open; how many logs are open, and a way to lose one. */
async function twoWorkspaces() {
  const open = new Set<string>();
  let gone: string | null = null;
  const memory = memoryShelf(
    () => 1_700_000_000_000,
    () => {},
  );
  const shelf: Shelf = {
    ...memory,
    async open(id) {
      if (id === gone) throw new Error('It is gone.');
      const log = await memory.open(id);
      open.add(id);
      return { ...log, close: () => log.close().then(() => void open.delete(id)) };
    },
  };
  let seed = 0;
  const store = createWorkshopStore({});
  const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => (seed = (seed * 73 + 41) % 251));
  const workspaces = createWorkspaces(store, shelf, { random, now: () => 1_700_000_000_000 });
  await workspaces.create('First');
  const first = workspaces.entry()?.id ?? '';
  await workspaces.create('Second');
  const second = workspaces.entry()?.id ?? '';
  const lose = (id: string) => void (gone = id);
  return { workspaces, store, open, first, second, lose };
}

it('opens one workspace at a time, however fast they are asked for: the last one asked for is there alone', async () => {
  const { workspaces, store, open, first, second } = await twoWorkspaces();
  await Promise.all([workspaces.open(first), workspaces.open(first)]);
  expect([[...open], store.getState().records.name]).toEqual([[first], 'First']);
  await Promise.all([workspaces.open(second), workspaces.open(first), workspaces.open(second)]);
  expect([[...open], store.getState().records.name]).toEqual([[second], 'Second']);
});

it('stays with the workspace that is open when another cannot be opened, and opens others afterwards', async () => {
  const { workspaces, store, open, first, second, lose } = await twoWorkspaces();
  lose(first);
  await expect(workspaces.open(first)).rejects.toThrow('It is gone.');
  expect([workspaces.entry()?.id, [...open], store.getState().records.name]).toEqual([second, [second], 'Second']);
  expect(workspaces.doc()).not.toBeNull();
  lose('');
  await workspaces.open(first);
  expect([...open]).toEqual([first]);
});
