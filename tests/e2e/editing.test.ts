import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { commands } from '#commands/registry.ts';
import { commandWords } from '#words/command.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';
import { test } from './app.ts';
import type { MapPage } from './pages/map-page.ts';

/** The whole map as a list: every card and every hand-over in words. Two equal lists are the same map to a person. */
async function story(map: MapPage): Promise<string[]> {
  const edges = await map.canvas
    .locator('.react-flow__edge')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  return [...(await map.pieces()), ...edges].toSorted();
}

/** Does something, waits for what it shows, takes it back, and holds that all is where it began. */
async function andBack(map: MapPage, work: () => Promise<void>, shows: () => Promise<void>): Promise<void> {
  const before = await story(map);
  await work();
  await shows();
  await map.canvas.focus();
  await map.press('Control+z');
  await expect.poll(() => story(map)).toEqual(before);
}

const names = async (map: MapPage): Promise<string[]> =>
  (await map.cardLabels()).map((label) => /^Step \d+ of \d+, ([^,]*)/.exec(label)?.[1] ?? '').toSorted();

const order = async (map: MapPage): Promise<string> =>
  (await map.cardLabels())
    .map((label) => /^Step (\d+) of \d+, ([^,]*)/.exec(label))
    .toSorted((a, b) => Number(a?.[1]) - Number(b?.[1]))
    .map((found) => found?.[2])
    .join(' ');

const edge = (map: MapPage, label: string): Locator => map.canvas.locator(`.react-flow__edge[aria-label="${label}"]`);

/** A line can be hit where it is drawn, not in the middle of the box around it. */
async function hitEdge(map: MapPage, label: string, button: 'left' | 'right'): Promise<void> {
  const at = await edge(map, label)
    .locator('polyline.react-flow__edge-interaction')
    .first()
    .evaluate((line) => {
      const drawn = line as SVGPolylineElement;
      const point = drawn
        .getPointAtLength(drawn.getTotalLength() / 2)
        .matrixTransform(drawn.getScreenCTM() ?? undefined);
      return { x: point.x, y: point.y };
    });
  await map.page.mouse.click(at.x, at.y, { button });
}

const select = async (map: MapPage, name: string): Promise<void> => {
  await map.card(name).click();
  await expect.poll(() => map.canvas.evaluate((one) => one === document.activeElement)).toBe(true);
};

async function fromMenu(map: MapPage, name: string): Promise<void> {
  await map.page.getByRole('menuitem').filter({ hasText: name }).first().click();
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');

async function drag(page: Page, from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error('nothing to drag');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 6, box.y + box.height / 2 + 6);
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

const LINES = ['Aa #Sales', 'Bb', 'Cc #Finance'];

test('by keyboard: rename, reorder, change team, connect, rework with a rate, disconnect, delete; each undone exactly', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  for (const line of LINES) await map.type(line);
  await expect.poll(() => order(map)).toBe('Aa Bb Cc');
  await map.press('Escape');
  // The last step is selected; the one before it is a key away.
  await map.press('ArrowLeft');
  await andBack(
    map,
    async () => {
      await map.press('F2', 'Control+a');
      await page.keyboard.type('Check');
      await map.press('Enter');
    },
    () => expect.poll(() => order(map)).toBe('Aa Check Cc'),
  );
  await andBack(
    map,
    () => map.press('Control+Shift+ArrowRight'),
    () => expect.poll(() => order(map)).toBe('Aa Cc Bb'),
  );
  await andBack(
    map,
    () => map.press('Control+Shift+ArrowDown'),
    () => expect.poll(() => map.card('Bb').getAttribute('aria-label')).toContain('Finance'),
  );
  await map.press('Escape', 'ArrowRight', 'ArrowLeft', 'ArrowLeft');
  await andBack(
    map,
    async () => {
      await map.press('c');
      await page.getByRole('combobox', { name: panelWords.connect.field }).waitFor();
      await page.keyboard.type('Cc');
      await map.press('Enter');
    },
    () => expect.poll(() => edge(map, 'Hand-over from Aa to Cc').count()).toBe(1),
  );
  // Rework: draw the hand-over back, open it in the details, say what it is and how much comes back.
  await map.press('ArrowRight', 'c');
  await page.getByRole('combobox', { name: panelWords.connect.field }).waitFor();
  await page.keyboard.type('Aa');
  await map.press('Enter');
  const rework = edge(map, 'Rework from Bb back to Aa');
  await expect.poll(() => rework.count()).toBe(1);
  await expect.poll(() => focused(page)).toBe(words.canvas.name);
  await map.press('i');
  const panel = page.getByRole('complementary', { name: panelWords.inspector.name });
  await panel.getByRole('button', { name: new RegExp(`^${panelWords.inspector.goesTo('Aa')}`) }).focus();
  await map.press('Enter');
  const kind = panel.getByRole('combobox', { name: panelWords.inspector.kind });
  await kind.waitFor();
  expect(await focused(page)).toBe(panelWords.inspector.name);
  await kind.focus();
  await map.press('r');
  await expect.poll(() => kind.inputValue()).toBe('rework');
  await panel.getByRole('textbox', { name: panelWords.inspector.rate }).focus();
  await map.type('28%');
  await expect.poll(() => map.canvas.textContent()).toContain('28');
  await andBack(
    map,
    async () => {
      await panel.getByRole('button', { name: panelWords.inspector.disconnect, exact: true }).focus();
      await map.press('Enter');
    },
    () => expect.poll(() => rework.count()).toBe(0),
  );
  await map.press('i', 'Escape', 'ArrowRight', 'ArrowLeft');
  await andBack(
    map,
    () => map.press('Delete'),
    async () => {
      await expect.poll(() => order(map)).toBe('Aa Cc');
      await expect.poll(() => edge(map, 'Hand-over from Aa to Cc').count()).toBe(1);
      expect(await focused(page)).toBe(words.canvas.name);
    },
  );
});

