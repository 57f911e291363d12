import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { DIST, buildInto, filesUnder } from '../../scripts/built.mjs';

/** Names and bytes of a folder, for comparing. */
const contentOf = (dir: string): Map<string, string> =>
  new Map(filesUnder(dir).map((file) => [relative(dir, file), readFileSync(file, 'base64')]));

it('S11: two builds of the same sources are the same, byte by byte', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tributary-build-'));
  try {
    await buildInto(dir);
    const [one, other] = [contentOf(DIST), contentOf(dir)];
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect([...one.keys()].filter((name) => one.get(name) !== other.get(name))).toEqual([]);
    expect(one.size).toBeGreaterThan(10);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
