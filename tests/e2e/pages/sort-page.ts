import type { Locator, Page } from 'playwright-core';
import { sortWords as words } from '#words/sort.ts';
import { screenWords } from '#words/screen.ts';

/** "To sort out", by what a person finds there. */
export class SortPage {
  readonly page: Page;
  readonly list: Locator;
  readonly question: Locator;
  readonly log: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('listbox', { name: words.list });
    this.question = page.locator('#sort-question');
    this.log = page.getByRole('region', { name: /^Sorted out: / });
  }

  async open(): Promise<void> {
    const name = new RegExp(`^${screenWords.pages.sort}`);
    await this.page.getByRole('navigation').first().getByRole('button', { name }).click();
    await this.page.getByRole('heading', { name: words.title, exact: true }).waitFor();
  }

  /** How many questions are open, and how many wait with somebody. */
  async counts(): Promise<string> {
    return this.page.locator('.sort-counts').innerText();
  }

  /** Someone speaks from now on; a new one with the side they stand on. */
  async speaking(name: string, side?: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Speaking: / }).click();
    if (side === undefined) {
      await this.page
        .getByRole('menuitem', { name })
        .or(this.page.getByRole('menuitemradio', { name }))
        .or(this.page.getByRole('menuitemcheckbox', { name }))
        .first()
        .click();
      return;
    }
    await this.page.getByText(screenWords.line.speakerNew).click();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('combobox', { name: screenWords.line.side(name) }).selectOption(side);
  }
}
