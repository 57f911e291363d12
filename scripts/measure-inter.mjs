// Makes src/lib/inter-widths-table.ts: the advance widths of Inter, measured in Chromium. Run it after a new
// version of the font: `node scripts/measure-inter.mjs`. Chromium is $CHROMIUM, else `chromium` on the PATH.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const WEIGHTS = [400, 700];
const SUBSETS = ['latin', 'latin-ext'];
// Latin, and the signs of our own words that lie above it.
const EXTRA = '‐‑–—‘’‚“”„†•…‹›€™←↑→↓−';
const FIRST = 0x20;
const LAST = 0x17f;
/** Measured at 1,000 px, so that a width is in thousandths of an em. */
const SIZE = 1000;

const files = join(dirname(createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json')), 'files');
const fonts = await Promise.all(
  SUBSETS.map(async (subset) => (await readFile(join(files, `inter-${subset}-wght-normal.woff2`))).toString('base64')),
);
const signs = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String.fromCodePoint(FIRST + i)).concat([...EXTRA]);

const browser = await chromium.launch({
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : { executablePath: await onPath('chromium') }),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  const widths = await page.evaluate(
    async ({ fonts, signs, weights, size }) => {
      // Two families, one for each subset, so that both are asked without unicode ranges.
      for (const [i, data] of fonts.entries()) {
        const face = new FontFace(`Measured${i}`, `url(data:font/woff2;base64,${data})`, { weight: '100 900' });
        document.fonts.add(await face.load());
      }
      const context = document.createElement('canvas').getContext('2d');
      return weights.map((weight) => {
        context.font = `${weight} ${size}px Measured0, Measured1, sans-serif`;
        return signs.map((sign) => Math.round(context.measureText(sign).width));
      });
    },
    { fonts, signs, weights: WEIGHTS, size: SIZE },
  );
  const lines = widths.map((row, i) => `  [${WEIGHTS[i]}, [${row.join(', ')}]],`);
  await writeFile(
    new URL('../src/lib/inter-widths-table.ts', import.meta.url),
    `// Made by scripts/measure-inter.mjs from @fontsource-variable/inter; do not edit by hand.

/** First and last code point of the block that is measured without gaps. */
export const TABLE_FIRST = ${FIRST};
export const TABLE_LAST = ${LAST};

/** Signs above the block, in the order of their widths, which follow those of the block. */
export const TABLE_EXTRA = '${EXTRA}';

/** A weight and the widths of all signs in it. */
type WidthsOfWeight = readonly [weight: number, widths: readonly number[]];

/** Advance widths in thousandths of an em, for the two ends of what is drawn; the weights between lie between them. Kerning is not in it: under 1 % for words of our length. */
export const TABLE_WIDTHS: readonly [WidthsOfWeight, WidthsOfWeight] = [
${lines.join('\n')}
];
`,
  );
} finally {
  await browser.close();
}

/** The full path of a program of the PATH. */
async function onPath(name) {
  const { access } = await import('node:fs/promises');
  for (const folder of (process.env.PATH ?? '').split(':')) {
    const path = join(folder, name);
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  throw new Error(`No ${name} on the PATH. Set CHROMIUM to its path.`);
}
