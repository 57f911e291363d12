import { expect } from 'vitest';
import { commandWords } from '#words/command.ts';
import { moreWords } from '#words/more.ts';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';
import { test } from './app.ts';
import { andBack, drag, edge, focused, fromMenu, hitEdge, order, select, threeSteps } from './pages/editing.ts';

test('by keyboard: rename, reorder, change team, connect, rework with a rate, disconnect, delete; each undone exactly', async ({
  app,
}) => {
  const { map } = app;
  const { page } = map;
  await threeSteps(map);
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
  await panel.getByRole('textbox', { name: moreWords.fields.rate }).focus();
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
  await threeSteps(map);
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
      await drag(page, handle, { x: to.x + to.width / 2, y: to.y + 20 });
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
      // Its top is still in the lane above.
      await drag(page, map.card('Bb'), { x: card.x + card.width / 2, y: lane.y + 20 });
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
