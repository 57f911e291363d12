import { pictureWords } from '#words/picture.ts';
import type { Layout } from '#scene/layout.ts';

/** Every layout in the order of its buttons: they are there before all layouts themselves are. */
export const layoutNames: readonly Pick<Layout, 'id' | 'name'>[] = [
  { id: 'river', name: pictureWords.layouts.river },
  { id: 'lanes', name: pictureWords.layouts.lanes },
];
