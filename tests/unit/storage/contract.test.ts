import { describe, expect, it, vi } from 'vitest';
import { describeKeeping } from '../../contracts/keeping.ts';
import { describeShelf } from '../../contracts/storage.ts';
import { memoryBrowser } from './memory-browser.ts';

// Short by themselves, but they may share a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describeShelf({ describe, it, expect }, () => memoryBrowser());
describeKeeping({ describe, it, expect }, () => memoryBrowser());
