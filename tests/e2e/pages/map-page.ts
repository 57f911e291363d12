import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { panelWords } from '#words/panels.ts';
import { screenWords as words } from '#words/screen.ts';

/** The map and the line under it, by what a person or a screen reader finds there. */
export class MapPage {
  readonly page: Page;
  /** The one line. */
  readonly line: Locator;
  readonly canvas: Locator;
  readonly headline: Locator;

  constructor(page: Page) {
    this.page = page;
    this.line = page.getByRole('combobox', { name: words.line.name, exact: true });
    this.canvas = page.getByRole('application', { name: words.canvas.name, exact: true });
    this.headline = page.getByRole('region', { name: words.headline.name }).getByRole('heading');
  }

  /** The interface is there and can be typed in. */
  async ready(): Promise<void> {
    // Asked at every frame: a locator asks but twice a second, which would be half a minute of the whole run.
    await this.page.waitForFunction(() => document.querySelector('#line[role=combobox]')?.checkVisibility());
  }

  /** Types one line by real keys and presses Enter (or another chord). The cursor must be in the line already. */
  async type(text: string, chord = 'Enter'): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(chord);
  }

  /** Puts the cursor in the line, then types. */
  async enter(text: string, chord = 'Enter'): Promise<void> {
    await this.line.focus();
    await this.type(text, chord);
  }

  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) await this.page.keyboard.press(chord);
  }

  /** Cards of steps on the canvas. */
  cards(): Locator {
    return this.canvas.getByRole('group', { name: /^Step \d+ of \d+/ });
  }

  card(name: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^Step \\d+ of \\d+, ${escape(name)}(,|$)`) });
  }

  /** A system's bar (River) or chip (Lanes), or anything else on the canvas by the start of its words. */
  piece(start: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${escape(start)}`) });
  }

  /** What every piece on the canvas says of itself, in reading order. */
  async pieces(): Promise<string[]> {
    return this.canvas
      .getByRole('group')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? '').filter((label) => label !== ''));
  }

  async cardLabels(): Promise<string[]> {
    return this.cards().evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  }

  /** The legend with its counts. */
  async chips(): Promise<string[]> {
    return this.page.getByRole('group', { name: words.chips.name }).getByRole('button').allInnerTexts();
  }

  async lens(name: string): Promise<void> {
    const group = this.page.getByRole('group', { name: words.lenses.name });
    await group.getByRole('button', { name, exact: true }).click();
  }

  async layout(name: string): Promise<void> {
    const group = this.page.getByRole('group', { name: words.layouts.name });
    await group.getByRole('button', { name, exact: true }).click();
  }

  /** Everything in view: what is out of view is not rendered. */
  async fit(): Promise<void> {
    await this.canvas.focus();
    await this.press('Home');
  }

  /** Waits until everything typed so far is on disk. */
  async saved(): Promise<void> {
    await this.page.locator('[role=status][data-save=saved]').waitFor();
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: words.empty.sample }).click();
    await this.cards().first().waitFor();
    await this.saved();
  }

  async openExport(): Promise<Locator> {
    await this.page.getByRole('banner').getByRole('button', { name: panelWords.export.button, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: panelWords.export.title });
    await dialog.waitFor();
    return dialog;
  }

  /** The PNG that "Download PNG" gives at this size. */
  async exportPng(scale: 1 | 2 | 4): Promise<Uint8Array> {
    await this.openExport();
    const bytes = await this.downloadPng(scale);
    await this.press('Escape');
    return bytes;
  }

  /** The same, with the export dialog open already. */
  async downloadPng(scale: 1 | 2 | 4): Promise<Uint8Array> {
    const dialog = this.page.getByRole('dialog', { name: panelWords.export.title });
    await dialog
      .getByRole('radio', { name: panelWords.export.scales[scale] ?? '', exact: true })
      .check({ force: true });
    return this.download(dialog.getByRole('button', { name: panelWords.export.as('PNG'), exact: true }));
  }

  /** The JSON file of this map or of the whole workspace. */
  async exportJson(what: 'map' | 'workspace'): Promise<string> {
    const dialog = await this.openExport();
    const name = what === 'map' ? panelWords.export.mapFile : panelWords.export.backup;
    const bytes = await this.download(dialog.getByRole('button', { name, exact: true }));
    await this.press('Escape');
    return new TextDecoder().decode(bytes);
  }

  /** Opens a file of maps through the dialog and says yes to what it offers. */
  async openFile(file: { readonly name: string; readonly text: string }): Promise<void> {
    const dialog = await this.offerFile(file);
    const yes = [panelWords.import.open, panelWords.import.add, panelWords.import.asCopy].map((name) =>
      dialog.getByRole('button', { name, exact: true }),
    );
    await yes
      .reduce((either, button) => either.or(button))
      .first()
      .click();
    await dialog.waitFor({ state: 'detached' });
    await this.saved();
  }

  /** Gives a file to the dialog that opens files, and leaves it at what it says. */
  async offerFile({ name, text }: { readonly name: string; readonly text: string }): Promise<Locator> {
    await this.page.getByRole('navigation').getByRole('button', { name: words.pages.streams, exact: true }).click();
    await this.page.getByRole('button', { name: panelWords.streams.file }).click();
    const dialog = this.page.getByRole('dialog', { name: panelWords.import.title });
    await dialog.waitFor();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text, 'utf8') });
    return dialog;
  }

  /** What a click brings down to disk. */
  async download(button: Locator): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    const path = await download.path();
    return new Uint8Array(readFileSync(path));
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
