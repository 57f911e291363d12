import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What is read and run first: it asks the storage for the last workspace before the interface is read. */
const SHELF = '/src/storage/first-shelf.ts';

/**
 * Three files for all that the first paint needs, instead of ten: what opens the storage, the packages of the interface,
 * and the rest. The browser reads them side by side; more of them would pack worse. The set is what the page's entry
 * imports at once, read from the module graph before the files are made.
 */
export function firstPaintTogether(): Plugin {
  const first = new Set<string>();
  const shelf = new Set<string>();
  return {
    name: 'first-paint-together',
    apply: 'build',
    buildEnd() {
      const reach = (from: readonly string[], found: Set<string>): void => {
        found.clear();
        const open = [...from];
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          if (found.has(id)) continue;
          found.add(id);
          open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      };
      const all = [...this.getModuleIds()];
      reach(
        all.filter((id) => this.getModuleInfo(id)?.isEntry),
        first,
      );
      reach(
        all.filter((id) => id.endsWith(SHELF)),
        shelf,
      );
    },
    transformIndexHtml: {
      order: 'post',
      // Runs as soon as it is read itself: as a part of the page's entry it would wait for the other two.
      handler(html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'shelf');
        if (chunk === undefined) throw new Error('There is no file that opens the storage.');
        const own = `<script type="module" crossorigin src="/${chunk.fileName}"></script>\n    `;
        return html.replace('<script type="module"', () => `${own}<script type="module"`);
      },
    },
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'shelf', priority: 3, test: (id: string) => shelf.has(id) },
                { name: 'packages', priority: 2, test: (id: string) => first.has(id) && id.includes('/node_modules/') },
                { name: 'first', priority: 1, test: (id: string) => first.has(id) },
              ],
            },
          },
        },
      },
    }),
  };
}

/** `lib0/decoding` takes its errors from its own folder, which an alias of a package's name does not reach. */
export function plainErrors(): Plugin {
  const plain = fileURLToPath(new URL('./plain-errors.mjs', import.meta.url));
  return {
    name: 'plain-errors',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './error.js' && importer?.endsWith('/lib0/decoding.js') ? plain : undefined,
  };
}
