// @ts-check
/** Builds the product and remembers from which sources, so that `npm start` need not build it again. */
import { build } from './built.mjs';
import { install } from './installed.mjs';

install();
try {
  await build({ always: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