test('by pointer: rename, reorder, change team, connect, rework, disconnect, delete; each undone exactly', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  for (const line of LINES) await map.type(line);
  await expect.poll(() => order(map)).toBe('Aa Bb Cc');
  await map.fit();
  await andBack(
    map,
    async () => {
      await map.card('Bb').dblclick();
      await page.getByRole('textbox', { name: words.canvas.title }).fill('Check');
      await map.press('Enter');
    },
    () => expect.poll(() => order(map)).toBe('Aa Check Cc'),
  );
  // By the menu as well; a click elsewhere keeps what was typed and leaves no field behind.
  await andBack(
    map,
    async () => {
      await map.card('Bb').click({ button: 'right' });
      await fromMenu(map, commandWords['edit.title']);
      await expect.poll(() => focused(page)).toBe(words.canvas.title);
      await map.press('Control+a');
      await page.keyboard.type('Check');
      await map.line.click();
    },
    async () => {
      await expect.poll(() => order(map)).toBe('Aa Check Cc');
      await expect.poll(() => page.getByRole('textbox', { name: words.canvas.title }).count()).toBe(0);
    },
  );
  for (const [name, then] of [
    [commandWords['step.moveLater'], 'Aa Cc Bb'],
    [commandWords['step.moveEarlier'], 'Bb Aa Cc'],
    [commandWords['step.delete'], 'Aa Cc'],
  ] as const)
    await andBack(
      map,
      async () => {
        await map.card('Bb').click({ button: 'right' });
        await fromMenu(map, name);
      },
      async () => {
        await expect.poll(() => order(map)).toBe(then);
        await expect.poll(() => focused(page)).not.toBe('BODY');
      },
    );
  // A hand-over is drawn from the right edge of one card to another.
  await andBack(
    map,
    async () => {
      await map.card('Aa').hover();
      const handle = map.canvas
        .locator('.react-flow__node')
        .filter({ has: page.getByRole('group', { name: /^Step 1 of 3, Aa/ }) })
        .locator('.react-flow__handle.source');
      const to = await map.card('Cc').boundingBox();
      if (!to) throw new Error('no card');
      await drag(page, handle, { x: to.x + 10, y: to.y + to.height / 2 });
    },
    () => expect.poll(() => edge(map, 'Hand-over from Aa to Cc').count()).toBe(1),
  );
  for (const [name, then] of [
    [commandWords['flow.makeRework'], 'Rework from Aa back to Bb'],
    [commandWords['flow.reverse'], 'Hand-over from Bb to Aa'],
  ] as const)
    await andBack(
      map,
      async () => {
        await hitEdge(map, 'Hand-over from Aa to Bb', 'right');
        await fromMenu(map, name);
      },
      () => expect.poll(() => edge(map, then).count()).toBe(1),
    );
  await andBack(
    map,
    async () => {
      await hitEdge(map, 'Hand-over from Aa to Bb', 'left');
      await map.press('Delete');
    },
    () => expect.poll(() => edge(map, 'Hand-over from Aa to Bb').count()).toBe(0),
  );
  // In Lanes, a card dropped in another lane is done by that team.
  await map.layout('Lanes');
  await map.fit();
  await expect.poll(() => map.piece('Finance, ').count()).toBe(1);
  await andBack(
    map,
    async () => {
      const lane = await map.piece('Finance, ').boundingBox();
      const card = await map.card('Bb').boundingBox();
      if (!lane || !card) throw new Error('no lane');
      await drag(page, map.card('Bb'), { x: card.x + card.width / 2, y: lane.y + lane.height / 2 });
    },
    () => expect.poll(() => map.card('Bb').getAttribute('aria-label')).toContain('Finance'),
  );
  // The details change the team as well, and attach a system.
  await select(map, 'Bb');
  await map.press('i');
  const panel = page.getByRole('complementary', { name: panelWords.inspector.name });
  await panel.getByRole('textbox', { name: panelWords.inspector.team }).fill('Legal');
  await map.press('Enter');
  await expect.poll(() => map.card('Bb').getAttribute('aria-label')).toContain('Legal');
  const attach = panel.getByRole('textbox', { name: panelWords.inspector.attach });
  await attach.fill('SAP');
  await map.press('Enter');
  await expect.poll(() => map.card('Bb').getAttribute('aria-label')).toContain('1 system');
  expect(await attach.inputValue()).toBe('');
  await panel.getByRole('button', { name: panelWords.inspector.detach('SAP') }).click();
  await expect.poll(() => map.card('Bb').getAttribute('aria-label')).not.toContain('1 system');
  expect(await focused(page)).not.toBe('BODY');
});

