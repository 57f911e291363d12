import type { Expected, Kit } from '../../contracts/kit.ts';

/** How one test of a contract suite ended; `fault` is empty when it passed. */
export interface Outcome {
  readonly name: string;
  readonly fault: string;
}

/** Plain data in one order of keys, so that two values that are equal read the same. */
function readable(value: unknown): string {
  const seen = new Set<unknown>();
  const turn = (one: unknown): unknown => {
    if (typeof one === 'number' && !Number.isFinite(one)) return `number ${one}`;
    if (typeof one === 'bigint') return `bigint ${one}`;
    if (typeof one === 'function' || typeof one === 'symbol') return `${typeof one} ${String(one)}`;
    if (typeof one !== 'object' || one === null) return one;
    if (seen.has(one)) return 'circle';
    seen.add(one);
    const made = turnObject(one);
    seen.delete(one);
    return made;
  };
  const turnObject = (one: object): unknown => {
    if (one instanceof Map) return { map: [...one].map(([key, item]) => [turn(key), turn(item)]) };
    if (one instanceof Set) return { set: [...one].map(turn) };
    if (ArrayBuffer.isView(one) || one instanceof ArrayBuffer) {
      const bytes =
        one instanceof ArrayBuffer ? new Uint8Array(one) : new Uint8Array(one.buffer, one.byteOffset, one.byteLength);
      return { bytes: [...bytes] };
    }
    if (one instanceof Date) return { date: one.getTime() };
    if (one instanceof Error) return { error: one.message };
    if (Array.isArray(one)) return one.map(turn);
    // An undefined field is an absent one, as with `toEqual` elsewhere.
    const fields = Object.entries(one).filter(([, item]) => item !== undefined);
    return { fields: fields.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, turn(item)]) };
  };
  return JSON.stringify(turn(value)) ?? 'undefined';
}

function expectOf(actual: unknown): Expected {
  const short = (value: unknown): string => readable(value).slice(0, 500);
  return {
    toBe: (other) => {
      if (!Object.is(actual, other)) throw new Error(`expected ${short(other)}, got ${short(actual)}`);
    },
    toEqual: (other) => {
      if (readable(actual) !== readable(other)) throw new Error(`expected ${short(other)}, got ${short(actual)}`);
    },
    toThrow: () => {
      if (typeof actual !== 'function') throw new Error('expected a function');
      try {
        (actual as () => unknown)();
      } catch {
        return;
      }
      throw new Error('expected it to throw');
    },
  };
}

/** A test runner small enough for a page. `run` runs what the suites asked for, one after another. */
export function browserKit(): { readonly kit: Kit; readonly run: () => Promise<Outcome[]> } {
  const around: string[] = [];
  const tests: { readonly name: string; readonly test: () => void | Promise<void> }[] = [];
  const kit: Kit = {
    describe: (name, suite) => {
      around.push(name);
      suite();
      around.pop();
    },
    it: (name, test) => void tests.push({ name: [...around, name].join(': '), test }),
    expect: expectOf,
  };
  const run = async (): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const { name, test } of tests) {
      try {
        await test();
        outcomes.push({ name, fault: '' });
      } catch (error) {
        outcomes.push({ name, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    }
    return outcomes;
  };
  return { kit, run };
}
