import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { commandWords } from '#words/command.ts';
import { exposureWords } from '#words/exposure.ts';
import { inventoryWords as words } from '#words/inventory.ts';
import { ownerRowWords } from '#words/owner-rows.ts';
import { registerWords } from '#words/register.ts';
import { screenWords } from '#words/screen.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import { dropFiles } from './pages/drop.ts';
import type { MapPage } from './pages/map-page.ts';
import { RegisterPage } from './pages/register-page.ts';

/** A real export of another tool; it lies beside the project where the project is built. */
const TACKLE = fileURLToPath(new URL('../../../shared/fixtures/csv/tackle-sample-applications.csv', import.meta.url));

const OWN = [
  'ID;System Name;Technology Owner;Status;Region;Comment',
  '7;SAP ECC 6;Ann Lee <ann@example.org>;Sanctioned;EMEA;"says ""soon"""',
  '8;Price list;;Unsanctioned;;-5',
  ';;Someone;;;',
  '9;Outlook;TBD;in limbo;EMEA;',
  '',
].join('\r\n');

async function openDialog(map: MapPage): Promise<Locator> {
  await map.press('Control+k');
  await map.page.getByRole('dialog').getByRole('combobox').waitFor();
  await map.page.keyboard.type(commandWords['inventory.open']);
  await map.press('Enter');
  const dialog = map.page.getByRole('dialog', { name: words.title });
  await dialog.waitFor();
  return dialog;
}

async function offer(map: MapPage, name: string, text: string): Promise<Locator> {
  const dialog = await openDialog(map);
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('region', { name: words.preview }).waitFor();
  return dialog;
}

const count = (dialog: Locator, which: keyof typeof words.is): Locator =>
  dialog.getByRole('button', { name: new RegExp(` ${words.is[which]}$`, 'u') });

async function take(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: /^Import \d/u }).click();
  await dialog.waitFor({ state: 'detached' });
}

const counted = async (dialog: Locator, which: keyof typeof words.is): Promise<string> =>
  (await count(dialog, which).innerText()).replace(/\s+/u, ' ');

type Held = Readonly<Record<string, Readonly<Record<string, { readonly del?: number }>>>>;

/** What a workspace holds, as its file says it, without what is in the bin: what was undone rests there. */
async function dataOf(map: MapPage): Promise<unknown> {
  await map.saved();
  const { data } = JSON.parse(await map.exportJson('workspace')) as { readonly data: Held };
  return Object.values(data).flatMap((records) => Object.entries(records).filter(([, { del }]) => !del));
}

const page = (map: MapPage, name: string) =>
  map.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

test('an inventory: guessed, asked about shadow IT, taken in by one step, given back as it came, the same the second time', async ({
  app,
}) => {
  const { map } = app;
  await map.type('Begin');
  await map.saved();
  const dialog = await offer(map, 'systems.csv', OWN);
  await expect.poll(() => counted(dialog, 'new')).toBe(`3 ${words.is.new}`);
  expect(await counted(dialog, 'unreadable')).toBe(`1 ${words.is.unreadable}`);
  expect(await dialog.getByText(words.absent([words.roles.bizOwner])).count()).toBe(1);
  await count(dialog, 'confirm').click();
  const ask = dialog.getByRole('checkbox', { name: /Price list/u });
  expect(await ask.isChecked()).toBe(false);
  expect(await axe(map.page)).toEqual([]);
  await take(dialog);

  const again = await openDialog(map);
  const bytes = await map.download(again.getByRole('button', { name: words.back.as('CSV', 'systems.csv') }));
  expect(new TextDecoder().decode(bytes)).toBe(OWN);
  await map.press('Escape');

  // A later edition under another name, dropped on the window.
  const second = await openDialog(map);
  const clean = await dropFiles(map.page, [{ file: 'systems (2).csv', bytes: Buffer.from(OWN, 'utf8') }]);
  onTestFinished(clean);
  await expect.poll(() => counted(second, 'same')).toBe(`3 ${words.is.same}`);
  await map.press('Escape');
  await page(map, screenWords.pages.systems);
  const register = new RegisterPage(map.page);
  await expect.poll(() => register.column('name')).toEqual(['Outlook', 'Price list', 'SAP ECC 6']);
  await map.page.locator('body').click({ position: { x: 640, y: 700 } });
  await map.press('Control+z');
  await map.page.getByText(registerWords.none).waitFor();
});

