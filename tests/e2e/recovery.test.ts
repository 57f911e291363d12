import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { recoveryWords as words } from '#words/recovery.ts';
import { screenWords } from '#words/screen.ts';
import { stepNames, stored, storedOne } from '../fault/stored.ts';
import { tally } from '../fault/tally.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import type { Visit } from './browser.ts';
import { MapPage } from './pages/map-page.ts';

/** A page of the origin that opens no storage. */
const asidePage = (): string => `${inject('address')}/icon.svg`;

/** Runs in the first page of a visit, which is not at the product yet. */
const on = async (visit: Visit, run: (page: Page) => Promise<void>): Promise<void> =>
  run(await visit.context.newPage());

async function openMap(page: Page): Promise<MapPage> {
  const map = new MapPage(page);
  await page.goto(inject('address'));
  await map.ready();
  return map;
}

/** The names in the table of what is known, and what it says of each. */
const known = (page: Page): Promise<string[]> =>
  page.getByRole('table', { name: words.known.title }).locator('tbody tr').allInnerTexts();

const choice = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Works for a while, keeps a backup, and waits until the ledger has it. */
async function work(
  page: Page,
  steps: number,
): Promise<{ readonly names: readonly string[]; readonly backup: string }> {
  const map = await openMap(page);
  const names = Array.from({ length: steps }, (_, at) => `Step ${at + 1}`);
  for (const name of names) await map.enter(name);
  await map.saved();
  const backup = await map.exportJson('workspace');
  await page.goto(asidePage());
  return { names, backup };
}

test('R14: storage that vanished is reported by name, nothing is written, and a backup brings it back', ({ blank }) =>
  on(blank, async (page) => {
    const { names, backup } = await work(page, 4);
    await page.evaluate(
      () =>
        new Promise((done) => indexedDB.deleteDatabase('tributary').addEventListener('success', () => done(undefined))),
    );
    await page.goto(inject('address'));
    await page.getByRole('heading', { name: words.titles.lost }).waitFor();
    expect((await known(page)).join('\n')).toContain(screenWords.streams.first);
    expect((await known(page)).join('\n')).toContain(words.known.gone);
    expect(await new MapPage(page).line.count()).toBe(0);
    // By keys alone and for everybody, as the rest of the product.
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page)).toEqual([]);
    expect(await choice(page, words.file).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await choice(page, words.raw).evaluate((button) => button === document.activeElement)).toBe(true);
    // However often it is looked at.
    await page.reload();
    await page.getByRole('heading', { name: words.titles.lost }).waitFor();
    const written = (await stored(page)).length;

    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choice(page, words.file).click()]);
    await chooser.setFiles({ name: 'Backup.json', mimeType: 'application/json', buffer: Buffer.from(backup, 'utf8') });
    await choice(page, words.openIt).click();
    const map = new MapPage(page);
    await map.ready();
    await expect.poll(async () => (await map.cardLabels()).length).toBe(names.length);
    await map.enter('After');
    await map.saved();
    await page.reload();
    await map.ready();
    const kept = stepNames((await storedOne(page)).records);
    tally('R14 vanished', 1, written + names.filter((name) => !kept.includes(name)).length);
    expect(written).toBe(0);
    expect(kept.toSorted()).toEqual([...names, 'After'].toSorted());
  }));

test('R14: the last 30 edits missing are reported, and what is left opens beside what was damaged', ({ blank }) =>
  on(blank, async (page) => {
    const { names } = await work(page, 32);
    await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('tributary');
        request.addEventListener('success', () => done(request.result));
      });
      const both = db.transaction(['docs', 'log'], 'readwrite');
      await new Promise((done) => {
        const docs = both.objectStore('docs').getAll();
        docs.addEventListener('success', () => {
          const [doc] = docs.result as { id: string; n: number }[];
          if (doc) both.objectStore('log').delete(IDBKeyRange.bound([doc.id, doc.n - 29], [doc.id, doc.n]));
        });
        both.addEventListener('complete', done);
      });
      db.close();
    });
    const before = JSON.stringify(await stored(page));
    await page.goto(inject('address'));
    await page.getByRole('heading', { name: words.titles.lost }).waitFor();
    expect((await known(page)).join('\n')).toContain(words.known.shorter(30));
    const untouched = JSON.stringify(await stored(page)) === before;

    const [raw] = await Promise.all([page.waitForEvent('download'), choice(page, words.raw).click()]);
    const lines = readFileSync(await raw.path(), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown).length).toBeGreaterThan(3);

    await choice(page, words.copy(screenWords.streams.first)).click();
    const map = new MapPage(page);
    await map.ready();
    const shown = await map.cardLabels();
    expect(shown.length).toBeGreaterThan(0);
    await page.reload();
    await map.ready();
    const [damaged, copy] = (await stored(page)).toSorted((a, b) => b.n - a.n);
    const left = stepNames(damaged?.records ?? { name: '', tables: { step: new Map() } as never });
    const lost = left.filter((name) => !stepNames(copy?.records ?? (damaged as never)).includes(name));
    tally('R14 shortened', 1, lost.length + (untouched ? 0 : 1));
    expect(untouched).toBe(true);
    expect(lost).toEqual([]);
    expect(names).toEqual(expect.arrayContaining([...left]));
  }));

