import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { filesUnder } from './built.mjs';

/** One file of a build: its address on the server and the SHA-256 of its bytes, in hex. */
interface BuiltFile {
  readonly path: string;
  readonly hash: string;
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** Every file of the build in one order, as the server will name it. */
function listFiles(dir: string): BuiltFile[] {
  return filesUnder(dir).map((file) => ({
    path: '/' + relative(dir, file).split(sep).join('/'),
    hash: sha256(readFileSync(file)),
  }));
}

/** The service worker as one classic script: no imports, so that one file is one version. */
async function workerSource(root: string, version: string, files: readonly BuiltFile[]): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { __VERSION__: JSON.stringify(version), __FILES__: JSON.stringify(files) },
    build: {
      target: 'es2023',
      write: false,
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: join(root, 'src/workers/service-worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const output = Array.isArray(made) ? made[0] : made;
  if (output === undefined || !('output' in output)) throw new Error('The service worker was not built.');
  return output.output[0].code;
}

/**
 * After the build is written: `/build.json` with the version and the list of files (for fetching everything ahead),
 * and `/sw.js`, which holds the same list and keeps the whole build as one set. The version is a hash of the files, so
 * the same sources give the same bytes.
 */
export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'tributary:offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const dir = resolve(config.root, config.build.outDir);
        const files = listFiles(dir).filter((file) => file.path !== '/sw.js' && file.path !== '/build.json');
        const version = sha256(files.map((file) => `${file.path} ${file.hash}`).join('\n')).slice(0, 16);
        writeFileSync(
          join(dir, 'build.json'),
          JSON.stringify({ version, files: files.map((file) => file.path) }) + '\n',
        );
        writeFileSync(join(dir, 'sw.js'), await workerSource(config.root, version, files));
      },
    },
  };
}
