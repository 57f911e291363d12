import { useMemo, useState } from 'react';
import { knownOf } from '#commands/known-of.ts';
import { guessColumns, withMeaning } from '#importers/step-table/guess-columns.ts';
import { headingsOf, headOf } from '#importers/step-table/head-rows.ts';
import type { Meaning, TimeUnit } from '#importers/step-table/column.ts';
import { readGrid, readStepTable } from '#importers/step-table/step-table.ts';
import type { Corrected, NoTable, StepTable } from '#importers/step-table/step-table.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import type { Pasted } from '#views/paste/waiting-paste.ts';

/** What was read of a paste, and what a person may put right. */
export interface Reading {
  readonly table: StepTable | NoTable;
  readonly setMeaning: (column: number, meaning: Meaning) => void;
  readonly setUnit: (column: number, unit: TimeUnit | undefined) => void;
  readonly setHeading: (on: boolean) => void;
}

const asRead: Corrected = {};

/** Reads what was pasted; a correction reads the same cells again. */
export function useStepTable(pasted: Pasted): Reading {
  const store = useStoreOf();
  const known = useMemo(() => knownOf(store.getState().records), [store]);
  const [corrections, setCorrections] = useState<{ readonly of: Pasted; readonly corrected: Corrected } | null>(null);
  // Those of one paste say nothing about the next.
  const corrected = corrections?.of === pasted ? corrections.corrected : asRead;
  const setCorrected = (next: Corrected) => setCorrections({ of: pasted, corrected: next });
  const first = useMemo(() => {
    const { text, html } = pasted;
    return readStepTable(text, { known, ...(html === undefined || html === '' ? {} : { html }) });
  }, [pasted, known]);
  const table = useMemo(
    () =>
      first.is === 'refused' || (corrected.head === undefined && corrected.columns === undefined)
        ? first
        : readGrid(first.grid, known, corrected),
    [first, known, corrected],
  );
  if (table.is === 'refused') return { table, setMeaning: () => {}, setUnit: () => {}, setHeading: () => {} };
  const { head, columns, grid } = table;
  return {
    table,
    setMeaning: (column, meaning) => setCorrected({ head, columns: withMeaning(columns, column, meaning) }),
    setUnit: (column, unit) =>
      setCorrected({
        head,
        columns: columns.map((one, at) => {
          if (at !== column) return one;
          const { unit: _, ...rest } = one;
          return unit === undefined ? rest : { ...rest, unit };
        }),
      }),
    setHeading: (on) => {
      const guess = headOf(grid.rows);
      const next = on
        ? { ...guess, rows: guess.rows === 0 ? (1 as const) : guess.rows }
        : { titles: 0, rows: 0 as const };
      const body = grid.rows.slice(next.titles + next.rows);
      setCorrected({ head: next, columns: guessColumns(headingsOf(grid.rows, next), body) });
    },
  };
}
