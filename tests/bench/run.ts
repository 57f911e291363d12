import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { build } from '../../scripts/built.mjs';
import { makeProfile, startVictim } from '../fault/rig.ts';
import { commitTimes } from './commit.ts';
import { sayFactTimes } from './facts.ts';
import { sayInventoryTimes } from './inventory.ts';
import { type Cost, GESTURE_STEPS, costOf, drag, median, nearestCard, share, wheel } from './measure.ts';
import { openingTimes } from './openings.ts';
import { oursSubject } from './ours.ts';
import { plainSubject } from './plain.ts';
import { sayPortfolioTimes } from './portfolio.ts';
import type { Picture, Subject } from './subject.ts';
import { saySuggestionTimes } from './suggestions.ts';
import { benchMap } from './workspace.ts';

/**
 * `npm run bench`: our canvas against plain React Flow cards with the same content, both in the same Chromium in the
 * same run. Prints figures and ratios; asserts nothing. `npm run bench -- 100` measures one size.
 */

const SIZES = [100, 1000];
/** By then a page has loaded what it needs behind its first screen, ms. */
const AT_REST = 2000;
/** Typed into a title, a key at a time. */
const TYPED = ' and write down what was agreed';

interface Row {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly theirs: number;
}

interface Measured {
  readonly costs: ReadonlyMap<string, Cost>;
  readonly picture: Picture;
}

async function typeInTitle(page: Page, cards: string): Promise<void> {
  const { x, y } = await nearestCard(page, cards);
  await page.mouse.dblclick(x, y);
  await page.locator('.react-flow input').first().waitFor();
  await page.keyboard.press('End');
}

async function measure(subject: Subject, size: number): Promise<Measured> {
  const profile = makeProfile();
  try {
    const victim = await startVictim(profile.dir);
    const { page } = victim;
    const browser = page.context().browser() as Browser;
    await page.setViewportSize({ width: 1366, height: 768 });
    await subject.seed(page, benchMap(size));
    await page.goto(subject.address);
    await page.locator(subject.cards).first().waitFor();
    // What comes behind the first screen is no part of a gesture.
    await wait(AT_REST);
    const costs = new Map<string, Cost>();
    const cost = async (what: string, steps: number, work: () => Promise<void>): Promise<void> => {
      costs.set(what, await costOf(browser, page, steps, work));
    };
    await subject.fit(page);
    await cost('pan, all in view', GESTURE_STEPS, () => wheel(page, false));
    await cost('zoom', GESTURE_STEPS, () => wheel(page, true));
    await subject.whole(page);
    await cost('pan at 100 %', GESTURE_STEPS, () => wheel(page, false));
    const card = await nearestCard(page, subject.cards);
    await cost('drag a card', GESTURE_STEPS, () => drag(page, card.x, card.y));
    await typeInTitle(page, subject.cards);
    await cost('type in a title, a key', TYPED.length, () => page.keyboard.type(TYPED, { delay: 16 }));
    await page.keyboard.press('Escape');
    const picture = await subject.picture(page);
    await victim.close();
    return { costs, picture };
  } finally {
    profile.remove();
  }
}

function rowsOf(opening: readonly number[], ours: Measured, theirs: Measured): Row[] {
  const [open = Number.NaN, plain = Number.NaN] = opening;
  const rows: Row[] = [{ what: 'open to painted', unit: 'ms', ours: open, theirs: plain }];
  for (const [what, cost] of ours.costs) {
    const other = theirs.costs.get(what);
    if (other === undefined) continue;
    rows.push({ what, unit: 'ms of the page', ours: cost.page, theirs: other.page });
    rows.push({ what, unit: 'ms of all processes', ours: cost.all, theirs: other.all });
  }
  const perMegapixel = ({ ms, width, height }: Picture): number => ms / ((width * height) / 1e6);
  rows.push({ what: 'PNG at scale 1', unit: 'ms', ours: ours.picture.ms, theirs: theirs.picture.ms });
  rows.push({
    what: 'PNG, a megapixel',
    unit: 'ms',
    ours: perMegapixel(ours.picture),
    theirs: perMegapixel(theirs.picture),
  });
  return rows;
}

function print(size: number, rows: readonly Row[]): void {
  console.log(`\n${size} steps                                            Tributary      plain   ratio`);
  for (const { what, unit, ours, theirs } of rows) {
    const cells = [
      ours.toFixed(1).padStart(10),
      theirs.toFixed(1).padStart(10),
      (ours / theirs).toFixed(2).padStart(7),
    ];
    console.log(`${what.padEnd(24)} ${unit.padEnd(20)} ${cells.join(' ')}`);
  }
}

const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
console.log(sayFactTimes(1000));
console.log(saySuggestionTimes(2000));
console.log(sayPortfolioTimes());
console.log(await sayInventoryTimes(2000));
await build();
const [ours, plain] = [await oursSubject(), await plainSubject()];
try {
  for (const size of asked.length > 0 ? asked : SIZES)
    print(
      size,
      rowsOf(await openingTimes([ours, plain], benchMap(size)), await measure(ours, size), await measure(plain, size)),
    );
  const commits = await commitTimes(ours, benchMap(300));
  console.log(`\nEdit to committed in IndexedDB at 300 steps, ${commits.length} edits:`);
  console.log(
    `p50 ${median(commits).toFixed(1)} ms, p95 ${share(commits, 0.95).toFixed(1)} ms, most ${Math.max(...commits).toFixed(1)} ms`,
  );
} finally {
  await ours.close();
  await plain.close();
}
