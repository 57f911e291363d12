import { describe, expect, it } from 'vitest';
import { laws } from './laws/registry.ts';
import { readTree } from './source.ts';

const tree = readTree(process.cwd());
const told = (complaints: readonly { path: string; line: number; says: string }[]): string[] =>
  complaints.map(({ path, line, says }) => `${path}:${line}: ${says}`);

describe.each(laws)('$name', (law) => {
  it('holds in the whole project', () => {
    expect(told(law.check(tree))).toEqual([]);
  });

  it.each(law.planted.map((files, i) => [i + 1, files] as const))('finds planted violation %i', (_, files) => {
    expect(law.check(files)).not.toEqual([]);
  });

  it.each(law.fine.map((files, i) => [i + 1, files] as const))('lets allowed case %i pass', (_, files) => {
    expect(told(law.check(files))).toEqual([]);
  });
});

it('reads the project, not an empty folder', () => {
  expect(tree.some((file) => file.path === 'src/lib/trusted.ts')).toBe(true);
});
