/** Functions that want to be told. */
export interface Listeners<A extends readonly unknown[]> {
  /** Returns the way to stop. */
  readonly add: (listener: (...args: A) => void) => () => void;
  /** Calls all, in the order they came, even when one throws; the first error is thrown afterwards. */
  readonly call: (...args: A) => void;
  /** Calls all like `call`, but an error comes up by itself, later: what calls here must not stop half-way. */
  readonly callApart: (...args: A) => void;
  readonly clear: () => void;
}

/** An empty set of listeners. */
export function createListeners<A extends readonly unknown[]>(): Listeners<A> {
  const all = new Set<{ readonly listener: (...args: A) => void }>();
  const call = (...args: A): void => {
    const errors: unknown[] = [];
    // Those that are there now: a listener may stop itself or add another.
    const now = Array.from(all);
    for (const { listener } of now) {
      try {
        listener(...args);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  };

  return {
    add(listener) {
      // An object of its own: the same function may be added twice.
      const entry = { listener };
      all.add(entry);
      return () => void all.delete(entry);
    },
    call,
    callApart(...args) {
      try {
        call(...args);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    },
    clear: () => all.clear(),
  };
}
