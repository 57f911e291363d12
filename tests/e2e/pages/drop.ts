import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What a hand lets go of over the window, by the browser's own drag events. */
interface Dragged {
  readonly items: readonly { readonly mimeType: string; readonly data: string }[];
  readonly files: readonly string[];
}

async function drag(page: Page, { items, files }: Dragged): Promise<void> {
  const hand = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await hand.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 300,
      data: { items: [...items], files: [...files], dragOperationsMask: 1 },
    });
  await hand.detach();
}

/** A file for dropping: its name may be any that a disk takes. */
export interface Droppable {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the window, all at once. Give `clean` to the test's end: the browser reads them when it comes to them. */
export async function dropFiles(page: Page, files: readonly Droppable[]): Promise<() => void> {
  const dir = mkdtempSync(join(tmpdir(), 'tributary-drop-'));
  const paths = files.map(({ file, bytes }) => {
    writeFileSync(join(dir, file), bytes);
    return join(dir, file);
  });
  await drag(page, { items: [], files: paths });
  return () => rmSync(dir, { recursive: true, force: true });
}

/** Drops a link, or a piece of text, on the window. */
export function dropText(
  page: Page,
  mimeType: 'text/uri-list' | 'text/plain' | 'text/html',
  data: string,
): Promise<void> {
  return drag(page, { items: [{ mimeType, data }], files: [] });
}
