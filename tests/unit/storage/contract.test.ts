import { describe, expect, it } from 'vitest';
import { describeShelf } from '../../contracts/storage.ts';
import { memoryBrowser } from './memory-browser.ts';

describeShelf({ describe, it, expect }, () => memoryBrowser());
