import { useMemo, useState } from 'react';

/** Rows that are selected. Those that are filtered away stay selected, and are told of. */
export interface Selected {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** From the row where the selection began to this one, in the order shown. */
  readonly reach: (id: string, from: string) => void;
  /** Puts them all in, or takes them out when all are in. */
  readonly toggleAll: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** The selection over the rows in the order shown. Rows that are gone are not in it any more. */
export function useSelected(shown: readonly string[], exists: (id: string) => boolean): Selected {
  const [chosen, choose] = useState<ReadonlySet<string>>(NONE);
  const [anchor, setAnchor] = useState<string | null>(null);
  const ids = useMemo(() => {
    const left = [...chosen].filter(exists);
    return left.length === chosen.size ? chosen : new Set(left);
  }, [chosen, exists]);
  return {
    ids,
    toggle: (id) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      choose(next);
      setAnchor(id);
    },
    reach: (id, from) => {
      const start = anchor !== null && ids.has(anchor) ? anchor : from;
      const [a, b] = [shown.indexOf(start), shown.indexOf(id)];
      if (a < 0 || b < 0) return;
      choose(new Set(shown.slice(Math.min(a, b), Math.max(a, b) + 1)));
      setAnchor(start);
    },
    toggleAll: (list) => {
      const next = new Set(ids);
      const all = list.every((id) => next.has(id));
      for (const id of list)
        if (all) next.delete(id);
        else next.add(id);
      choose(next);
      setAnchor(list[0] ?? null);
    },
    clear: () => choose(NONE),
  };
}
