import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sayStops } from '#lenses/reach-sentences.ts';
import { isSinglePerson, partyReachesOf } from '#model/reach/party-reach.ts';
import { reachesOf } from '#model/reach/system-reach.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { exposureWords } from '#words/exposure.ts';
import { lensWords } from '#words/lens.ts';
import { reachWords } from '#words/reach.ts';
import { screenWords } from '#words/screen.ts';
import { vectorRecords, vectors } from '../unit/model/ownership-vectors.ts';
import { test } from './app.ts';
import { axe } from './axe.ts';
import type { MapPage } from './pages/map-page.ts';

const words = exposureWords.portfolio;

/** All vectors as a workspace file: a map for the rules, one for the denominators, one for each point of failure. */
const file = {
  name: 'vectors.json',
  text: JSON.stringify({
    app: 'tributary',
    kind: 'workspace',
    format: 1,
    workspaceId: 'vectors',
    epoch: 'e'.repeat(64),
    exportedAt: '2030-01-01T00:00:00.000Z',
    name: 'Vectors',
    data: Object.fromEntries(
      Object.entries(vectorRecords.tables).map(([kind, table]) => [kind, Object.fromEntries(table)]),
    ),
  }),
};

const view = (id: string): View => viewOf(vectorRecords, id) as View;
const toPage = (map: MapPage, name: string): Promise<void> =>
  map.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const portfolio = (map: MapPage): Locator => map.page.getByRole('region', { name: words.title });

/** Opens a stream from the list. */
async function open(map: MapPage, name: string): Promise<void> {
  await toPage(map, screenWords.pages.streams);
  await map.page
    .getByRole('list', { name: screenWords.pages.streams })
    .getByRole('button', { name, exact: true })
    .click();
  await map.ready();
}

/** What a card says, by the vector's state of its owners, and by how it stands to what is outside IT's view. */
const owners: { readonly [state: string]: RegExp } = {
  all: /no owner named(?!: \d)/,
  some: /no owner named: 1 of 2 systems/,
  weak: /only a supplier or “IT” named/,
  none: /^(?!.*(no owner named|nobody owns it|only a supplier))/,
  unknown: /asked, nobody knows/,
  'not applicable': /not asked|by hand/,
};
const outside: { readonly [state: string]: RegExp } = {
  depends: /outside IT’s view, nothing can replace it/,
  uses: /outside IT’s view: 1 of 2 systems(?!, nothing)/,
  suspected: /outside IT’s view, said by the room/,
  'not assessed': /not assessed/,
  no: /^(?!.*(outside IT|not assessed))/,
  unknown: /asked, nobody knows/,
  'not applicable': /not asked/,
};