test('a sheet for owners: what they changed is taken over, a blank and a row that is gone are asked about', async ({
  app,
}) => {
  const { map } = app;
  await map.type('Take 10m @SAP=ERP team @Excel=Ann Lee @Fax');
  await map.saved();
  const out = async () => {
    const dialog = await openDialog(map);
    const bytes = await map.download(dialog.getByRole('button', { name: ownerRowWords.as('CSV'), exact: true }));
    return { dialog, text: new TextDecoder().decode(bytes) };
  };
  const { dialog, text } = await out();
  const [head = '', sap = '', excel = ''] = text.split('\r\n');
  const back = [head, sap.replace('ERP team', 'Bob Poe'), excel.replace('Ann Lee', ''), ''].join('\r\n');
  const file = { name: 'owners.csv', mimeType: 'text/csv', buffer: Buffer.from(back, 'utf8') };
  await dialog.locator('input[type=file]').setInputFiles(file);
  const { sections } = ownerRowWords;
  const list = (which: keyof typeof sections) => dialog.getByRole('region', { name: sections[which] });
  await list('edit')
    .getByRole('checkbox', { name: /SAP.*ERP team → Bob Poe/u, checked: true })
    .waitFor();
  const blank = list('cleared').getByRole('combobox');
  expect(await blank.locator('option:checked').innerText()).toBe(ownerRowWords.keep);
  await blank.selectOption({ label: ownerRowWords.nobody });
  expect(await list('removed').getByRole('checkbox', { name: /^Fax/u }).isChecked()).toBe(false);
  expect(await axe(map.page)).toEqual([]);
  await dialog.getByRole('button', { name: ownerRowWords.apply(2), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  const now = await out();
  expect(now.text).toBe(text.replaceAll('ERP team', 'Bob Poe').replaceAll('Ann Lee', ownerRowWords.nobody));
  await map.press('Escape');
  await map.press('Control+z');
  expect((await out()).text).toBe(text);
});

const here = existsSync(TACKLE);
if (!here) console.log(`Skipped, the sample of another tool is not here: ${TACKLE}`);

test.runIf(here)(
  'an inventory of another tool: on the map, owned five at once, undone to where it began',
  async ({ app }) => {
    const { map } = app;
    await map.type('Begin 10m 1d @Paper @Excel @Fax');
    const began = await dataOf(map);
    const dialog = await offer(map, 'applications.csv', readFileSync(TACKLE, 'utf8'));
    await expect.poll(() => counted(dialog, 'new')).toMatch(/^\d+ new$/u);
    const fresh = Number.parseInt(await counted(dialog, 'new'), 10);
    await take(dialog);

    const rest = ['Take 10m 1d @Customers', 'Look 10m 1d @Inventory', 'Pay 10m 1d @Gateway'];
    for (const line of rest) await map.enter(line);
    await expect.poll(() => map.headline.innerText()).toMatch(/^4 of 4 /u);
    await page(map, screenWords.pages.streams);
    const portfolio = map.page.locator('.portfolio');
    await expect.poll(() => portfolio.innerText()).toMatch(/4 of 4 steps/u);

    await page(map, screenWords.pages.systems);
    const register = new RegisterPage(map.page);
    await expect.poll(() => register.column('name')).toHaveLength(fresh + 3);
    for (const name of ['Customers', 'Inventory', 'Gateway', 'Paper', 'Excel']) await register.check(name);
    await map.page.getByText(registerWords.bar.selected(5), { exact: true }).waitFor();
    await map.page
      .getByRole('button', { name: registerWords.bar.set(registerWords.columns.techOwner), exact: true })
      .click();
    await map.page.keyboard.type('ERP team');
    await map.press('Enter');
    const toMap = () => map.page.getByRole('button', { name: new RegExp(`^${screenWords.pages.map}:`, 'u') }).click();
    await toMap();
    await expect.poll(() => map.headline.innerText()).toMatch(/^1 of 4 /u);
    await page(map, screenWords.pages.streams);
    await expect.poll(() => portfolio.innerText()).toMatch(/1 of 4 steps/u);

    // Owner, three steps, the import: five times back, and it is where it began.
    await map.page.getByRole('heading', { name: exposureWords.portfolio.title }).click();
    for (let at = 0; at < 5; at++) await map.press('Control+z');
    await expect.poll(() => portfolio.innerText()).toMatch(/1 of 1 step/u);
    await toMap();
    await expect.poll(() => map.headline.innerText()).toMatch(/^1 of 1 /u);
    expect(await dataOf(map)).toEqual(began);
  },
);
