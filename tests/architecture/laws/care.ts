import {
  type Law,
  type SourceFile,
  type Syntax,
  complain,
  exportsOf,
  isCode,
  ofProduct,
  parsed,
  walk,
} from '../source.ts';

const file = (path: string, source: string) => [{ path, source }];

/** Where a stranger reads the contract from the export. */
const TOLD = /^src\/(lib|model|commands|lenses|scene|exporters|importers|document|storage)\//;

/** True when a doc comment ends right before `at`, or the line before belongs to a documented group. */
function isTold(one: SourceFile, at: number): boolean {
  const before = one.source.slice(0, at).trimEnd();
  if (parsed(one).comments.some((note) => note.end === before.length && one.source.startsWith('/**', note.start)))
    return true;
  // `export type Kind = …;` straight under a documented export is said by the same comment.
  const gap = one.source.slice(before.length, at);
  if (gap !== '\n') return false;
  const above = (parsed(one).program['body'] as readonly Syntax[]).find((piece) => piece.end === before.length);
  return above !== undefined && isTold(one, above.start);
}

/** Exports say what they promise. */
export const toldExports: Law = {
  name: 'every export of the core has a doc comment',
  check: (files) =>
    ofProduct(files)
      .filter((one) => TOLD.test(one.path))
      .flatMap((one) =>
        exportsOf(one)
          .filter(({ at }) =>
            (parsed(one).program['body'] as readonly Syntax[]).some(
              (piece) => piece.start === at && piece['source'] === null && piece['declaration'] !== null,
            ),
          )
          .filter(({ at }) => !isTold(one, at))
          .map(({ name, at }) => complain(one, at, `${name} says nothing`)),
      ),
  planted: [
    file('src/lib/a.ts', `export const a = 1;`),
    file('src/lib/a.ts', `/* plain */\nexport function a() {}`),
    file('src/lib/a.ts', `// line\nexport interface A { a: 1 }`),
    file('src/lib/a.ts', `/** Told. */\nexport const a = 1;\n\nexport const b = 2;`),
    file('src/lib/a.ts', `/** Told. */\nconst x = 1;\nexport const a = () => x;\n\nexport type B = 1;`),
  ],
  fine: [
    file('src/lib/a.ts', `/** Told. */\nexport const a = 1;\nexport const b = 2;`),
    file('src/views/a.tsx', `export const A = 1;`),
  ],
};

/** A word put together from pieces, so that this file does not complain about itself. */
const of = (...pieces: readonly string[]): string => pieces.join('');

const UNDONE = new RegExp(`\\b(${[of('TO', 'DO'), of('FIX', 'ME'), of('XX', 'X'), of('HA', 'CK')].join('|')})\\b`);

/** Finished work. */
export const finished: Law = {
  name: 'nothing is left undone',
  check: (files) =>
    files.filter(isCode).flatMap((one) => {
      const found = parsed(one)
        .comments.filter((note) => UNDONE.test(one.source.slice(note.start, note.end)))
        .map((note) => complain(one, note.start, 'left undone'));
      const silenced = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable/.exec(one.source);
      const isLaw = one.path.startsWith('tests/architecture/');
      return silenced === null || isLaw ? found : [...found, complain(one, silenced.index, 'a check is silenced')];
    }),
  planted: [
    file('src/lib/a.ts', `// ${of('TO', 'DO')}: later`),
    file('src/lib/a.ts', `/** ${of('FIX', 'ME')} */\nexport const a = 1;`),
    file('src/lib/a.ts', `// @ts-ignore\nexport const a = 1;`),
    file('tests/unit/a.test.ts', `// oxlint-disable-next-line\nexport const a = 1;`),
  ],
  fine: [file('src/lib/a.ts', `export const words = ['todo', '${of('TO', 'DO')}'];`)],
};

const MACHINE = new RegExp(
  String.raw`(?<![\w.~:/])/(?:${['work', 'home', 'root', 'farm', 'Users', 'tmp', 'mnt'].join('|')})/[\w.-]|registry\.[a-z]+js\.|registry\.npm|\bnpm${'mirror'}\b`,
);

/** Nothing of the machine it was made on. */
export const noMachine: Law = {
  name: 'no path of a machine and no registry host',
  check: (files) =>
    files
      .filter((one) => !one.path.startsWith('tests/architecture/'))
      .flatMap((one) => {
        const found = MACHINE.exec(one.source);
        return found === null ? [] : [complain(one, found.index, `"${found[0]}"`)];
      }),
  planted: [
    file('docs/a.md', of('See /', 'work/main/docs.')),
    file('tests/unit/a.test.ts', of(`const path = '/`, `home/somebody/file';`)),
    file('package-lock.json', of('"resolved": "https://registry.', 'npmjs.org/x"')),
    file('.npmrc', of('registry=https://registry.', 'npmjs.org')),
  ],
  fine: [file('docs/a.md', `${of('https://example.org/', 'work/1')} and ../shared/fixtures and homework/1`)],
};

