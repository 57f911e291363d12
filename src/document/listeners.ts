/** Functions that want to be told. */
export interface Listeners<A extends readonly unknown[]> {
  /** Returns the way to stop. */
  readonly add: (listener: (...args: A) => void) => () => void;
  /** Calls all, in the order they came, even when one throws; the first error is thrown afterwards. */
  readonly call: (...args: A) => void;
  readonly clear: () => void;
}

/** An empty set of listeners. */
export function createListeners<A extends readonly unknown[]>(): Listeners<A> {
  const all = new Set<{ readonly listener: (...args: A) => void }>();
  return {
    add(listener) {
      // An object of its own: the same function may be added twice.
      const entry = { listener };
      all.add(entry);
      return () => void all.delete(entry);
    },
    call(...args) {
      const errors: unknown[] = [];
      for (const { listener } of [...all]) {
        try {
          listener(...args);
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0) throw errors[0];
    },
    clear: () => all.clear(),
  };
}
