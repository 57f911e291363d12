import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { columns, type ColumnId } from '#model/table/columns.ts';
import { tableWords as words } from '#words/table.ts';

/** The table of a map, by what a person or a screen reader finds there. */
export class TablePage {
  readonly page: Page;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: words.name });
  }

  cell(row: number, id: ColumnId): Locator {
    return this.grid.locator(`[data-at="${row} ${columns.findIndex((one) => one.id === id)}"]`);
  }

  /** What the cells of one column show, from top to bottom, in sight. */
  async column(id: ColumnId): Promise<string[]> {
    const col = columns.findIndex((one) => one.id === id);
    const cells = this.grid.locator(`[role=rowgroup] [data-at$=" ${col}"]:not(input) bdi`);
    return cells.allInnerTexts();
  }

  /** Where the focus is: row and column, as "2 pt"; the head is row -1. */
  async place(): Promise<string> {
    const at = await this.page.evaluate(() => document.activeElement?.getAttribute('data-at') ?? '');
    const [row, col] = at.split(' ');
    return at === '' ? '' : `${row} ${columns[Number(col)]?.id ?? ''}`;
  }

  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) await this.page.keyboard.press(chord);
  }

  /** Puts text on the clipboard as another program would. */
  async clipboard(text: string): Promise<void> {
    await this.page.evaluate((put) => navigator.clipboard.writeText(put), text);
  }

  /** From wherever the focus is, Tab to a button and press it. */
  async tabTo(name: string): Promise<void> {
    const here = () => this.page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let i = 0; i < 12 && (await here()) !== name; i++) await this.page.keyboard.press('Tab');
    if ((await here()) !== name) throw new Error(`no way to ${name} by Tab`);
    await this.page.keyboard.press('Enter');
  }

  /** The file that the table is saved as. */
  async saved(): Promise<string> {
    const coming = this.page.waitForEvent('download');
    await this.tabTo(words.save);
    return readFileSync(await (await coming).path(), 'utf8');
  }

  /** Brings a file back, says yes, and gives what was told of it before. */
  async bring(text: string): Promise<string> {
    await this.tabTo(words.bring);
    const dialog = this.page.getByRole('dialog', { name: words.back.title });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'edited.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
    const yes = dialog.getByRole('button', { name: /^Make / });
    await yes.waitFor();
    const told = await dialog.innerText();
    await yes.focus();
    await this.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    return told;
  }
}
