import { type Law, type SourceFile, type Syntax, boundNames, complain, ofProduct, parsed, walk } from '../source.ts';

const file = (path: string, source: string) => [{ path, source }];

/** These run in Node without a page. */
const PURE = /^src\/(words|model|commands|lenses|scene)\//;

const PAGE_NAMES = new Set(
  (
    'window document navigator location history screen localStorage sessionStorage indexedDB caches fetch self ' +
    'requestAnimationFrame requestIdleCallback alert getComputedStyle matchMedia customElements XMLHttpRequest WebSocket ' +
    'DOMParser MutationObserver ResizeObserver IntersectionObserver Image Worker OffscreenCanvas Path2D FontFace ' +
    'CanvasRenderingContext2D BroadcastChannel FileReader File HTMLElement SVGElement Element KeyboardEvent MouseEvent ' +
    'PointerEvent'
  ).split(' '),
);

/** The names a file takes from its surroundings, with their places: not its own, not a property, not a key. */
function freeNames(one: SourceFile): { readonly name: string; readonly piece: Syntax }[] {
  const own = boundNames(one);
  const found: { name: string; piece: Syntax }[] = [];
  walk(parsed(one).program, (piece, around, key) => {
    if (piece.type !== 'Identifier' || around === null) return;
    const name = String(piece['name']);
    const isLabel =
      (key === 'property' && around['computed'] !== true) ||
      (key === 'key' && around['computed'] !== true) ||
      key === 'label' ||
      around.type.startsWith('Import') ||
      around.type.startsWith('ExportSpecifier') ||
      around.type === 'TSQualifiedName' ||
      around.type.startsWith('JSX');
    if (!isLabel && !own.has(name)) found.push({ name, piece });
    // `globalThis.document` is the same thing by another way.
    if (key === 'property' && around.type === 'MemberExpression') {
      const object = around['object'] as Syntax;
      if (object.type === 'Identifier' && object['name'] === 'globalThis') found.push({ name, piece });
    }
  });
  return found;
}

/** No page in the core. */
export const noPage: Law = {
  name: 'words, model, commands, lenses and scene run without a page',
  check: (files) =>
    ofProduct(files)
      .filter((one) => PURE.test(one.path))
      .flatMap((one) =>
        freeNames(one)
          .filter(({ name }) => PAGE_NAMES.has(name))
          .map(({ name, piece }) => complain(one, piece.start, `${name} is the page's`)),
      ),
  planted: [
    file('src/model/a.ts', `export const a = () => document.title;`),
    file('src/commands/a.ts', `export const a = window.innerWidth;`),
    file('src/scene/a.ts', `export const a = (): number => globalThis.navigator.maxTouchPoints;`),
    file('src/scene/a.ts', `export const a = (on: HTMLElement): string => on.id;`),
    file('src/lenses/a.ts', `export const a = () => fetch('/x');`),
    file('src/words/a.ts', `export const a = new OffscreenCanvas(1, 1);`),
  ],
  fine: [
    file('src/model/a.ts', `export const a = (document: string) => ({ window: document });`),
    file('src/commands/a.ts', `export const a = (x: { location: string }) => x.location;`),
    file('src/ui/a.ts', `export const a = () => document.title;`),
  ],
};

/** Ids, clock and chance come in as arguments. */
export const noChance: Law = {
  name: 'the core reads no clock and no chance',
  check: (files) =>
    ofProduct(files)
      .filter((one) => PURE.test(one.path))
      .flatMap((one) => {
        const found: { says: string; at: number }[] = [];
        walk(parsed(one).program, (piece) => {
          const callee = piece['callee'] as Syntax | undefined;
          if (piece.type === 'NewExpression' && callee?.type === 'Identifier' && callee['name'] === 'Date')
            if ((piece['arguments'] as unknown[]).length === 0) found.push({ says: 'new Date()', at: piece.start });
          if (piece.type !== 'MemberExpression') return;
          const says = one.source.slice(piece.start, piece.end).replace(/\s+/g, '');
          if (
            /^(globalThis\.)?(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))$/.test(says)
          )
            found.push({ says, at: piece.start });
        });
        return found.map(({ says, at }) => complain(one, at, `${says}: take it as an argument`));
      }),
  planted: [
    file('src/commands/a.ts', `export const a = () => Date.now();`),
    file('src/commands/a.ts', `export const a = () => new Date();`),
    file('src/model/a.ts', `export const a = () => Math.random();`),
    file('src/scene/a.ts', `export const a = () => crypto.randomUUID();`),
  ],
  fine: [
    file('src/model/a.ts', `export const a = (now: number) => new Date(now).getUTCFullYear();`),
    file(
      'src/model/a.ts',
      `export const a = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);`,
    ),
    file('src/store/a.ts', `export const a = () => Date.now();`),
  ],
};