describe('the vectors of ownership, read from the screen', () => {
  test('states of the 14 steps, the denominators and the five points of failure', async ({ app }) => {
    const { map } = app;
    const { page } = map;
    await map.openFile(file);

    await open(map, 'Rules');
    await map.fit();
    for (const lens of ['Ownership', 'Shadow IT']) {
      await map.lens(lens);
      const labels = await map.cardLabels();
      expect(labels).toHaveLength(vectors.steps.length);
      for (const [at, { label, expect: wanted }] of vectors.steps.entries()) {
        const card = labels[at] ?? '';
        expect(card).toContain(label);
        if (lens === 'Ownership' && wanted.no_tech_owner) expect(card).toMatch(owners[wanted.no_tech_owner] ?? /^$/);
        if (lens === 'Shadow IT' && wanted.shadow) expect(card).toMatch(outside[wanted.shadow] ?? /^$/);
        if (wanted.finding === 'MANUAL_WITH_SYSTEM') expect(card).toMatch(/said to be by hand, yet has a system/);
        if (wanted.finding === 'RETIRED_SYSTEM_IN_USE' && lens === 'Ownership') expect(card).toMatch(/retired system/);
      }
    }

    await open(map, 'Denominators');
    await map.lens('Ownership');
    await expect.poll(() => map.headline.innerText()).toMatch(/4 of 12 not asked\./);
    expect(await map.chips()).toEqual(expect.arrayContaining(['4 not asked', '1 asked, nobody knows', '1 by hand']));

    for (const [at, { expect: wanted }] of vectors.spof.entries()) {
      const here = view(`s${at}`);
      await open(map, here.map.name);
      await map.lens(lensWords.names.reach);
      if (wanted.SAP) {
        const reach = reachesOf(here).get('SAP');
        expect(reach?.lost.stream).toBe(wanted.SAP.breaks_stream);
        const text = await map.headline.innerText();
        if (wanted.SAP.breaks_stream) expect(text).toMatch(/^If SAP stops, .* no way to the end is left\./);
        if (wanted.SAP.reach) expect(text).toContain('2 of 3 steps stop');
        if (reach && !wanted.SAP.breaks_stream) {
          // R1 has 35 % of the work; another system is as wide, so SAP's own page says it.
          expect(sayStops(here, reach)).toMatch(/35 % of the work no longer comes through \(1 of 2 routes\)/);
        }
      } else {
        expect([...partyReachesOf(here).values()].some(isSinglePerson)).toBe(wanted.person_spof);
        await expect.poll(() => map.headline.innerText()).toContain(reachWords.person.deputy);
      }
    }
    await expect.poll(() => map.headline.innerText()).toContain('Andy alone does 1 of 2 steps.');

    await toPage(map, screenWords.pages.streams);
    const all = portfolio(map);
    await all.waitFor();
    expect(await all.innerText()).toContain(words.counted(7, 45, 0));
    await all.getByRole('button', { name: words.byStream, exact: true }).click();
    const row = all.getByRole('row').filter({ hasText: 'Denominators' });
    expect(await row.innerText()).toMatch(/12\s+2 of 12\s+0 of 12\s+4 of 12/);
    await all.getByRole('button', { name: words.byPerson, exact: true }).click();
    const people = await all.innerText();
    expect(people).toContain('Kim alone answers for 3 of');
    expect(people).toContain('Andy alone does 1 of 45 steps. No deputy is named.');

    await all.getByRole('button', { name: words.bySystem, exact: true }).click();
    expect(await axe(page)).toEqual([]);
    await all.getByRole('button', { name: 'SAP', exact: true }).click();
    const spof = page.getByText(/^Yes, for 3 of the 4 streams that use it/);
    await spof.waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'Either or' }).innerText()).toContain('35 % of the work');
    expect(await axe(page)).toEqual([]);

    // A line leads to its step on the map.
    await page.getByRole('region', { name: 'Linear' }).getByRole('button', { name: 'C', exact: true }).click();
    await map.ready();
    await map.canvas.focus();
    await map.press('i');
    await expect
      .poll(() => page.getByRole('complementary').getByRole('textbox', { name: 'Name' }).inputValue())
      .toBe('C');

    // From the map, the panel of a system leads back to its page, and what is typed there counts at once.
    // Between two steps: where the bar crosses one, a click attaches or detaches.
    const bar = map.canvas.getByRole('group', { name: /^SAP.*need it/ });
    const { width } = (await bar.boundingBox()) ?? { width: 0 };
    await bar.click({ position: { x: width / 4, y: 13 } });
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: exposureWords.system.open, exact: true }).click();
    await page.getByRole('heading', { name: 'SAP', exact: true }).waitFor();
    const field = (name: string) => page.getByRole('textbox', { name: `${name} (SAP)`, exact: true });
    await field(exposureWords.system.cost).fill('82k');
    await field(exposureWords.system.paidBy).fill('Sales');
    await map.press('Enter');
    await expect.poll(() => field(exposureWords.system.cost).inputValue()).toBe('82000');
    await toPage(map, screenWords.pages.streams);
    await expect.poll(() => portfolio(map).innerText()).toContain(reachWords.money.payerKnown(1, 22, 1));
  });
});
