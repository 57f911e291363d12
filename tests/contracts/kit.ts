/**
 * The little a contract suite needs of a test runner. Vitest's own functions fit; in the browser a page passes its own.
 * Suites import nothing of Node and nothing of vitest, so that they can be bundled.
 */
export interface Kit {
  readonly describe: (name: string, suite: () => void) => void;
  readonly it: (name: string, test: () => void | Promise<void>) => void;
  readonly expect: (actual: unknown) => Expected;
}

/** What is said about a value. `toEqual` compares plain data deeply. */
export interface Expected {
  readonly toBe: (other: unknown) => void;
  readonly toEqual: (other: unknown) => void;
  readonly toThrow: () => void;
}
