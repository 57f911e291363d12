import {
  type Complaint,
  type Law,
  type SourceFile,
  type Syntax,
  complain,
  exportsOf,
  isCode,
  ofProduct,
  parsed,
} from '../source.ts';

const file = (path: string, source: string) => [{ path, source }];
const body = (one: SourceFile): readonly Syntax[] => parsed(one).program['body'] as readonly Syntax[];

/** Tools that take their configuration as a default export. */
const CONFIGS = /(^|\/)((vite|vitest)\.config\.ts|\.size-limit\.mjs)$/;

/** Named exports of the file's own things. */
export const plainExports: Law = {
  name: 'no default exports, no export *, no barrels but registries',
  check: (files) =>
    files.filter(isCode).flatMap((one) => {
      const found: Complaint[] = [];
      const statements = body(one);
      for (const piece of statements) {
        if (piece.type === 'ExportDefaultDeclaration' && !CONFIGS.test(one.path))
          found.push(complain(one, piece.start, 'default export'));
        if (piece.type === 'ExportAllDeclaration') found.push(complain(one, piece.start, 'export *'));
      }
      const passesOn = statements.filter(
        (piece) => piece.type === 'ExportNamedDeclaration' && piece['source'] !== null,
      );
      const own = statements.filter((piece) => piece.type !== 'ImportDeclaration' && !passesOn.includes(piece));
      const isBarrel = passesOn.length > 0 && own.every((piece) => piece['declaration'] === null);
      if (isBarrel && !/(^|\/)registry\.ts$/.test(one.path)) found.push(complain(one, 0, 'a barrel'));
      if (/(^|\/)index\.tsx?$/.test(one.path)) found.push(complain(one, 0, 'index files say nothing'));
      return found;
    }),
  planted: [
    file('src/lib/a.ts', `export default function a() {}`),
    file('src/lib/a.ts', `export * from './b.ts';`),
    file('src/lib/a.ts', `export * as b from './b.ts';`),
    file('src/lib/a.ts', `export { b } from './b.ts'; export { c } from './c.ts';`),
    file('src/lib/index.ts', `export const a = 1;`),
  ],
  fine: [
    file('vite.config.ts', `export default {};`),
    file('src/lenses/registry.ts', `export { a } from './a.ts';`),
    file('src/lib/a.ts', `import { b } from './b.ts'; export const a = b;`),
  ],
};

/** Above this a file hides a second room. */
const MOST_LINES = 300;
/** Above this the screen's frame begins to know too much. */
const MOST_APP_LINES = 100;

/** Small files. */
export const shortFiles: Law = {
  name: 'files have at most 300 lines, the frame of the app 100',
  check: (files) =>
    files
      .filter((one) => (isCode(one) || one.path.endsWith('.css')) && !/^tests\/(fixtures|golden)\//.test(one.path))
      .flatMap((one) => {
        const most = /^src\/(views\/app\/.*|main)\.tsx$/.test(one.path) ? MOST_APP_LINES : MOST_LINES;
        const lines = one.source.replace(/\n$/, '').split('\n').length;
        return lines > most ? [complain(one, 0, `${lines} lines, at most ${most}`)] : [];
      }),
  planted: [
    file('src/lib/a.ts', 'export const a = 1;\n'.repeat(301)),
    file('src/ui/a.css', 'p { margin: 0; }\n'.repeat(301)),
    file('src/views/app/App.tsx', 'f();\n'.repeat(101)),
  ],
  fine: [file('src/lib/a.ts', 'f();\n'.repeat(300)), file('docs/a.md', 'x\n'.repeat(999))],
};

/** Words that name nothing: in the name of a file or folder, and in the name of an export. */
const EMPTY_IN_PATHS = new Set('manager helper helpers util utils service services data info base common'.split(' '));
const EMPTY_IN_NAMES = new Set('manager helper helpers util utils service services info'.split(' '));
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase());

/** Names that say what a thing is. */
export const tellingNames: Law = {
  name: 'no Manager, Helper, Util, Service, Data, Info, base or common',
  check: (files) =>
    ofProduct(files).flatMap((one) => {
      // "Service worker" is the browser's own word.
      const plain = one.path
        .replace(/service-worker/g, '')
        .replace(/^src\//, '')
        .replace(/\.[a-z]+$/, '');
      const inPath = wordsOf(plain).filter((word) => EMPTY_IN_PATHS.has(word));
      const inNames = exportsOf(one).flatMap(({ name, at }) =>
        wordsOf(name.replace(/ServiceWorker/g, ''))
          .filter((word) => EMPTY_IN_NAMES.has(word) || (word === 'data' && /^[A-Z]\w*Data$/.test(name)))
          .map((word) => complain(one, at, `"${word}" in the exported name ${name}`)),
      );
      return [...inPath.map((word) => complain(one, 0, `"${word}" in the file's name`)), ...inNames];
    }),
  planted: [
    file('src/lib/utils.ts', `export const a = 1;`),
    file('src/store/session-manager.ts', `export const a = 1;`),
    file('src/model/common/a.ts', `export const a = 1;`),
    file('src/model/a.ts', `export class StepService {}`),
    file('src/model/a.ts', `export interface MapData { a: 1 }`),
    file('src/model/a.ts', `export interface StepInfo { a: 1 }`),
  ],
  fine: [
    file('src/workers/service-worker.ts', `export interface ServiceWorkerScope { a: 1 }`),
    file('src/storage/database.ts', `export const databaseName = 'a'; export const informed = 1;`),
  ],
};

/** "Node" and "edge" are React Flow's words. */
export const fieldWords: Law = {
  name: '"node" and "edge" are words of canvas/ alone',
  check: (files) =>
    ofProduct(files)
      // In lib/, which knows no words of the field, Node is the runtime.
      .filter((one) => !/^src\/(canvas|lib)\//.test(one.path))
      .flatMap((one) =>
        exportsOf(one)
          .filter(({ name }) => wordsOf(name).some((word) => /^(node|edge)s?$/.test(word)))
          .map(({ name, at }) => complain(one, at, `${name}: say step, system, hand-over`)),
      ),
  planted: [
    file('src/model/a.ts', `export interface StepNode { a: 1 }`),
    file('src/scene/a.ts', `export function edgesOf() {}`),
    file('src/views/a.tsx', `export const NodeCard = 1;`),
  ],
  fine: [
    file('src/canvas/a.tsx', `export const StepNode = 1;`),
    file('src/model/a.ts', `export const knowledge = 1; export const nodded = 1;`),
  ],
};
