import { expect, test } from 'vitest';
import { createMap } from '#commands/map.ts';
import { openDocument } from '#document/open.ts';
import { freshSeed } from '#document/seed.ts';
import { newId } from '#lib/ids.ts';
import { parseFile } from '#model/format/parse.ts';
import { printData } from '#model/format/print.ts';
import { memoryShelf } from '#storage/memory-shelf.ts';
import { memoryOf, remember } from '#store/keeping/remembered.ts';
import { changed } from '#store/keeping/memory.ts';
import { copyOfRemoved, eraseRemoved } from '#store/keeping/removed.ts';
import { createWorkshopStore } from '#store/state.ts';

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

async function workshop() {
  const shelf = memoryShelf(
    () => 42,
    () => {},
  );
  for (const name of ['North', 'South']) {
    const seed = freshSeed(name, random);
    const doc = openDocument({ update: seed.update });
    const ctx = { id: () => newId(random), now: 1, speaker: { source: 'room' } } as const;
    doc.apply(createMap.run(doc.records(), { name: `Claims of ${name}` }, ctx), {
      command: 'map.create',
      mapId: null,
      selection: [],
    });
    await shelf.add({ id: name, name, format: 1, epoch: seed.epoch }, doc.encode());
  }
  await shelf.remove('South');
  const store = createWorkshopStore({});
  store.setState({ workspaces: await shelf.list(), removed: await shelf.removed() });
  return { shelf, store, workspaces: { shelf } };
}

test('erasing a workspace takes it from the list on screen, and what is remembered of its copies', async () => {
  const parts = await workshop();
  remember('South', (memory) => changed(memory, 7));
  expect(await eraseRemoved(parts, 'South')).toBe(true);
  expect(parts.store.getState().removed).toEqual([]);
  expect(parts.store.getState().workspaces.map(({ id }) => id)).toEqual(['North']);
  expect(memoryOf('South').changedAt).toBe(0);
});

test('one that was brought back elsewhere is not erased, and the list on screen says where it is', async () => {
  const parts = await workshop();
  await parts.shelf.restore('South');
  expect(await eraseRemoved(parts, 'South')).toBe(false);
  expect(await eraseRemoved(parts, 'nowhere')).toBe(false);
  expect(parts.store.getState().removed).toEqual([]);
  expect(parts.store.getState().workspaces.length).toBe(2);
});

test('a copy of one that is off the list holds all of it, and it stays there', async () => {
  const parts = await workshop();
  const { content, extension } = await copyOfRemoved(parts, 'South', 1);
  const parsed = parseFile(JSON.parse(await content.text()));
  if (parsed.is !== 'workspace') throw new Error('no workspace');
  const log = await parts.shelf.open('South');
  expect(printData(parsed.file.data)).toBe(printData(openDocument({ update: log.stored }).dump()));
  expect(printData(parsed.file.data)).toContain('Claims of South');
  expect([extension, (await parts.shelf.removed()).length]).toEqual(['json', 1]);
  await expect(copyOfRemoved(parts, 'nowhere', 1)).rejects.toMatchObject({ fault: 'gone' });
});
