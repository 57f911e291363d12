import { useMemo, useState } from 'react';
import type { GridLine, GridOf } from '#views/systems/grid/grid.ts';
import type { Place } from '#views/systems/grid/places.ts';

/** The text being typed into the cell at hand; `fresh` = it replaces what was there. */
export interface Typing {
  readonly text: string;
  readonly fresh: boolean;
}

/** Where the person is in a grid. The place belongs to a record: it goes with it when the order changes. */
export interface Cursor {
  readonly place: Place;
  /** The line at hand; undefined on the head and in an empty grid. */
  readonly line: GridLine | undefined;
  readonly typing: Typing | null;
  readonly go: (to: Place) => void;
  readonly type: (typing: Typing | null) => void;
}

/** The place in a grid, which stays where it was when the record at hand goes. */
export function useCursor<R extends object>({ lines, columns }: GridOf<R>): Cursor {
  const [at, setAt] = useState<{ readonly id: string; readonly line: number; readonly col: number }>({
    id: '',
    line: 0,
    col: 0,
  });
  const [typing, type] = useState<Typing | null>(null);
  const index = useMemo(() => new Map(lines.map((line, i) => [line.id, i])), [lines]);
  const line = at.line === -1 ? -1 : (index.get(at.id) ?? Math.min(at.line, lines.length - 1));
  const place = { line: Math.max(-1, line), col: Math.min(at.col, columns.length - 1) };
  return {
    place,
    line: lines[place.line],
    typing,
    go: (to) => {
      type(null);
      setAt({ id: lines[to.line]?.id ?? '', ...to });
    },
    type,
  };
}
