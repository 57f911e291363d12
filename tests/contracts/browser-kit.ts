import { sameValue } from '#model/records/value.ts';
import type { Expected, Kit } from './kit.ts';

/** What came of one test; no message = it passed. */
export interface Outcome {
  readonly name: string;
  readonly message?: string;
}

/** A test runner of a few lines, so that the contract suites run in a page. */
export function browserKit(): { readonly kit: Kit; readonly run: () => Promise<readonly Outcome[]> } {
  const tests: { readonly name: string; readonly test: () => void | Promise<void> }[] = [];
  let group = '';
  return {
    kit: {
      describe(name, suite) {
        group = name;
        suite();
      },
      it: (name, test) => void tests.push({ name: `${group} ${name}`, test }),
      expect: expected,
    },
    async run() {
      const outcomes: Outcome[] = [];
      for (const { name, test } of tests) {
        try {
          await test();
          outcomes.push({ name });
        } catch (error) {
          outcomes.push({ name, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        }
      }
      return outcomes;
    },
  };
}

function expected(actual: unknown): Expected {
  const say = (ok: boolean, what: string, other: unknown): void => {
    if (!ok) throw new Error(`${show(actual)} ${what} ${show(other)}`);
  };
  return {
    toBe: (other) => say(Object.is(actual, other), 'is not', other),
    toEqual: (other) => say(sameValue(withoutAbsent(actual), withoutAbsent(other)), 'does not equal', other),
    toThrow() {
      let threw = false;
      try {
        if (typeof actual === 'function') actual();
      } catch {
        threw = true;
      }
      say(threw, 'did not throw', '');
    },
  };
}

const show = (value: unknown): string => JSON.stringify(value, null, 1) ?? String(value);

/** An absent key and an undefined one are the same, as they are for vitest's toEqual. */
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, withoutAbsent(item)]])),
  );
}