test('R14: going on without what is missing takes a typed word, erases nothing, and is not asked again', ({ blank }) =>
  on(blank, async (page) => {
    await work(page, 2);
    await page.evaluate(
      () =>
        new Promise((done) => indexedDB.deleteDatabase('tributary').addEventListener('success', () => done(undefined))),
    );
    await page.goto(inject('address'));
    await choice(page, words.without.choose).click();
    const go = choice(page, words.without.do);
    expect(await go.isDisabled()).toBe(true);
    await page.keyboard.type(words.without.word);
    await page.keyboard.press('Enter');
    const map = new MapPage(page);
    await map.ready();
    await map.enter('A new beginning');
    await map.saved();
    await page.reload();
    await map.ready();
    expect(stepNames((await storedOne(page)).records)).toEqual(['A new beginning']);
  }));

/** Ways in which a browser does not open its storage. They run in the page before anything else. */
const REFUSALS = {
  'an error of the disk': () => {
    IDBFactory.prototype.open = () => {
      // The cast: as much of a request as a caller may look at.
      const request = Object.assign(new EventTarget(), {
        error: new DOMException('Internal error opening backing store', 'UnknownError'),
        onerror: null as ((event: Event) => void) | null,
      }) as unknown as IDBOpenDBRequest;
      setTimeout(() => {
        const event = new Event('error', { cancelable: true });
        request.dispatchEvent(event);
        request.onerror?.(event);
      });
      return request;
    };
  },
  'a setting that forbids it': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  },
  'no storage at all': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
} as const;

test.for(Object.keys(REFUSALS) as (keyof typeof REFUSALS)[])(
  'R16: with %s the editor works, says that nothing is kept, and exports',
  (refusal, { blank }) =>
    on(blank, async (page) => {
      await page.addInitScript(REFUSALS[refusal]);
      await page.goto(inject('address'));
      if (refusal === 'no storage at all') await choice(page, words.unfit.goOnMemory).click();
      const map = new MapPage(page);
      await map.ready();
      await page.getByRole('alert').filter({ hasText: screenWords.save.unsaved.nowhere }).waitFor();
      await map.enter('Only on this page @SAP');
      await map.enter('And this one');
      const png = await map.exportPng(1);
      const file = await map.exportJson('workspace');
      const missing = ['Only on this page', 'And this one', 'SAP'].filter((name) => !file.includes(`"${name}"`));
      const isPng = png[1] === 0x50 && png.length > 1000;
      tally('R16', 1, missing.length + (isPng ? 0 : 1));
      expect(missing).toEqual([]);
      expect(isPng).toBe(true);
    }),
);

test('R16: with maps known to be here, the screen names them before anything else, and work can go on beside them', ({
  blank,
}) =>
  on(blank, async (page) => {
    await work(page, 3);
    await page.addInitScript(REFUSALS['an error of the disk']);
    await page.goto(inject('address'));
    await page.getByRole('heading', { name: words.titles.unreachable }).waitFor();
    expect((await known(page)).join('\n')).toContain(screenWords.streams.first);
    await choice(page, words.memory).click();
    const map = new MapPage(page);
    await map.ready();
    await map.enter('Beside them');
    expect(await map.exportJson('workspace')).toContain('"Beside them"');
  }));

test('R16: starting afresh takes a typed word and leaves nothing of what would not open', ({ blank }) =>
  on(blank, async (page) => {
    await work(page, 2);
    await page.addInitScript(REFUSALS['an error of the disk']);
    await page.goto(inject('address'));
    await choice(page, words.afresh.choose).click();
    expect(await choice(page, words.afresh.do).isDisabled()).toBe(true);
    await page.keyboard.type(words.afresh.word);
    await page.keyboard.press('Enter');
    // Nothing is known of any more, and the browser still opens nothing: the editor works without.
    await page.getByRole('alert').filter({ hasText: screenWords.save.unsaved.nowhere }).waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  }));

/** What a browser may lack, and how to take it away. */
const LACKS = {
  checksums: () => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }),
  locks: () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
} as const;

test.for(Object.keys(LACKS) as (keyof typeof LACKS)[])(
  'R26: a browser or an address without %s is told before anything can be typed',
  (lack, { blank }) =>
    on(blank, async (page) => {
      await page.addInitScript(LACKS[lack]);
      await page.goto(inject('address'));
      await page.getByRole('heading', { name: words.unfit.title }).waitFor();
      expect(await axe(page)).toEqual([]);
      const told = (await page.getByRole('alert').innerText()).includes(words.unfit.lacks[lack]);
      tally('R26', 1, told ? 0 : 1);
      expect(told).toBe(true);
      const map = new MapPage(page);
      expect(await map.line.count()).toBe(0);
      // What is said to work does.
      await choice(page, words.unfit.goOn).click();
      await map.ready();
      await map.enter('Kept all the same');
      await map.saved();
      expect((await map.exportPng(1)).length).toBeGreaterThan(1000);
    }),
);

test('R12: storage that another page will not let go of is said within a second, and opens when it has', ({ blank }) =>
  on(blank, async (page) => {
    const other = await page.context().newPage();
    await other.goto(asidePage());
    await other.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.open('tributary', 1);
          request.addEventListener('success', () => {
            // Kept, and deaf to those who ask for it.
            Object.assign(globalThis, { held: request.result });
            done(undefined);
          });
        }),
    );
    await page.goto(inject('address'));
    await page.getByRole('heading', { name: words.held.title }).waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(words.held.safe);
    expect(await axe(page)).toEqual([]);
    // The cast: the page put it there itself.
    await other.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
    const map = new MapPage(page);
    await map.ready();
    await map.enter('Step 1');
    await map.saved();
  }));
