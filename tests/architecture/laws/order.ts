import { type Law, complain, folderOf, ofProduct, parsed } from '../source.ts';

/** Each row may import the rows before it; folders of one row may not import each other. */
const ROWS: readonly (readonly string[])[] = [
  ['lib'],
  ['words'],
  ['model'],
  ['commands', 'lenses'],
  ['scene'],
  ['exporters', 'importers', 'document'],
  ['storage'],
  ['store'],
  ['ui'],
  ['canvas'],
  ['views'],
  ['main'],
];
const RANK = new Map(ROWS.flatMap((row, rank) => row.map((folder) => [folder, rank] as const)));
/** Workers' entries may import anything that needs no page. */
const NOT_FOR_WORKERS = new Set(['ui', 'canvas', 'views', 'main']);
/** Buttons and fields know nothing of maps. */
const FOR_UI = new Set(['lib', 'words', 'ui', 'store']);

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'workers') return !NOT_FOR_WORKERS.has(to);
  if (from === 'ui') return FOR_UI.has(to);
  return (RANK.get(to) ?? Infinity) < (RANK.get(from) ?? -1);
}

const file = (path: string, source: string) => [{ path, source }];

/** Nothing looks up. */
export const folderOrder: Law = {
  name: 'a folder imports only those before it',
  check: (files) =>
    ofProduct(files).flatMap((one) => {
      const from = folderOf(one.path) ?? '';
      if (from !== 'workers' && !RANK.has(from)) return [complain(one, 0, `src/${from} is no folder of the design`)];
      return parsed(one).imports.flatMap((line) => {
        // The address of a worker's file is not its code.
        if (!line.from.startsWith('#') || line.from.endsWith('.worker.ts?worker&url')) return [];
        const to = folderOf(`src/${line.from.slice(1)}`) ?? '';
        return mayImport(from, to) ? [] : [complain(one, line.at, `${from} may not import ${to} (${line.from})`)];
      });
    }),
  planted: [
    file('src/model/a.ts', `import { x } from '#views/x.ts';`),
    file('src/lib/a.ts', `import type { X } from '#model/x.ts';`),
    file('src/lenses/a.ts', `import { x } from '#commands/x.ts';`),
    file('src/commands/a.ts', `import { x } from '#lenses/x.ts';`),
    file('src/document/a.ts', `const x = await import('#storage/x.ts');`),
    file('src/exporters/a.ts', `export { x } from '#importers/x.ts';`),
    file('src/words/a.ts', `import { x } from '#model/x.ts';`),
    file('src/ui/a.tsx', `import { x } from '#model/x.ts';`),
    file('src/views/a.tsx', `import { x } from '#main.tsx';`),
    file('src/workers/a.worker.ts', `import { x } from '#views/x.tsx';`),
    file('src/scene/a.ts', `import { x } from '#workers/a.worker.ts';`),
    file('src/shared/a.ts', `export const x = 1;`),
  ],
  fine: [
    file('src/main.tsx', `import { x } from '#views/x.tsx'; import { y } from '#lib/y.ts';`),
    file('src/exporters/a.ts', `import url from '#workers/paint.worker.ts?worker&url';`),
    file('src/workers/a.worker.ts', `import { x } from '#storage/x.ts';`),
    file('src/commands/line/a.ts', `import { x } from '#commands/command.ts';`),
  ],
};
