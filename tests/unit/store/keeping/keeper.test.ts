import { describe, expect, test, vi } from 'vitest';
import { restoreWorkspace } from '#commands/restore.ts';
import { dataOfPoint } from '#store/keeping/points.ts';
import { printData } from '#model/format/print.ts';
import { bench, type Bench, settle } from './bench.ts';
import { stubFile, type StubFile } from './stub-file.ts';

vi.setConfig({ testTimeout: 20_000 });

/** Packing goes through streams, which on a busy machine take their time. */
const SOON = { timeout: 4_000 };

const kinds = (one: Bench): string[] => (one.keeper.state.getState().points ?? []).map((point) => point.kind);

/** Gives the open workspace a file for its automatic copy, as a person does. */
async function withFile(one: Bench): Promise<StubFile> {
  const file = stubFile('what was there before');
  const held = one.keeper.held();
  if (!held) throw new Error('nothing is open');
  await one.keeper.file.take(held, file.handle, new TextEncoder().encode('first copy'), Number.MAX_SAFE_INTEGER);
  await settle();
  return file;
}

describe('restore points by themselves', () => {
  test('come with every thirty minutes of work', async () => {
    const one = await bench();
    await one.work(31);
    expect(kinds(one)).toEqual([]);
    await one.work(1);
    await expect.poll(() => kinds(one), SOON).toEqual(['auto']);
    await one.work(31);
    await expect.poll(() => kinds(one), SOON).toEqual(['auto']);
    await one.work(1);
    await expect.poll(() => kinds(one), SOON).toEqual(['auto', 'auto']);
  });

  test('do not come from an open page, nor from what other tabs do', async () => {
    const one = await bench();
    one.say('once');
    one.tick(60);
    for (let at = 0; at < 40; at++) {
      one.tick(1);
      one.sayElsewhere(`there ${at}`);
    }
    await settle();
    await one.keeper.listPoints();
    expect(kinds(one)).toEqual([]);
  });

  test('hold what was there when somebody comes back after an hour, once, for the undo stack of then is gone', async () => {
    const one = await bench();
    one.say('in the morning');
    one.tick(59);
    await one.reopen();
    await one.keeper.listPoints();
    expect(kinds(one)).toEqual([]);
    one.tick(1);
    await one.reopen();
    await one.reopen();
    await one.keeper.listPoints();
    await expect.poll(() => kinds(one), SOON).toEqual(['auto']);
  });

  test('a point that cannot be stored is told and changes nothing', async () => {
    const one = await bench();
    one.keeping.down = true;
    expect(await one.keeper.keepPoint('manual', '')).toBe(false);
    one.keeping.down = false;
    expect(await one.keeper.keepPoint('manual', 'Monday')).toBe(true);
    expect(one.keeper.state.getState().points?.[0]).toMatchObject({
      kind: 'manual',
      note: 'Monday',
      counts: { map: 1 },
    });
  });
});

test('R18: going back to a point is one step, and undoing it gives exactly what was', async () => {
  const one = await bench();
  one.say('kept in the point');
  await one.keeper.keepPoint('manual', '');
  const then = printData(one.doc().dump());
  one.say('said later');
  one.doc().apply([{ op: 'name', name: 'Renamed' }], { command: 'workspace.rename', mapId: null, selection: [] });
  const later = one.doc().records();
  const [point] = one.keeper.state.getState().points ?? [];
  const to = point && (await one.keeper.readPoint(point));
  if (!to) throw new Error('the point is gone');
  expect(printData(to)).toBe(then);
  const ctx = { id: () => '', now: 1, speaker: { source: 'room' } } as const;
  one.doc().apply(restoreWorkspace.run(one.doc().records(), { to }, ctx), {
    command: 'workspace.restore',
    mapId: null,
    selection: [],
  });
  const notes = () => [...one.doc().records().tables.note.values()].filter((note) => !note.del).map(({ text }) => text);
  expect(notes()).toEqual(['kept in the point']);
  expect(one.doc().records().name).toBe('Bench');
  one.doc().undo();
  expect(one.doc().records()).toEqual(later);
});

