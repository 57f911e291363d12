import type { TestProject } from 'vitest/node';
import { build } from '../../scripts/built.mjs';
import { serve } from '../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production build is served, without a slash at the end. */
    readonly address: string;
  }
}

/** Builds when the sources changed, and serves the build on a free port for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build();
  const server = await serve({ port: 0 });
  project.provide('address', server.address);
  return server.close;
}
