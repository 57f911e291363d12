import type { LivingDocument } from '#document/document.ts';
import { openDocument } from '#document/open.ts';
import { freshSeed } from '#document/seed.ts';
import type { Log, SaveState, Shelf } from '#storage/shelf.ts';
import type { Kit } from './kit.ts';
import { meta, set, step, whole } from './samples.ts';

/** One storage with any number of tabs on it. */
export interface Browser {
  /** A new tab with a shelf of its own. */
  readonly tab: () => { readonly shelf: Shelf; readonly wake: () => void };
  /** Ends a tab without a word: no close, no event. */
  readonly kill: (shelf: Shelf) => void;
  /** Opens the same database at a higher version, as a newer build would, and closes it again. */
  readonly upgrade: () => Promise<void>;
  /** Changes the docs row of a workspace, as a newer build would. */
  readonly rewrite: (id: string, change: { readonly format?: number; readonly epoch?: string }) => Promise<void>;
  /** How many rows a table holds for a workspace. */
  readonly count: (table: 'log' | 'quarantine' | 'outbox', id: string) => Promise<number>;
}

/** Makes an empty storage; each test has its own. */
export type MakeBrowser = () => Browser | Promise<Browser>;

/** A document and its log, joined as the running program joins them. */
export function join(log: Log): LivingDocument {
  const doc = openDocument({ update: log.stored });
  doc.onUpdate((update) => log.append(update));
  log.rescueWith(() => ({ name: doc.records().name, update: doc.encode() }));
  log.onOthers((update) => doc.merge(update, 'LOG'));
  return doc;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until something is true, for at most 5 s. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await isTrue()) return;
    await pause(10);
  }
  throw new Error('it never came true');
}

