import { expect } from 'vitest';
import { keepingWords as words } from '#words/keeping.ts';
import { screenWords } from '#words/screen.ts';
import { tally } from '../fault/tally.ts';
import { test } from './app.ts';
import { story } from './pages/editing.ts';
import { KeepingPanel } from './pages/keeping-panel.ts';

const MINUTE = 60_000;

test('R31: whether the browser keeps it is asked in plain words by a click, with its answer; nothing opens by itself', async ({
  keptApp: app,
}) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await page.clock.install();
  await page.reload();
  await map.ready();
  // Before any work there is nothing to remind of.
  await expect.poll(() => panel.status.innerText()).toContain(words.status.noCopy);
  expect(await panel.dot.count()).toBe(0);
  for (const step of ['Take', 'Check', 'Send']) {
    await map.enter(step);
    await expect.poll(() => map.card(step).count()).toBe(1);
    await page.clock.fastForward(MINUTE);
  }
  expect(await panel.dot.count()).toBe(0);
  await page.getByRole('navigation').getByRole('button', { name: screenWords.pages.streams, exact: true }).click();
  // The first map was closed: a dot, no window.
  await panel.dot.waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await panel.open();
  await panel.dialog.getByText(words.safe.notKept, { exact: true }).waitFor();
  await panel.button(words.safe.ask).click();
  await panel.dialog.getByText(words.safe.refused, { exact: true }).waitFor();
  await panel.close();
  // Asked once, seen once: the dot does not come back, nor after a reload.
  await page.reload();
  await page.getByRole('navigation').getByRole('button', { name: screenWords.pages.systems, exact: true }).click();
  await panel.status.waitFor();
  await page.clock.fastForward(MINUTE);
  expect(await panel.dot.count()).toBe(0);

  await panel.open();
  await panel.button(words.safe.ask).waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Browser.grantPermissions', { origin: app.address, permissions: ['durableStorage'] });
  await panel.button(words.safe.ask).click();
  await panel.dialog.getByText(words.safe.granted, { exact: true }).waitFor();
  await panel.dialog.getByText(words.safe.kept, { exact: true }).waitFor();
  expect(await panel.button(words.safe.ask).count()).toBe(0);
  await expect.poll(() => panel.dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
});

test('the age of the last copy is always there; ten minutes of work without one are a dot, and a copy is one click', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const panel = new KeepingPanel(map);
  await page.clock.install();
  // As in a browser that lets no page write a file.
  await page.addInitScript(() => {
    for (const name of ['showSaveFilePicker', 'showDirectoryPicker']) Reflect.deleteProperty(globalThis, name);
  });
  await page.reload();
  await map.ready();
  for (let at = 0; at < 8; at++) {
    await map.enter(`Step ${at}`);
    await expect.poll(() => map.card(`Step ${at}`).count()).toBe(1);
    await page.clock.fastForward(1.5 * MINUTE);
  }
  await panel.dot.waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await panel.command('keeping.open');
  await panel.dialog.getByText(words.copies.remind, { exact: true }).waitFor();
  await panel.dialog.getByText(words.file.cannot, { exact: true }).waitFor();
  const copy = await map.download(panel.button(words.copies.make));
  expect(new TextDecoder().decode(copy)).toContain('"Step 7"');
  await panel.dialog.getByText(/Nothing has changed since/).waitFor();
  await panel.close();
  expect(await panel.dot.count()).toBe(0);
  const age = (ago: string) => expect.poll(() => panel.status.innerText()).toContain(words.status.copy(ago));
  await age(words.ago.now);
  await page.clock.fastForward(5 * MINUTE);
  await age(words.ago.minutes(5));
  await page.clock.fastForward(3 * 24 * 60 * MINUTE);
  await age(words.ago.days(3));
  await page.reload();
  await map.ready();
  await age(words.ago.days(3));
  // Ctrl+S is a copy, too. The keys come behind the first paint: a press before they are here does nothing.
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await expect
    .poll(
      async () => {
        if (names.length === 0) await map.press('Control+s');
        return names[0];
      },
      { interval: 1000 },
    )
    .toMatch(/\.json$/);
  await age(words.ago.now);
});

test('R7: on a full disk you are told within a second, can go on and take a copy; with room again it is saved by itself', async ({
  // On disk: a browser that keeps things in memory remembers for longer how much room there was.
  keptApp: app,
}) => {
  const { map } = app;
  const { page } = map;
  await map.type('Take 20m @SAP=nobody #Claims');
  await map.type('Check 1h @Excel');
  await map.saved();
  const cdp = await page.context().newCDPSession(page);
  // The browser remembers for half a minute how much room there was, unless nobody has the storage open for 2 s.
  await page.goto('about:blank');
  await page.waitForTimeout(3_000);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: app.address, quotaSize: 12e6 });
  await page.goto(`${app.address}/`);
  await map.ready();
  // Noise, because text is packed; smaller and smaller, until not even a kilobyte goes in.
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('filler', 1);
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('noise', { autoIncrement: true }),
      );
      opening.addEventListener('success', () => done(opening.result));
      opening.addEventListener('error', () => fail(opening.error ?? new Error('no filler')));
    });
    const put = (size: number) =>
      new Promise<boolean>((done) => {
        const noise = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536)
          crypto.getRandomValues(noise.subarray(at, Math.min(size, at + 65_536)));
        const writing = db.transaction('noise', 'readwrite');
        writing.addEventListener('complete', () => done(true));
        writing.addEventListener('abort', () => done(false));
        writing.objectStore('noise').add(noise);
      });
    for (const size of [200_000, 20_000, 1_000]) while (await put(size));
    db.close();
  });
  const bar = page.getByRole('alert');
  const saved = page.locator('[role=status][data-save=saved]');
  for (let at = 1; at <= 5; at++) {
    await map.line.focus();
    // A note of noise, so that it cannot be packed into what little room is left.
    const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(3_000))).toString('base64');
    await page.keyboard.insertText(`Full ${at}`);
    await map.press('Enter');
    await page.keyboard.insertText(`-${noise}`);
    await map.press('Enter');
    if (at === 1) await bar.filter({ hasText: screenWords.save.unsaved.full }).waitFor({ timeout: 1_000 });
    await expect.poll(() => map.card(`Full ${at}`).count()).toBe(1);
  }
  expect(await saved.count()).toBe(0);
  await page.locator('[role=status][data-save=unsaved]').getByText(screenWords.save.notSaved).waitFor();
  await map.fit();
  const memory = await story(map);
  const copy = await map.download(bar.getByRole('button', { name: screenWords.save.download, exact: true }));
  const other = (await app.elsewhere()).map;
  await other.openFile({ name: 'copy.json', text: new TextDecoder().decode(copy) });
  await other.fit();
  await expect.poll(() => story(other)).toEqual(memory);

  await cdp.send('Storage.overrideQuotaForOrigin', { origin: app.address });
  await map.saved();
  expect(await bar.count()).toBe(0);
  await page.reload();
  await map.ready();
  await map.fit();
  await expect.poll(() => story(map)).toEqual(memory);
  // Five edits on a full disk: each is there after the reload, or the line above has failed.
  tally('R7', 5, 0);
});
