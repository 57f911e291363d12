import { describe, expect, test, vi } from 'vitest';
import { bench, type Bench, settle } from './bench.ts';
import { stubFolder, type StubFolder } from './stub-folder.ts';

vi.setConfig({ testTimeout: 20_000 });

/** Packing goes through streams, which on a busy machine take their time. */
const SOON = { timeout: 4_000 };

describe('the chosen folder', () => {
  const take = async (one: Bench, folder: StubFolder): Promise<void> => {
    const held = one.keeper.held();
    if (!held) throw new Error('nothing is open');
    await one.keeper.file.take(held, folder.handle, new TextEncoder().encode('first copy'), Number.MAX_SAFE_INTEGER);
    await settle();
  };
  const texts = (folder: StubFolder) => Object.values(folder.held());

  test('gets one file for each day, follows the work, and the days before stay', async () => {
    const one = await bench();
    const folder = stubFolder('Backups');
    await take(one, folder);
    expect(texts(folder)).toEqual(['first copy']);
    expect(one.keeper.state.getState().file).toMatchObject({ folder: 'Backups', is: 'ready' });
    one.say('the same day');
    await one.wait(11);
    await expect.poll(() => texts(folder), SOON).toEqual([expect.stringContaining('the same day')]);
    one.tick(24 * 60);
    one.say('a day later');
    await one.hide();
    await expect.poll(() => texts(folder).length, SOON).toBe(2);
    expect(texts(folder)[0]).not.toContain('a day later');
    await expect.poll(() => texts(folder)[1], SOON).toContain('a day later');
  });

  test('two workspaces of one name never share a file in it', async () => {
    const one = await bench();
    const folder = stubFolder('Backups');
    await take(one, folder);
    await one.openOther();
    await take(one, folder);
    expect(texts(folder)).toEqual(['first copy', 'first copy']);
    expect(new Set(folder.files.keys()).size).toBe(2);
  });

  test('chosen again goes on with the same file, so does a visit later', async () => {
    const one = await bench();
    const folder = stubFolder('Backups');
    await take(one, folder);
    await take(one, folder);
    one.say('later');
    await one.reopen();
    await one.hide();
    await expect.poll(() => texts(folder), SOON).toEqual([expect.stringContaining('later')]);
  });

  test('that another tab has just written into is gone on with in the same file, when it is this tab’s turn', async () => {
    const one = await bench();
    const folder = stubFolder('Backups');
    await take(one, folder);
    const [[id, row] = ['', null]] = one.keeping.kept;
    if (!row?.file || row.tag === undefined) throw new Error('nothing was kept');
    one.tick(24 * 60);
    const day = new Date(new Date(1_800_000_000_000).getTime() + 24 * 3_600_000);
    const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((n) => String(n).padStart(2, '0'))
      .join('-');
    const file = `Bench ${date} ${row.tag}.json`;
    // The other tab writes between this one's first look and its turn.
    const { handle } = one.keeping;
    Object.assign(one.keeping, {
      async handle() {
        const before = await handle(id);
        one.keeping.kept.set(id, { ...row, file });
        folder.put(file, 'of the other tab');
        Object.assign(one.keeping, { handle });
        return before;
      },
    });
    one.say('in this tab');
    await one.hide();
    await expect.poll(() => texts(folder)[1], SOON).toContain('in this tab');
    expect([...folder.files.keys()]).toEqual([row.file, file]);
  });

  test('that is gone is told and tried again; permission taken back waits for one click; let go it stays as it is', async () => {
    const one = await bench();
    const folder = stubFolder('Backups');
    await take(one, folder);
    const file = () => one.keeper.state.getState().file;
    folder.fails = 'folder';
    one.say('while it is unplugged');
    await one.wait(11);
    await expect.poll(file, SOON).toMatchObject({ is: 'failed', fault: { step: 'folder' } });
    folder.fails = null;
    await one.wait(2);
    await expect.poll(() => texts(folder), SOON).toEqual([expect.stringContaining('while it is unplugged')]);
    folder.allowed = false;
    one.say('not allowed');
    await one.wait(11);
    await expect.poll(file, SOON).toMatchObject({ is: 'ask', folder: 'Backups' });
    const held = one.keeper.held();
    if (!held) throw new Error('nothing is open');
    await one.keeper.file.renew(held);
    await expect.poll(() => texts(folder), SOON).toEqual([expect.stringContaining('not allowed')]);
    // Also where storage cannot forget it: it is let go for this visit.
    one.keeping.down = true;
    await one.keeper.file.drop(held).catch(() => {});
    one.keeping.down = false;
    one.say('after that');
    await one.wait(30);
    expect(texts(folder)[0]).not.toContain('after that');
  });
});
