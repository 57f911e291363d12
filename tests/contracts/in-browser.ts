import { openDocument } from '#document/open.ts';
import { browserKit, type Outcome } from './browser-kit.ts';
import { describeDocument } from './document.ts';
import { describeKeeping } from './keeping.ts';
import { describeBrowserShelf, realBrowser, sit } from './real-browser.ts';
import { describeShelf } from './storage.ts';

/**
 * Entry of a page that runs the contract suites of document and storage on the browser's own engine and storage. Bundle
 * it, open it on any origin, and await `globalThis.contracts()`. `globalThis.sit(name)` is for tests of leaving a page.
 */
async function contracts(): Promise<readonly Outcome[]> {
  const { kit, run } = browserKit();
  describeDocument(kit, (update) => openDocument(update ? { update } : {}));
  describeShelf(kit, realBrowser);
  describeKeeping(kit, realBrowser);
  describeBrowserShelf(kit);
  return run();
}

Object.defineProperty(globalThis, 'sit', { value: sit });
Object.defineProperty(globalThis, 'contracts', { value: contracts });
