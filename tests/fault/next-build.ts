import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, build } from 'vite';
import { DIST } from '../../scripts/built.mjs';
import { ROOT } from '../../scripts/installed.mjs';

/** Where the build stands that is newer than the one under test. */
const NEXT = join(ROOT, 'node_modules', '.cache', 'tributary', 'next');

/** A place of the sources and what the next release has there. The build fails when the place is not found. */
const CHANGES: readonly { readonly file: string; readonly from: string; readonly to: string }[] = [
  // Another version of the tables: what `versionchange` is about.
  { file: 'src/storage/tables.ts', from: 'const TABLES_VERSION = 1;', to: 'const TABLES_VERSION = 2;' },
  // Rows are rewritten on the way, one by one, so that there is a middle in which a browser can be killed.
  {
    file: 'src/storage/tables.ts',
    from: "    handles: 'id',\n  });",
    to: `    handles: 'id',
  }).upgrade(async (change) => {
    for (const table of ['log', 'quarantine']) await change.table(table).toCollection().modify({ upgraded: true });
  });`,
  },
  // A page that says which release it is of.
  { file: 'index.html', from: '<html lang="en">', to: '<html lang="en" data-release="next">' },
];

function changed(): Plugin {
  const done = new Set<string>();
  const apply = (id: string, code: string): string | undefined => {
    const changes = CHANGES.filter(({ file }) => id.endsWith(file));
    if (changes.length === 0) return undefined;
    return changes.reduce((text, { file, from, to }) => {
      if (!text.includes(from)) throw new Error(`${file} has no “${from}”: say what it has now.`);
      done.add(file);
      return text.replace(from, to);
    }, code);
  };
  return {
    name: 'tributary:next-release',
    enforce: 'pre',
    transform: (code, id) => apply(id, code),
    writeBundle() {
      for (const { file } of CHANGES) if (!done.has(file)) throw new Error(`${file} was not changed.`);
    },
  };
}

/**
 * A newer release of the same sources: other tables, another page, other names of the files. Built once for each build
 * under test; gives back its folder.
 */
export async function nextBuild(): Promise<string> {
  const stamp = createHash('sha256')
    .update(readFileSync(join(DIST, 'build.json')))
    .update(JSON.stringify(CHANGES))
    .digest('hex');
  const stampFile = `${NEXT}.stamp`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return NEXT;
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      root: ROOT,
      configFile: join(ROOT, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'warn',
      plugins: [changed()],
      build: { outDir: NEXT, emptyOutDir: true },
    });
  } finally {
    if (mode === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = mode;
  }
  mkdirSync(join(NEXT, '..'), { recursive: true });
  writeFileSync(stampFile, stamp);
  return NEXT;
}