/** What every shelf promises. */
export function describeShelf({ describe, it, expect }: Kit, makeBrowser: MakeBrowser): void {
  const random = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));
  const seed = freshSeed('Claims', random);
  const entry = { id: 'w', name: 'Claims', format: 1, epoch: seed.epoch };
  const fault = async (what: Promise<unknown>): Promise<unknown> =>
    what.then(
      () => 'no fault',
      (error: unknown) => (error instanceof Error && 'fault' in error ? error.fault : error),
    );
  const start = async (): Promise<{
    browser: Browser;
    shelf: Shelf;
    log: Log;
    doc: LivingDocument;
    wake: () => void;
  }> => {
    const browser = await makeBrowser();
    const { shelf, wake } = browser.tab();
    await shelf.add(entry, seed.update);
    const log = await shelf.open('w');
    return { browser, shelf, log, doc: join(log), wake };
  };

  describe('a shelf', () => {
    it('lists, renames, takes off and brings back workspaces, and refuses an id that is taken', async () => {
      const { shelf } = (await makeBrowser()).tab();
      expect(await shelf.list()).toEqual([]);
      await shelf.add(entry, seed.update);
      await shelf.add({ ...entry, id: 'v', name: 'Other' }, seed.update);
      expect((await shelf.list()).map((one) => one.name).sort()).toEqual(['Claims', 'Other']);
      expect(await fault(shelf.add({ ...entry, name: 'Twice' }, seed.update))).toBe('taken');
      await shelf.rename('w', 'Claims 2');
      await shelf.remove('v');
      expect((await shelf.list()).map((one) => one.name)).toEqual(['Claims 2']);
      expect(await fault(shelf.add({ ...entry, id: 'v' }, seed.update))).toBe('taken');
      expect([...(await shelf.ids())].sort()).toEqual(['v', 'w']);
      expect((await shelf.removed()).map((one) => one.name)).toEqual(['Other']);
      await shelf.restore('v');
      expect(await shelf.removed()).toEqual([]);
      expect((await shelf.list()).length).toBe(2);
      expect(await fault(shelf.open('nowhere'))).toBe('gone');
      expect(await fault(shelf.rename('nowhere', 'x'))).toBe('gone');
      shelf.close();
    });

    it('erases one workspace that is off the list and no other, and its id is free again', async () => {
      const { shelf } = (await makeBrowser()).tab();
      for (const id of ['v', 'w']) await shelf.add({ ...entry, id }, seed.update);
      expect(await shelf.purge('v')).toBe(false);
      for (const id of ['v', 'w']) await shelf.remove(id);
      expect(await shelf.purge('v')).toBe(true);
      expect(await shelf.purge('v')).toBe(false);
      expect([...(await shelf.ids())]).toEqual(['w']);
      expect(await fault(shelf.open('v'))).toBe('gone');
      await shelf.restore('w');
      await shelf.add({ ...entry, id: 'v' }, seed.update);
      expect((await shelf.list()).length).toBe(2);
      shelf.close();
    });

    it('gives back everything that was saved, after the tab is gone without a word', async () => {
      const { browser, shelf, log, doc } = await start();
      for (let i = 0; i < 20; i++) doc.apply([step(`s${i}`)], meta('add'));
      doc.undo();
      await log.settled();
      expect(log.state().is).toBe('saved');
      browser.kill(shelf);
      const again = join(await browser.tab().shelf.open('w'));
      expect(whole(again.records())).toEqual(whole(doc.records()));
    });

    it('says saving from the edit on, and saved only when the transaction has completed', async () => {
      const { log, doc, browser } = await start();
      const states: SaveState['is'][] = [];
      log.onState((state) => states.push(state.is));
      expect(log.state().is).toBe('saved');
      doc.apply([step('a')], meta('add'));
      expect(log.state().is).toBe('saving');
      await log.settled();
      expect(states).toEqual(['saving', 'saved']);
      expect(await browser.count('log', 'w')).toBe(2);
    });

    it('stores the edits of one task as one row', async () => {
      const { log, doc, browser } = await start();
      for (let i = 0; i < 50; i++) doc.apply([step(`s${i}`)], meta('add'));
      await log.settled();
      expect(await browser.count('log', 'w')).toBe(2);
    });

    it('lets two tabs follow each other and end equal, with edits of both at once', async () => {
      const { browser, log, doc } = await start();
      const other = browser.tab();
      const otherLog = await other.shelf.open('w');
      const otherDoc = join(otherLog);
      for (let i = 0; i < 30; i++) {
        doc.apply([step(`a${i}`)], meta('add'));
        otherDoc.apply([step(`b${i}`)], meta('add'));
        if (i % 7 === 0) await pause(1);
      }
      await Promise.all([log.settled(), otherLog.settled()]);
      await until(() => doc.records().tables.step.size === 60 && otherDoc.records().tables.step.size === 60);
      expect(whole(doc.records())).toEqual(whole(otherDoc.records()));
      const third = join(await browser.tab().shelf.open('w'));
      expect(whole(third.records())).toEqual(whole(doc.records()));
    });

    it('catches up when it wakes, also over a compaction', async () => {
      const { browser, log, doc } = await start();
      const sleeper = browser.tab();
      const asleep = join(await sleeper.shelf.open('w'));
      for (let i = 0; i < 450; i++) {
        doc.apply([set('step', 'a', 'name', `name ${i}`)].slice(i === 0 ? 1 : 0), meta('rename'));
        if (i === 0) doc.apply([step('a')], meta('add'));
        await log.settled();
      }
      await until(async () => (await browser.count('log', 'w')) < 100);
      sleeper.wake();
      await until(() => asleep.records().tables.step.get('a')?.name === 'name 449');
      const anew = join(await browser.tab().shelf.open('w'));
      expect(whole(anew.records())).toEqual(whole(doc.records()));
    });

    it('keeps what was not yet saved when the page is left, and folds it in at the next opening', async () => {
      const { browser, shelf, log, doc } = await start();
      doc.apply([step('a')], meta('add'));
      log.flushOnLeave();
      browser.kill(shelf);
      const again = await browser.tab().shelf.open('w');
      expect(join(again).records().tables.step.has('a')).toBe(true);
      expect(await browser.count('outbox', 'w')).toBe(0);
      expect(await browser.count('quarantine', 'w')).toBe(0);
    });

    it('leaves nothing behind when the page was not left after all', async () => {
      const { browser, log, doc } = await start();
      doc.apply([step('a')], meta('add'));
      log.flushOnLeave();
      await log.settled();
      doc.apply([step('b')], meta('add'));
      await log.settled();
      expect(await browser.count('outbox', 'w')).toBe(0);
      log.flushOnLeave();
      const again = join(await browser.tab().shelf.open('w'));
      expect(again.records().tables.step.size).toBe(2);
    });

    it('sets edits of another history aside instead of folding them in', async () => {
      const { browser, shelf, log, doc } = await start();
      doc.apply([step('a')], meta('add'));
      log.flushOnLeave();
      browser.kill(shelf);
      await browser.rewrite('w', { epoch: 'f'.repeat(64) });
      const again = join(await browser.tab().shelf.open('w'));
      expect(again.records().tables.step.has('a')).toBe(false);
      expect((await browser.count('quarantine', 'w')) > 0).toBe(true);
    });

    it('stops writing for good when the workspace goes over to a newer format or another history', async () => {
      for (const change of [{ format: 2 }, { epoch: 'f'.repeat(64) }]) {
        const { browser, log, doc, shelf } = await start();
        await browser.rewrite('w', change);
        const rows = await browser.count('log', 'w');
        doc.apply([step('a')], meta('add'));
        await until(() => log.state().is === 'stale');
        doc.apply([step('b')], meta('add'));
        expect(await fault(log.settled())).toBe('stale');
        expect(await browser.count('log', 'w')).toBe(rows);
        if ('format' in change) expect(await fault(shelf.open('w'))).toBe('newer');
      }
    });

    it('stops writing for good when a newer build opens the storage, and refuses a newer storage', async () => {
      const { browser, shelf, log, doc } = await start();
      await browser.upgrade();
      expect(log.state().is).toBe('stale');
      doc.apply([step('a')], meta('add'));
      expect(await fault(log.settled())).toBe('stale');
      expect(await fault(shelf.list())).toBe('stale');
      expect(await browser.count('log', 'w')).toBe(1);
      expect(await fault(browser.tab().shelf.list())).toBe('newer');
    });

    it('gives a draft back once, in any tab', async () => {
      const { browser, log } = await start();
      log.saveDraft('line', 'Credit check 20m @SA');
      const other = await browser.tab().shelf.open('w');
      expect(other.takeDraft('line')).toBe('Credit check 20m @SA');
      expect(other.takeDraft('line')).toBe(null);
      other.saveDraft('line', 'x');
      other.saveDraft('line', '');
      expect(other.takeDraft('line')).toBe(null);
    });

    it('saves what was appended before it is closed and nothing after', async () => {
      const { browser, log, doc } = await start();
      doc.apply([step('a')], meta('add'));
      await log.close();
      doc.apply([step('b')], meta('add'));
      const again = join(await browser.tab().shelf.open('w'));
      expect([...again.records().tables.step.keys()]).toEqual(['a']);
    });
  });
}