test('bytes that are no restore point are none', async () => {
  expect(await dataOfPoint(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(await dataOfPoint(new Uint8Array())).toBeNull();
});

describe('the chosen file', () => {
  test('is written ten minutes after a change, with that change, and not again without one', async () => {
    const one = await bench();
    const file = await withFile(one);
    expect(file.held()).toBe('first copy');
    one.say('something new');
    await one.wait(9);
    expect(file.held()).toBe('first copy');
    await one.wait(1.5);
    await expect.poll(file.held, SOON).toContain('something new');
    await expect.poll(file.writes, SOON).toBe(2);
    await one.wait(60);
    await expect.poll(file.writes, SOON).toBe(2);
  });

  test('is written when the page is hidden and when another workspace is opened, with what was closed', async () => {
    const one = await bench();
    const file = await withFile(one);
    one.say('before hiding');
    await one.hide();
    await expect.poll(file.held, SOON).toContain('before hiding');
    await one.hide();
    await expect.poll(file.writes, SOON).toBe(2);
    one.say('before leaving');
    await one.openOther();
    await expect.poll(file.held, SOON).toContain('before leaving');
    expect(one.keeper.state.getState().file).toBeNull();
  });

  test('R30: a failed copy is told, leaves the old one and is tried again', async () => {
    const one = await bench();
    const file = await withFile(one);
    one.say('later');
    file.fails = 'write';
    await one.wait(11);
    await expect
      .poll(() => one.keeper.state.getState(), SOON)
      .toMatchObject({
        file: { is: 'failed', fault: { step: 'write' } },
        reminders: ['file'],
      });
    expect(file.held()).toBe('first copy');
    file.fails = null;
    await one.wait(2);
    await expect.poll(file.held, SOON).toContain('later');
    await expect.poll(() => one.keeper.state.getState(), SOON).toMatchObject({ file: { is: 'ready' }, reminders: [] });
  });

  test('that may not be written any more waits for one click', async () => {
    const one = await bench();
    const file = await withFile(one);
    one.say('later');
    file.allowed = false;
    await one.wait(11);
    await expect
      .poll(() => one.keeper.state.getState(), SOON)
      .toMatchObject({ file: { is: 'ask' }, reminders: ['allow'] });
    expect(file.held()).toBe('first copy');
    const held = one.keeper.held();
    if (held) await one.keeper.file.renew(held);
    await expect.poll(file.held, SOON).toContain('later');
    await expect.poll(() => one.keeper.state.getState(), SOON).toMatchObject({ file: { is: 'ready' }, reminders: [] });
  });

  test('is written at once when the browser can store nothing, and known although nothing is remembered', async () => {
    const one = await bench();
    one.keeping.down = true;
    const file = await withFile(one);
    one.say('only here');
    one.store.setState({ save: { is: 'unsaved', why: 'full' } });
    await one.wait(1);
    await expect.poll(file.held, SOON).toContain('only here');
  });

  test('is never written by itself by a tab that a newer build has made read-only', async () => {
    const one = await bench();
    const file = await withFile(one);
    one.say('in the old tab');
    one.store.setState({ save: { is: 'stale' } });
    await one.wait(30);
    await one.hide();
    expect(file.held()).toBe('first copy');
  });

  test('that was let go is not written any more', async () => {
    const one = await bench();
    const file = await withFile(one);
    const held = one.keeper.held();
    if (held) await one.keeper.file.drop(held);
    one.say('later');
    await one.wait(30);
    await one.hide();
    expect(file.held()).toBe('first copy');
  });
});

describe('erasing a restore point', () => {
  test('takes that one away and no other; what cannot be erased is still listed', async () => {
    const one = await bench();
    await one.keeper.keepPoint('manual', 'Monday');
    await one.keeper.keepPoint('manual', 'Tuesday');
    const notes = () => one.keeper.state.getState().points?.map(({ note }) => note);
    const monday = one.keeper.state.getState().points?.find(({ note }) => note === 'Monday');
    if (!monday) throw new Error('no point');
    one.keeping.down = true;
    expect(await one.keeper.erasePoint(monday)).toBe(false);
    expect(notes()).toEqual(['Tuesday', 'Monday']);
    one.keeping.down = false;
    expect(await one.keeper.erasePoint(monday)).toBe(true);
    expect(notes()).toEqual(['Tuesday']);
    expect(await one.keeper.readPoint(monday)).toBeNull();
    await one.keeper.listPoints();
    expect(notes()).toEqual(['Tuesday']);
  });
});

test('without a file, ten minutes of work without a copy wear a dot, and nothing else', async () => {
  const one = await bench();
  const before = one.store.getState().moment;
  await one.work(12);
  await one.wait(1);
  expect(one.keeper.state.getState().reminders).toEqual(['copy']);
  expect(one.store.getState().moment).toBe(before);
});
