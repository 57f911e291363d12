import { useState } from 'react';
import { countedSteps } from '#model/lookup-view.ts';
import type { Id } from '#model/records/record.ts';
import { arranged, inStory, type Arrangement } from '#model/table/arrange.ts';
import type { View } from '#model/view.ts';
import { useParts, useSet } from '#views/app/desk.tsx';
import { blockOf, type Block, type Place } from '#views/table/places.ts';

/** The text being typed into the cell at hand; `fresh` = it replaces what was there. */
export interface Typing {
  readonly text: string;
  readonly fresh: boolean;
}

/** Where the person is in the table, and how it is looked at. */
export interface TableState {
  readonly view: View;
  /** Steps shown, in order. */
  readonly rows: readonly Id[];
  readonly arrangement: Arrangement;
  readonly arrange: (change: Partial<Arrangement>) => void;
  readonly at: Place;
  readonly block: Block;
  readonly typing: Typing | null;
  /** Goes to a cell; with `extend` the block reaches from where it began to there. */
  readonly go: (to: Place, extend?: boolean) => void;
  readonly type: (typing: Typing | null) => void;
}

/** The state of the table. What is shown and its order change with the arrangement and with the steps there are, never while a cell is typed. */
export function useTable(view: View): TableState {
  const set = useSet();
  const { store } = useParts();
  const [arrangement, setArrangement] = useState(inStory);
  // It begins at the step that is selected on the map, and leaves the one it was at selected there.
  const [begin] = useState<Place>(() => {
    const selected = store.getState().moment.steps.at(-1);
    return { row: Math.max(0, arranged(view, inStory).indexOf(selected ?? '')), col: 0 };
  });
  const [at, setAt] = useState<Place>(begin);
  const [from, setFrom] = useState<Place>(begin);
  const [typing, type] = useState<Typing | null>(null);
  const key = JSON.stringify([arrangement, view.map.id, countedSteps(view).map((step) => step.id)]);
  const [kept, keep] = useState<{ readonly key: string; readonly rows: readonly Id[] }>({ key: '', rows: [] });
  const rows = kept.key === key ? kept.rows : arranged(view, arrangement);
  if (kept.key !== key) keep({ key, rows });
  // Steps may go, here or in another tab.
  const here = { row: Math.min(at.row, rows.length), col: at.col };
  return {
    view,
    rows,
    arrangement,
    arrange: (change) => setArrangement({ ...arrangement, ...change }),
    at: here,
    block: blockOf(from, here, rows.length),
    typing,
    go: (to, extend = false) => {
      type(null);
      setAt(to);
      if (!extend) setFrom(to);
      const step = rows[to.row];
      if (step !== undefined) set.moment({ steps: [step], flows: [], system: null });
    },
    type,
  };
}
