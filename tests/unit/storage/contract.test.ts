import { describe, expect, it } from 'vitest';
import { describeKeeping } from '../../contracts/keeping.ts';
import { describeShelf } from '../../contracts/storage.ts';
import { memoryBrowser } from './memory-browser.ts';

describeShelf({ describe, it, expect }, () => memoryBrowser());
describeKeeping({ describe, it, expect }, () => memoryBrowser());
