import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';
import { openProfile } from '../browser.ts';
import type { Outcome } from '../../contracts/browser-kit.ts';

/** Bundles the page of contract suites, serves it under the product's own policy and runs it in Chromium. */
async function runInChromium(): Promise<{ readonly outcomes: readonly Outcome[]; readonly complaints: string[] }> {
  const dir = mkdtempSync(join(tmpdir(), 'tributary-contracts-'));
  const root = import.meta.dirname;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir: dir, emptyOutDir: true, target: 'es2023', minify: false, modulePreload: { polyfill: false } },
    worker: { format: 'es' },
  });
  const server = await serve({ dir, port: 0 });
  const profile = await openProfile(server.address);
  try {
    const page = profile.context.pages()[0] ?? (await profile.context.newPage());
    await page.goto(server.address);
    await page.waitForFunction(() => 'contracts' in globalThis);
    const outcomes = await page.evaluate(() =>
      (globalThis as unknown as { contracts: () => Promise<readonly Outcome[]> }).contracts(),
    );
    return { outcomes, complaints: [...profile.complaints] };
  } finally {
    await profile.end();
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

const { outcomes, complaints } = await runInChromium();

describe('in Chromium', () => {
  it.each(outcomes.map((one) => [one.name, one.message ?? ''] as const))('%s', (_, message) => {
    expect(message).toBe('');
  });

  it('breaks no policy on the way', () => {
    expect(outcomes.length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});
