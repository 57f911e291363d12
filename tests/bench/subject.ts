import type { Page } from 'playwright-core';
import type { BenchMap } from './workspace.ts';

/** How long one PNG took, and how large it is in px. */
export interface Picture {
  readonly ms: number;
  readonly width: number;
  readonly height: number;
}

/** One of the two pages that are measured in the same run. */
export interface Subject {
  readonly name: string;
  readonly address: string;
  /** Matches the cards that can be dragged and edited. */
  readonly cards: string;
  /** Puts the map into this browser's storage. The page may be anywhere. */
  readonly seed: (page: Page, map: BenchMap) => Promise<void>;
  /** Everything in view, as small as it needs. */
  readonly fit: (page: Page) => Promise<void>;
  /** At 100 %. */
  readonly whole: (page: Page) => Promise<void>;
  /** The whole map as PNG at scale 1. */
  readonly picture: (page: Page) => Promise<Picture>;
  readonly close: () => Promise<void>;
}
