// @ts-check
/**
 * Makes the picture of the README from the running program: the sample stream under the ownership lens.
 * `npm run picture` after a change of how things look. Needs a build and a Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS, findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

/** Of a usual laptop's page, drawn at double size so that it is sharp where it is shown. */
const SCREEN = { width: 1440, height: 860 };

const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium was found: set CHROMIUM to one.');
const profile = mkdtempSync(join(tmpdir(), 'tributary-picture-'));
const { address, close } = await serve({ port: 0 });
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  args: FLAGS,
  viewport: SCREEN,
  deviceScaleFactor: 2,
  colorScheme: 'light',
});
try {
  const [page] = context.pages();
  if (page === undefined) throw new Error('Chromium opened no page.');
  await page.goto(address);
  await page.getByRole('button', { name: 'Open a sample stream' }).click();
  await page.locator('.piece-card').first().waitFor();
  await page.mouse.move(700, 780);
  await page.locator('#line').fill('Tell the architect 10m 1d @Outlook #Front desk');
  await page.locator('.piece-card.is-ghost').waitFor();
  await page.screenshot({ path: 'docs/tributary.png' });
} finally {
  await context.close();
  await close();
  rmSync(profile, { recursive: true, force: true });
}
