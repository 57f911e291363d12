import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { commandWords } from '#words/command.ts';
import { keepingWords as words } from '#words/keeping.ts';
import { panelWords } from '#words/panels.ts';
import type { MapPage } from './map-page.ts';

/** The panel of copies and restore points, and the part of the status that opens it. */
export class KeepingPanel {
  readonly map: MapPage;
  readonly page: Page;
  readonly dialog: Locator;
  /** The age of the last copy, in the top bar. */
  readonly status: Locator;
  readonly dot: Locator;

  constructor(map: MapPage) {
    this.map = map;
    this.page = map.page;
    this.dialog = map.page.getByRole('dialog', { name: words.title });
    this.status = map.page.getByRole('banner').getByRole('button', { name: new RegExp(`${words.title}$`) });
    this.dot = this.status.locator('.save-dot');
  }

  async open(): Promise<void> {
    await this.status.click();
    await this.dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.map.press('Escape');
    await this.dialog.waitFor({ state: 'detached' });
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  points(): Locator {
    return this.dialog.getByRole('list', { name: words.points.list }).getByRole('listitem');
  }

  /** Names of the deleted streams that can be brought back. */
  binned(): Promise<string[]> {
    return this.dialog.getByRole('list', { name: words.bin.list }).locator('strong').allInnerTexts();
  }

  /** Runs a command from the palette. */
  async command(id: 'keeping.open' | 'keeping.copy' | 'keeping.point'): Promise<void> {
    await this.map.press('Control+k');
    await this.page.getByRole('dialog', { name: panelWords.palette.title }).waitFor();
    await this.page.keyboard.insertText(commandWords[id]);
    await this.page.getByRole('option').filter({ hasText: commandWords[id] }).first().waitFor();
    await this.map.press('Enter');
  }

  /** Keeps a restore point without a name, from the keyboard; there are so many of them afterwards. */
  async keepPoint(there: number): Promise<void> {
    await this.command('keeping.point');
    await expect.poll(() => this.page.evaluate(countPoints)).toBe(there);
  }

  /** Opens the preview of the point that stands at this place in the list. */
  look(at: number): Promise<void> {
    return this.points().nth(at).getByRole('button').first().click();
  }

  /** Goes back to the point that stands at this place in the list, the newest being 0. */
  async goBackTo(at: number): Promise<void> {
    await this.open();
    await this.look(at);
    await this.button(words.points.restore).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}

/** How many restore points the browser has stored, past the program. */
async function countPoints(): Promise<number> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reading')));
    });
  const db = await done(indexedDB.open('tributary'));
  const points = await done(db.transaction('restorePoints').objectStore('restorePoints').index('[d+at]').count());
  db.close();
  return points;
}

/** A file in the browser's own folder stands in for the one a person chooses. */
export const CHOSEN = 'chosen.json';

/** What a test sets to make the next copy fail, and what it reads afterwards. */
export interface FileTrouble {
  fails: 'picker' | 'folder' | 'open' | 'write' | 'close' | 'read' | 'compare' | null;
  allowed: boolean;
  /** Bytes were still being made after the browser's dialog had been opened. */
  madeLate: boolean;
  picked: number;
}

/** A folder in the browser's own, likewise. */
export const FOLDER = 'Backups';

/** Makes the page choose `CHOSEN` or `FOLDER` in the place of the browser's dialog, and fail where a test says so. */
export async function withChosenFile(page: Page): Promise<void> {
  await page.addInitScript(
    ([name, folderName]) => {
      const trouble: FileTrouble = { fails: null, allowed: true, madeLate: false, picked: 0 };
      let picking = false;
      const fail = (at: FileTrouble['fails']): void => {
        if (trouble.fails === at) throw new DOMException(`no ${String(at)}`, 'InvalidStateError');
      };
      const { digest } = SubtleCrypto.prototype;
      SubtleCrypto.prototype.digest = function (...args) {
        if (picking) trouble.madeLate = true;
        return digest.apply(this, args);
      };
      const handle = FileSystemFileHandle.prototype;
      const { createWritable, getFile } = handle;
      handle.createWritable = async function (...args) {
        if (!trouble.allowed) throw new DOMException('not allowed', 'NotAllowedError');
        fail('open');
        picking = false;
        const stream = await createWritable.apply(this, args);
        const { write, close } = stream;
        stream.write = async (data) => {
          if (trouble.fails === 'write') await write.call(stream, 'half of ');
          fail('write');
          return write.call(stream, data);
        };
        stream.close = async () => {
          fail('close');
          return close.call(stream);
        };
        return stream;
      };
      handle.getFile = async function () {
        fail('read');
        if (trouble.fails === 'compare') return new File(['something else'], name);
        return getFile.call(this);
      };
      // Of files and folders.
      Object.assign(FileSystemHandle.prototype, {
        queryPermission: async () => (trouble.allowed ? 'granted' : 'prompt'),
        requestPermission: async () => {
          trouble.allowed = true;
          return 'granted';
        },
      });
      const folders = FileSystemDirectoryHandle.prototype;
      const { getFileHandle } = folders;
      folders.getFileHandle = async function (...args) {
        if (trouble.fails === 'folder') throw new DOMException('no folder', 'NotFoundError');
        return getFileHandle.apply(this, args);
      };
      const pick = async (): Promise<FileSystemDirectoryHandle> => {
        if (trouble.fails === 'picker') throw new DOMException('closed', 'AbortError');
        trouble.picked += 1;
        picking = true;
        // A person takes a moment to choose.
        await new Promise((done) => setTimeout(done, 50));
        return navigator.storage.getDirectory();
      };
      Object.assign(globalThis, {
        trouble,
        rawFile: getFile,
        showSaveFilePicker: async () => getFileHandle.call(await pick(), name, { create: true }),
        showDirectoryPicker: async () => (await pick()).getDirectoryHandle(folderName, { create: true }),
      });
    },
    [CHOSEN, FOLDER] as const,
  );
  await page.reload();
}

type Troubled = typeof globalThis & {
  readonly trouble: FileTrouble;
  readonly rawFile: (this: FileSystemFileHandle) => Promise<File>;
};

/** Sets what goes wrong from now on. */
export async function setTrouble(page: Page, change: Partial<FileTrouble>): Promise<void> {
  await page.evaluate((now) => void Object.assign((globalThis as Troubled).trouble, now), change);
}

export function troubleOf(page: Page): Promise<FileTrouble> {
  return page.evaluate(() => ({ ...(globalThis as Troubled).trouble }));
}

/** What stands in the chosen file, past the program; null = there is none. */
export function chosenText(page: Page): Promise<string | null> {
  return page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(name).catch(() => null);
    return file && (await (globalThis as Troubled).rawFile.call(file)).text();
  }, CHOSEN);
}

/** What stands in the chosen folder, past the program: the text of each file by its name. */
export async function folderTexts(page: Page): Promise<Record<string, string>> {
  const found = await page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    const texts: [string, string][] = [];
    for await (const file of folder.values()) {
      if (file.kind === 'file')
        texts.push([file.name, await (await (globalThis as Troubled).rawFile.call(file)).text()]);
    }
    return texts.toSorted(([a], [b]) => (a < b ? -1 : 1));
  }, FOLDER);
  return Object.fromEntries(found);
}
