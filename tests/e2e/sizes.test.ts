import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';
import { test } from './app.ts';
import type { MapPage } from './pages/map-page.ts';

/** The smallest text a person is asked to read, in px on the screen. */
const SMALLEST = 14;
/** The smallest thing a person is asked to hit, in px (WCAG 2.5.8). */
const TARGET = 24;

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** A map file with this many steps in a row: names of everyday length, a team for each few, one or two systems each. */
function mapFile(steps: number): string {
  const at = 1_700_000_000_000;
  const id = (kind: string, i: number): string => `${kind}-${steps}-${String(i).padStart(4, '0')}`;
  const all = <T>(count: number, kind: string, make: (i: number) => T): Record<string, T> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [id(kind, i), make(i)]));
  const systems = Math.ceil(steps / 3);
  const mapId = id('map', 0);
  return JSON.stringify({
    app: 'tributary',
    kind: 'map',
    format: 1,
    exportedAt: new Date(at).toISOString(),
    name: `${steps} steps`,
    mapId,
    data: {
      map: { [mapId]: { name: `${steps} steps`, state: 'current', order: 'a0', created: at } },
      party: all(4, 'party', (i) => ({ name: `Claims team ${i}`, kind: 'team', created: at })),
      system: all(systems, 'system', (i) => ({ name: `Claim centre ${i}`, created: at })),
      step: all(steps, 'step', (i) => ({
        mapId,
        kind: 'step',
        name: `Check the documents of claim ${i}`,
        order: `a${String(i).padStart(4, '0')}V`,
        teamId: id('party', Math.floor(i / 3) % 4),
        pt: { text: '20m', v: 20, unit: 'min' },
        lt: { text: '2d', v: 2, unit: 'd' },
        ca: { text: '85%', v: 85, unit: '%' },
        created: at,
      })),
      flow: all(steps - 1, 'flow', (i) => ({
        mapId,
        from: id('step', i),
        to: id('step', i + 1),
        kind: 'work',
        created: at,
      })),
      support: all(steps, 'support', (i) => ({
        stepId: id('step', i),
        systemId: id('system', i % systems),
        role: 'required',
        created: at,
      })),
    },
  });
}

/** Words on the screen that are smaller than they may be, as "12.3 px: word", and bars that scroll the page. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate((smallest) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement;
      if (!parent || (text.textContent ?? '').trim() === '' || parent.closest('.visually-hidden, script, style'))
        continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNode(text);
      const { width, height, right, bottom, left, top } = range.getBoundingClientRect();
      if (width <= 1 || height <= 1 || right < 0 || bottom < 0 || left > innerWidth || top > innerHeight) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      const svg = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      const effective = size * svg;
      if (effective < smallest - 0.05)
        found.push(`${effective.toFixed(1)} px: ${text.textContent?.trim().slice(0, 30)}`);
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight)
      found.push(`the page scrolls: ${scrollWidth} x ${scrollHeight}`);
    return [...new Set(found)];
  }, SMALLEST);

/** Buttons and fields that are too small to be hit, as "20 x 18: name". */
const tooNarrow = (page: Page): Promise<string[]> =>
  page.evaluate(
    (target) =>
      [...document.querySelectorAll('button, input, select, a[href], summary, [role=option], [role=menuitem]')].flatMap(
        (one) => {
          if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
          // A box that is ticked through its label, and an input under a styled button, are hit there.
          const label = one instanceof HTMLInputElement && one.type === 'radio' ? one.closest('label') : null;
          const { width, height } = (label ?? one).getBoundingClientRect();
          if (width === 0 || height === 0) return [];
          const name = one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 30) ?? '';
          return width < target - 0.05 || height < target - 0.05
            ? [`${width.toFixed(0)} x ${height.toFixed(0)}: ${name}`]
            : [];
        },
      ),
    TARGET,
  );

async function actualSize(map: MapPage): Promise<void> {
  await map.canvas.focus();
  await map.press('Control+0');
}

test('at every size of screen and map, every word is at least 14 px and everything that is clicked at least 24 px', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    const settled = async (): Promise<string[]> => [...(await tooSmall(page)), ...(await tooNarrow(page))];
    // A zoom takes a moment to come to rest: only what stays is a finding.
    let last = await settled();
    for (let turn = 0; turn < 4 && last.length > 0; turn += 1) {
      await page.waitForTimeout(250);
      last = await settled();
    }
    found.push(...last.map((one) => `${where}: ${one}`));
  };
  for (const steps of [8, 30, 100]) {
    await map.openFile({ name: `${steps}.json`, text: mapFile(steps) });
    await map.ready();
    await expect.poll(() => map.cards().count()).toBeGreaterThan(0);
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      for (const layout of ['River', 'Lanes']) {
        await map.layout(layout);
        const where = `${steps} steps, ${layout}, ${screen.width}`;
        await actualSize(map);
        await look(`${where}, 100 %`);
        await map.fit();
        await look(`${where}, all in view`);
      }
    }
  }
  expect([...new Set(found)]).toEqual([]);
});

test('panels, pages and dialogs have no word under 14 px, nothing under 24 px to click, and scroll only inside', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  await map.openSample();
  const found: string[] = [];
  const look = async (where: string): Promise<void> => {
    for (const one of [...(await tooSmall(page)), ...(await tooNarrow(page))]) found.push(`${where}: ${one}`);
  };
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    const at = String(screen.width);
    await map.canvas.focus();
    await map.press('ArrowRight', 'i', 'o');
    await page
      .getByRole('complementary', { name: panelWords.inspector.name })
      .getByRole('heading', { level: 2 })
      .waitFor();
    await page.getByRole('navigation', { name: panelWords.outline.name }).waitFor();
    await look(`${at}, panels`);
    await map.press('i', 'o');
    for (const [chord, title] of [
      ['Control+k', panelWords.palette.title],
      ['?', panelWords.keys.title],
      ['c', panelWords.connect.title],
    ] as const) {
      await map.canvas.focus();
      await map.press(chord);
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.waitFor();
      await look(`${at}, ${title}`);
      await map.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await map.openExport();
    await look(`${at}, export`);
    await map.press('Escape');
    await map.line.focus();
    await page.keyboard.type('Call @s');
    await page.getByRole('option').first().waitFor();
    await look(`${at}, suggestions`);
    await map.press('Control+a', 'Backspace');
    for (const name of [words.pages.systems, words.pages.streams]) {
      await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
      await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
      await look(`${at}, ${name}`);
    }
    await page.getByRole('button', { name: new RegExp(`^${words.pages.map}: `) }).click();
    await map.ready();
  }
  expect([...new Set(found)]).toEqual([]);
});

test('a small window, or one enlarged to twice its size, keeps room for the map; the line stays in view', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  await map.openSample();
  for (const screen of [
    { width: 800, height: 600 },
    { width: 640, height: 360 },
  ]) {
    await page.setViewportSize(screen);
    await map.canvas.focus();
    await map.canvas.scrollIntoViewIfNeeded();
    const roomOf = async (): Promise<number> => {
      const box = await map.canvas.boundingBox();
      return box ? box.height : 0;
    };
    await expect.poll(roomOf).toBeGreaterThanOrEqual(screen.height * 0.4);
    await expect.poll(() => map.cards().count()).toBeGreaterThan(2);
    const line = await map.line.boundingBox();
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(screen.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});