/** Keys of an object literal or members of an interface of that name. */
function keysOf(one: SourceFile | undefined, name: string): Set<string> | null {
  if (one === undefined) return null;
  let keys: Set<string> | null = null;
  walk(parsed(one).program, (piece) => {
    const id = piece['id'] as Syntax | undefined;
    if (id?.type !== 'Identifier' || id['name'] !== name) return;
    const wanted = piece.type === 'TSInterfaceDeclaration' ? 'TSPropertySignature' : 'Property';
    const depth: Syntax[] = [];
    const found = new Set<string>();
    const inside = piece.type === 'TSInterfaceDeclaration' ? (piece['body'] as Syntax) : (piece['init'] as Syntax);
    walk(inside, (part) => {
      if (part.type !== wanted) return;
      if (depth.some((outer) => part.start > outer.start && part.end <= outer.end)) return;
      depth.push(part);
      found.add(String((part['key'] as Syntax)['name'] ?? (part['key'] as Syntax)['value']));
    });
    keys = found;
  });
  return keys;
}

/** Every field of the running workshop has one declared home. */
export const fieldHomes: Law = {
  name: 'every field of Session and Moment stands in homes.ts',
  check: (files) => {
    const homes = files.find((one) => one.path === 'src/store/homes.ts');
    const session = files.find((one) => one.path === 'src/store/session.ts');
    if (homes === undefined || session === undefined) return [];
    const declared = keysOf(homes, 'homes');
    const fields = ['Session', 'Moment'].map((name) => keysOf(session, name));
    if (declared === null || fields.includes(null))
      return [complain(homes, 0, 'homes, Session or Moment is not there')];
    const all = fields.flatMap((some) => [...(some ?? [])]);
    const homeless = all.filter((key) => !declared.has(key)).map((key) => complain(session, 0, `${key} has no home`));
    const idle = [...declared]
      .filter((key) => !all.includes(key))
      .map((key) => complain(homes, 0, `${key} is no field`));
    const checked = /satisfies\s+Record<keyof Session/.test(homes.source)
      ? []
      : [complain(homes, 0, 'the compiler does not check it')];
    return [...homeless, ...idle, ...checked];
  },
  planted: [
    [
      {
        path: 'src/store/homes.ts',
        source: `export const homes = { a: 'session' } satisfies Record<keyof Session, 'session'>;`,
      },
      { path: 'src/store/session.ts', source: `export interface Session { a: 1; b: 2 } export interface Moment {}` },
    ],
    [
      { path: 'src/store/homes.ts', source: `export const homes = { a: 'session', b: 'moment' };` },
      { path: 'src/store/session.ts', source: `export interface Session { a: 1 } export interface Moment { b: 2 }` },
    ],
    [
      {
        path: 'src/store/homes.ts',
        source: `export const homes = { a: 'session', c: 'moment' } satisfies Record<keyof Session, 'session'>;`,
      },
      { path: 'src/store/session.ts', source: `export interface Session { a: 1 } export interface Moment {}` },
    ],
  ],
  fine: [
    [
      {
        path: 'src/store/homes.ts',
        source: `export const homes = { a: 'session', b: 'moment' } as const satisfies Record<keyof Session, 'session'> & Record<keyof Moment, 'moment'>;`,
      },
      {
        path: 'src/store/session.ts',
        source: `export interface Session { a: { x: 1 } } export interface Moment { b: 2 }`,
      },
    ],
  ],
};

/** What can multiply has a test that runs over its registry. */
export const testedRegistries: Law = {
  name: 'every registry has a contract test',
  check: (files) =>
    files
      .filter((one) => /^src\/.*\/(registry|kinds)\.ts$/.test(one.path))
      .filter((one) => {
        const specifier = '#' + one.path.slice('src/'.length);
        return !files.some(
          (test) => /^tests\/.*\.tsx?$/.test(test.path) && parsed(test).imports.some((line) => line.from === specifier),
        );
      })
      .map((one) => complain(one, 0, 'no test imports it')),
  planted: [file('src/lenses/registry.ts', `export const lenses = [];`)],
  fine: [
    [
      { path: 'src/lenses/registry.ts', source: `export const lenses = [];` },
      {
        path: 'tests/unit/lenses/contract.test.ts',
        source: `import { lenses } from '#lenses/registry.ts'; export const n = lenses.length;`,
      },
    ],
  ],
};
