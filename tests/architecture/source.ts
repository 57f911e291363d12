import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A file as the laws see it: its path from the project's folder, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly source: string;
}

/** A broken law. */
export interface Complaint {
  readonly path: string;
  readonly line: number;
  readonly says: string;
}

/** A law of the code. It is a pure function of files, so that a planted violation is a string. */
export interface Law {
  readonly name: string;
  readonly check: (files: readonly SourceFile[]) => readonly Complaint[];
  /** Small trees that break it: each must be complained about. */
  readonly planted: readonly (readonly SourceFile[])[];
  /** Small trees that come near it and are allowed: none may be complained about. */
  readonly fine: readonly (readonly SourceFile[])[];
}

/** Any piece of the syntax tree (ESTree with TypeScript). */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** One `import`, re-export or `import()` with a fixed specifier. */
export interface Import {
  readonly from: string;
  /** The imported names; empty for a whole module or `import()`. */
  readonly names: readonly string[];
  readonly at: number;
}

interface Parsed {
  readonly program: Syntax;
  readonly comments: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  readonly imports: readonly Import[];
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;

/** Calls `see` for every piece of the tree, outermost first, with the piece around it and the key it hangs on. */
export function walk(root: Syntax, see: (piece: Syntax, around: Syntax | null, key: string) => void): void {
  const go = (piece: Syntax, around: Syntax | null, on: string): void => {
    see(piece, around, on);
    for (const [key, value] of Object.entries(piece)) {
      if (Array.isArray(value)) {
        for (const one of value) if (isSyntax(one)) go(one, piece, key);
      } else if (isSyntax(value)) go(value, piece, key);
    }
  };
  go(root, null, '');
}

const text = (piece: unknown): string | null =>
  isSyntax(piece) && piece.type === 'Literal' && typeof piece['value'] === 'string' ? piece['value'] : null;

const nameOf = (piece: unknown): string | null =>
  isSyntax(piece) && piece.type === 'Identifier' && typeof piece['name'] === 'string' ? piece['name'] : text(piece);

function importsOf(program: Syntax): Import[] {
  const found: Import[] = [];
  walk(program, (piece) => {
    const from = text(piece['source']);
    const at = piece.start;
    const specifiers = Array.isArray(piece['specifiers']) ? piece['specifiers'].filter(isSyntax) : [];
    if (from === null) return;
    if (piece.type === 'ImportDeclaration')
      found.push({
        from,
        at,
        names: specifiers.map((one) => nameOf(one['imported']) ?? '').filter((name) => name !== ''),
      });
    if (piece.type === 'ExportNamedDeclaration')
      found.push({
        from,
        at,
        names: specifiers.map((one) => nameOf(one['local']) ?? '').filter((name) => name !== ''),
      });
    if (piece.type === 'ExportAllDeclaration' || piece.type === 'ImportExpression' || piece.type === 'TSImportType')
      found.push({ from, at, names: [] });
  });
  return found;
}

const cache = new WeakMap<SourceFile, Parsed>();

/** The syntax of a file, parsed once. Throws when it cannot be read: a law must never pass over a file silently. */
export function parsed(file: SourceFile): Parsed {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const result = parseSync(file.path, file.source);
  if (result.errors.length > 0) throw new Error(`${file.path}: ${result.errors[0]?.message ?? 'cannot be read'}`);
  // The cast: the parser's own types are a union of every kind of piece; the laws ask by name.
  const program = result.program as unknown as Syntax;
  const made = { program, comments: result.comments, imports: importsOf(program) };
  cache.set(file, made);
  return made;
}

/** True for files that hold code that can be parsed. */
export const isCode = (file: SourceFile): boolean => /\.(ts|tsx|mjs)$/.test(file.path);

/** Code of the product itself. */
export const ofProduct = (files: readonly SourceFile[]): SourceFile[] =>
  files.filter((file) => file.path.startsWith('src/') && isCode(file));

/** The folder under src/, `main` for src/main.tsx, null outside. */
export function folderOf(path: string): string | null {
  const parts = path.split('/');
  if (parts[0] !== 'src') return null;
  return parts.length === 2 ? (parts[1] ?? '').replace(/\.tsx?$/, '') : (parts[1] ?? null);
}

/** A complaint about a place in a file. */
export function complain(file: SourceFile, at: number, says: string): Complaint {
  return { path: file.path, line: file.source.slice(0, at).split('\n').length, says };
}

/** Every name that the file itself binds: imports, variables, parameters, functions, types. */
export function boundNames(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  walk(parsed(file).program, (piece, around, key) => {
    if (piece.type !== 'Identifier' || around === null) return;
    const name = String(piece['name']);
    const binds =
      (key === 'local' && around.type.startsWith('Import')) ||
      (key === 'id' && !around.type.startsWith('TSTypeReference')) ||
      key === 'params' ||
      (key === 'left' && around.type === 'AssignmentPattern') ||
      (key === 'argument' && around.type === 'RestElement') ||
      (key === 'elements' && around.type === 'ArrayPattern') ||
      (key === 'value' && around.type === 'Property' && around['kind'] === 'init');
    if (binds) names.add(name);
  });
  return names;
}

/** The names a file exports, each with the place of its export. */
export function exportsOf(file: SourceFile): { readonly name: string; readonly at: number }[] {
  const found: { name: string; at: number }[] = [];
  for (const piece of (parsed(file).program['body'] as readonly Syntax[]).filter(isSyntax)) {
    if (piece.type !== 'ExportNamedDeclaration') continue;
    const declared = piece['declaration'];
    if (isSyntax(declared)) {
      const single = nameOf(declared['id']);
      if (single !== null) found.push({ name: single, at: piece.start });
      const many = Array.isArray(declared['declarations']) ? declared['declarations'].filter(isSyntax) : [];
      for (const one of many) {
        const name = nameOf(one['id']);
        if (name !== null) found.push({ name, at: piece.start });
      }
    }
    const named = Array.isArray(piece['specifiers']) ? piece['specifiers'].filter(isSyntax) : [];
    for (const one of named) {
      const name = nameOf(one['exported']);
      if (name !== null) found.push({ name, at: piece.start });
    }
  }
  return found;
}

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage', 'test-output']);
const READABLE =
  /\.(ts|tsx|mjs|cjs|js|json|css|html|md|svg|webmanifest|txt|ya?ml)$|(^|\/)(\.[a-z]+rc|run|LICENSE|\.gitignore)$/;

function pathsUnder(root: string, under: string): string[] {
  return readdirSync(join(root, under)).flatMap((name) => {
    const path = under === '' ? name : `${under}/${name}`;
    if (SKIPPED.has(name)) return [];
    return statSync(join(root, path)).isDirectory() ? pathsUnder(root, path) : [path];
  });
}

/** What git holds or would take (a checkout), else every file (an unpacked archive). */
function listed(root: string): string[] {
  try {
    const out = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const paths = out.split('\0').filter((path) => path !== '');
    if (paths.length > 0) return paths;
  } catch {
    // No git, or no repository.
  }
  return pathsUnder(root, '');
}

/** All readable text files of the project. */
export function readTree(root: string): SourceFile[] {
  return listed(root)
    .filter((path) => READABLE.test(path))
    .flatMap((path) => {
      try {
        return [{ path, source: readFileSync(join(root, path), 'utf8') }];
      } catch {
        // Deleted in the checkout and not yet in git.
        return [];
      }
    });
}
