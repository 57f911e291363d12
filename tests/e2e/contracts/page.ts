import { openDocument } from '#document/open.ts';
import { describeDocument } from '../../contracts/document.ts';
import { browserKit } from './browser-kit.ts';

/** The same suites that run in Node, here on the browser's own engine and its own IndexedDB. */
const { kit, run } = browserKit();
describeDocument(kit, (update) => openDocument(update ? { update } : {}));

Object.defineProperty(globalThis, 'contracts', { value: run() });