const MARKUP = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'srcdoc',
]);

/** In pieces, so that no tool takes this line for such an address. */
const CODE_ADDRESS = new RegExp(String.raw`^\s*${['java', 'script:'].join('')}`, 'i');

/** Text from people never becomes markup or code. */
export const noMarkup: Law = {
  name: 'no text becomes markup or code',
  check: (files) =>
    ofProduct(files).flatMap((one) => {
      const found: { says: string; at: number }[] = [];
      walk(parsed(one).program, (piece, around, key) => {
        const said = piece['name'] ?? piece['value'];
        const name = typeof said === 'string' ? said : '';
        if (
          (piece.type === 'Identifier' || piece.type === 'JSXIdentifier' || piece.type === 'Literal') &&
          MARKUP.has(name)
        )
          found.push({ says: name, at: piece.start });
        if (piece.type === 'Identifier' && (name === 'eval' || name === 'Function') && key === 'callee')
          found.push({ says: name, at: piece.start });
        if (piece.type === 'Identifier' && /^write(ln)?$/.test(name) && key === 'property') {
          const object = (around as Syntax)['object'] as Syntax | undefined;
          if (object?.type === 'Identifier' && object['name'] === 'document')
            found.push({ says: `document.${name}`, at: piece.start });
        }
        if (piece.type === 'Literal' && CODE_ADDRESS.test(name))
          found.push({ says: 'an address that is code', at: piece.start });
      });
      return found.map(({ says, at }) => complain(one, at, says));
    }),
  planted: [
    file('src/ui/a.ts', `export const a = (on: Element, text: string) => { on.innerHTML = text; };`),
    file('src/ui/a.ts', `export const a = (on: Element) => { on['outerHTML'] = ''; };`),
    file('src/views/a.tsx', `export const A = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;`),
    file('src/lib/a.ts', `export const a = (x: string) => eval(x);`),
    file('src/lib/a.ts', `export const a = (x: string) => new Function(x);`),
    file('src/lib/a.ts', `export const a = (x: string) => document.write(x);`),
    file('src/lib/a.ts', `export const a = '${['java', 'script:alert(1)'].join('')}';`),
  ],
  fine: [
    file(
      'src/lib/a.ts',
      `export const a = (x: Function, out: { write: (s: string) => void }) => out.write(String(x));`,
    ),
    file('src/views/a.tsx', `export const A = () => <p className="evaluation">text</p>;`),
  ],
};

/** Where things may be kept in the browser. */
const KEEPERS = /^src\/storage\//;

/** One place keeps things. */
export const oneKeeper: Law = {
  name: 'localStorage, sessionStorage and indexedDB only in storage/',
  check: (files) =>
    ofProduct(files)
      .filter((one) => !KEEPERS.test(one.path))
      .flatMap((one) =>
        freeNames(one)
          .filter(({ name }) => /^(localStorage|sessionStorage|indexedDB)$/.test(name))
          .map(({ name, piece }) => complain(one, piece.start, `${name} outside storage/`)),
      ),
  planted: [
    file('src/views/a.tsx', `export const a = () => localStorage.getItem('x');`),
    file('src/store/a.ts', `export const a = globalThis.indexedDB;`),
    file('src/ui/a.ts', `export const a = () => sessionStorage.clear();`),
  ],
  fine: [
    file('src/storage/journal.ts', `export const a = () => localStorage.getItem('x');`),
    file('src/store/a.ts', `export const a = (localStorage: { x: 1 }) => localStorage.x;`),
  ],
};
