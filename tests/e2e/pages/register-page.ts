import type { Locator, Page } from 'playwright-core';
import { registerWords as words } from '#words/register.ts';

/** The register of systems, or of people and teams, by what a person or a screen reader finds there. */
export class RegisterPage {
  readonly page: Page;
  readonly grid: Locator;

  constructor(page: Page, name: string = words.gridName) {
    this.page = page;
    this.grid = page.getByRole('grid', { name });
  }

  /** How many systems are shown, as it is told. */
  async told(): Promise<string> {
    return this.page
      .getByRole('status')
      .filter({ hasText: /system|people/ })
      .first()
      .innerText();
  }

  /** The cell of a record in a column. */
  cell(name: string, column: string): Locator {
    const row = this.grid.getByRole('row').filter({ has: this.page.locator(`.is-name bdi:text-is("${name}")`) });
    return row.locator(`.is-${column}`);
  }

  /** Selects a row by its box. */
  async check(name: string): Promise<void> {
    const row = this.grid.getByRole('row').filter({ has: this.page.locator(`.is-name bdi:text-is("${name}")`) });
    await row.locator('.reg-check').click();
  }

  /** What the cells of one column show, from top to bottom, in sight. */
  async column(column: string): Promise<string[]> {
    return this.grid.locator(`[role=rowgroup] .is-${column} bdi`).allInnerTexts();
  }

  /** Heads of groups, from top to bottom. */
  async groups(): Promise<string[]> {
    return this.grid.locator('[data-group] bdi').allInnerTexts();
  }

  /** Types into a cell, as after a double click on it. */
  async say(name: string, column: string, text: string): Promise<void> {
    await this.cell(name, column).dblclick();
    await this.grid.locator('input:not([type=checkbox])').fill(text);
    await this.page.keyboard.press('Enter');
  }

  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) await this.page.keyboard.press(chord);
  }

  /** Searches, and goes down into the grid. */
  async find(text: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(text);
    await this.page.getByRole('searchbox').press('ArrowDown');
  }
}
