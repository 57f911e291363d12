import engine from 'axe-core';
import type { Page } from 'playwright-core';

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What axe finds wrong with the page as it stands, one readable line for each place. WCAG 2.2 A and AA. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(engine.source);
  const found = await page.evaluate(async () => {
    type Shown = { axe: { run: (on: Document, options: object) => Promise<{ violations: Found[] }> } };
    const inPage = (globalThis as unknown as Shown).axe;
    const { violations } = await inPage.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
    }));
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map((one) => `${id}: ${String(one.target)}: ${one.failureSummary ?? ''}`),
  );
}