test('everything selected, copied, pasted, deleted; a system on and off by a click where it crosses; walk and filter', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  for (const line of ['Aa @SAP', 'Bb', 'Cc @SAP']) await map.type(line);
  await map.press('Escape', 'Control+a', 'Control+c');
  await map.press('Control+v');
  await expect.poll(() => map.cards().count()).toBe(6);
  await map.press('Control+z');
  await expect.poll(() => map.cards().count()).toBe(3);
  await page.evaluate(() => navigator.clipboard.writeText('Dd 10m @SAP\nEe\n\nFf'));
  await map.press('Control+v');
  await expect.poll(() => order(map)).toContain('Dd Ee Ff');
  await map.press('Control+z');
  await expect.poll(() => order(map)).toBe('Aa Bb Cc');
  await map.press('Control+a', 'Delete');
  await expect.poll(() => map.cards().count()).toBe(0);
  expect(await focused(page)).toBe(words.canvas.name);
  await page.getByRole('status').getByRole('button', { name: words.undo }).click();
  await expect.poll(() => order(map)).toBe('Aa Bb Cc');

  // Where the line of "Bb" would meet the bar of SAP, a click attaches it; another one takes it off.
  await map.fit();
  const bar = await map.piece('SAP').first().boundingBox();
  const card = await map.card('Bb').boundingBox();
  if (!bar || !card) throw new Error('no crossing');
  const at = { x: card.x + card.width / 2, y: bar.y + bar.height / 2 };
  const systems = () => map.card('Bb').getAttribute('aria-label');
  await page.mouse.move(at.x - 3, at.y);
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
  await expect.poll(systems).toContain('1 system');
  await page.mouse.move(at.x + 2, at.y);
  await page.mouse.click(at.x + 2, at.y);
  await expect.poll(systems).not.toContain('1 system');
  const toast = page.getByRole('status').filter({ hasText: words.canvas.detached('SAP', 'Bb') });
  await toast.getByRole('button', { name: words.undo }).click();
  await expect.poll(systems).toContain('1 system');

  // The sentence walks its steps; a chip leaves only its own in full.
  await map.headline.getByRole('button').click();
  const walk = page.getByRole('group', { name: words.headline.walk });
  await expect.poll(() => walk.innerText()).toContain(words.headline.at(1, 3));
  await expect.poll(() => focused(page)).toBe(words.headline.next);
  await map.press('Enter');
  await expect.poll(() => walk.innerText()).toContain(words.headline.at(2, 3));
  await map.press('Escape');
  await expect.poll(() => walk.count()).toBe(0);
  expect(await focused(page)).toBe(words.canvas.name);
  const chip = page.getByRole('group', { name: words.chips.name }).getByRole('button').first();
  await chip.click();
  expect(await chip.getAttribute('aria-pressed')).toBe('true');
  await chip.click();
  expect(await chip.getAttribute('aria-pressed')).toBe('false');

  // Digits look through a lens on the canvas, and are text anywhere else.
  const pressed = () => page.getByRole('group', { name: words.lenses.name }).locator('[aria-pressed=true]').innerText();
  await map.canvas.focus();
  await map.press('2');
  await expect.poll(pressed).toContain('Shadow IT');
  await map.line.focus();
  await map.press('0');
  expect(await map.line.inputValue()).toBe('0');
  expect(await pressed()).toContain('Shadow IT');
});

