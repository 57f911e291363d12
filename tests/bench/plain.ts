import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/installed.mjs';
import type { PlainBench } from './plain/main.tsx';
import type { Subject } from './subject.ts';

type Shown = { readonly bench: PlainBench };

const TYPES = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
]);

/** Builds the plain page and serves it without our content policy, which html-to-image would break. */
export async function plainSubject(): Promise<Subject> {
  // Vite believes a NODE_ENV that is already set.
  process.env['NODE_ENV'] = 'production';
  const dir = mkdtempSync(join(tmpdir(), 'tributary-bench-'));
  await build({
    root: join(ROOT, 'tests/bench/plain'),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    build: {
      outDir: dir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    try {
      const body = readFileSync(join(dir, path));
      response.writeHead(200, {
        'content-type': TYPES.get(extname(path)) ?? 'application/octet-stream',
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`;
  return {
    name: 'plain React Flow',
    address,
    cards: '.react-flow__node',
    seed: async (page, map) => {
      await page.goto(address);
      await page.evaluate((content) => (globalThis as unknown as Shown).bench.keep(content), map);
    },
    fit: (page) => page.evaluate(() => void (globalThis as unknown as Shown).bench.fit()),
    whole: (page) => page.evaluate(() => void (globalThis as unknown as Shown).bench.whole()),
    picture: (page) => page.evaluate(() => (globalThis as unknown as Shown).bench.photograph()),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
