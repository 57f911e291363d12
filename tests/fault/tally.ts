import { appendFileSync } from 'node:fs';

/** One line of the table that `npm run fault` prints. */
export interface Tally {
  /** A promise by its number, and what was done, after a space if it needs saying: `R3 closed`. */
  readonly promise: string;
  /** How often it was put to the test. */
  readonly runs: number;
  /** How many of those lost something: edits, maps, the truth of what the screen said. Must be 0. */
  readonly lost: number;
}

/**
 * Notes how often a promise was put to the test and how often it did not hold. Call it before the assertion that ends
 * the test, so that a failure is counted too. Does nothing unless `npm run fault` is listening.
 */
export function tally(promise: string, runs: number, lost: number): void {
  const file = process.env['TRIBUTARY_TALLY'];
  if (file === undefined || file === '') return;
  const line: Tally = { promise, runs, lost };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}