test('a new stream asks for its frame first: Enter goes on, Esc skips; the frame stays', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  await map.type('Aa');
  await map.saved();
  const frame = page.getByRole('group', { name: words.frame.name });
  const newStream = async () => {
    await page.getByRole('navigation').getByRole('button', { name: words.pages.streams, exact: true }).click();
    await page.getByRole('button', { name: panelWords.streams.newMap }).click();
    await map.ready();
    await expect.poll(() => focused(page)).toContain(words.frame.hints.from);
  };
  await newStream();
  expect(await frame.innerText()).toContain(words.frame.ask);
  for (const text of ['order', 'delivery', 'the customer', '10 d', 'half wait']) await map.type(text);
  await expect.poll(() => focused(page)).toBe(words.line.name);
  await map.type('Bb');
  await map.saved();
  await page.reload();
  await map.ready();
  await expect
    .poll(() => frame.getByRole('textbox').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
    .toEqual(['order', 'delivery', 'the customer', '10 d', 'half wait']);
  await newStream();
  await map.press('Escape');
  await expect.poll(() => focused(page)).toBe(words.line.name);
  expect(await frame.innerText()).not.toContain(words.frame.ask);
});

test('"?" lists every key, Ctrl+K finds and runs every command that is possible', async ({ app }) => {
  const { map } = app;
  const { page } = map;
  for (const line of LINES) await map.type(line);
  await map.press('Escape', '?');
  const keys = page.getByRole('dialog', { name: panelWords.keys.title });
  await keys.waitFor();
  const listed = await keys.locator('dt').allInnerTexts();
  expect(commands.filter((one) => one.keys && !listed.includes(one.name)).map((one) => one.name)).toEqual([]);
  await map.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe(words.canvas.name);

  const run = async (name: string): Promise<void> => {
    await map.press('Control+k');
    const field = page.getByRole('combobox', { name: panelWords.palette.field });
    await field.fill(name);
    await page.getByRole('option').filter({ hasText: name }).first().waitFor();
    await map.press('Enter');
    await page.getByRole('dialog', { name: panelWords.palette.title }).waitFor({ state: 'detached' });
  };
  await run(commandWords['step.duplicate']);
  await expect.poll(() => map.cards().count()).toBe(4);
  await run(commandWords['edit.undo']);
  await expect.poll(() => map.cards().count()).toBe(3);
  await run(commandWords['step.byHand']);
  await expect.poll(() => map.piece('by hand').count()).toBe(1);
  await run(commandWords['look.layout']);
  await expect.poll(() => map.piece('Finance, ').count()).toBe(1);
  await run(commandWords['look.outline']);
  await page.getByRole('navigation', { name: panelWords.outline.name }).waitFor();
  await run(commandWords['edit.title']);
  await expect.poll(() => focused(page)).toBe(words.canvas.title);
  await map.press('Escape');
  await run(commandWords['look.systems']);
  await page.getByRole('heading', { name: panelWords.systems.title }).waitFor();
  await run('Aa');
  await expect.poll(() => order(map)).toBe('Aa Bb Cc');
  await run(commandWords['edit.selectAll']);
  await run(commandWords['step.delete']);
  await expect.poll(() => map.cards().count()).toBe(0);
  expect(await names(map)).toEqual([]);
});
