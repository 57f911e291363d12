import { serve } from '../../scripts/serve.mjs';
import { MapPage } from '../e2e/pages/map-page.ts';
import { benchFile } from './bench-file.ts';
import type { Subject } from './subject.ts';

/** Where the width and height stand in a PNG (its first chunk). */
const SIZE_AT = 16;

/** The product as it is shipped: the production build, opened and used through its own interface. */
export async function oursSubject(): Promise<Subject> {
  const server = await serve({ port: 0 });
  const key = async (map: MapPage, chord: string): Promise<void> => {
    await map.canvas.focus();
    await map.press(chord);
  };
  return {
    name: 'Tributary',
    address: `${server.address}/`,
    cards: '.react-flow__node.piece-card',
    seed: async (page, content) => {
      const map = new MapPage(page);
      await page.goto(server.address);
      await map.ready();
      await map.openFile({ name: 'bench.json', text: benchFile(content) });
    },
    fit: (page) => key(new MapPage(page), 'Home'),
    whole: (page) => key(new MapPage(page), 'Control+0'),
    picture: async (page) => {
      const map = new MapPage(page);
      await map.openExport();
      const began = Date.now();
      const bytes = await map.downloadPng(1);
      const ms = Date.now() - began;
      await map.press('Escape');
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      return { ms, width: view.getUint32(SIZE_AT), height: view.getUint32(SIZE_AT + 4) };
    },
    close: server.close,
  };
}
