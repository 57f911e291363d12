import { memo, type ReactNode } from 'react';
import type { StepRecord } from '#model/records/step.ts';
import { cellOf, type CellState } from '#model/table/cell.ts';
import { columns, isNumber } from '#model/table/columns.ts';
import type { View } from '#model/view.ts';
import { tableWords as words } from '#words/table.ts';

/** Height of a row, px: 14 px text with room to be hit. */
export const ROW = 34;

interface Props {
  readonly view: View;
  readonly step: StepRecord;
  /** Its number in the story. */
  readonly number: number;
  readonly row: number;
  /** The cell at hand, where it is in this row; -1 = elsewhere. */
  readonly at: number;
  /** Cells of this row in the block, first and last. */
  readonly from: number;
  readonly to: number;
  /** The field of the cell that is being typed. */
  readonly field: ReactNode;
}

const says: Readonly<Record<CellState, string>> = {
  said: '',
  missing: '',
  asked: words.cellAsked,
  unread: words.cellUnread,
};

/** One step of the table. */
export const GridRow = memo(function GridRow({ view, step, number, row, at, from, to, field }: Props) {
  return (
    <div role="row" className="table-row" aria-rowindex={row + 2} style={{ top: row * ROW }}>
      <span role="gridcell" className="table-cell table-number" aria-colindex={1}>
        {number}
      </span>
      {columns.map(({ id, kind }, col) => {
        const { shown, state } = cellOf(view, step, id);
        const note = says[state];
        return (
          <div
            key={id}
            role={col === 0 ? 'rowheader' : 'gridcell'}
            className={`table-cell is-${id}${isNumber(id) ? ' is-number' : ''}`}
            data-at={`${row} ${col}`}
            data-state={state}
            tabIndex={at === col ? 0 : -1}
            aria-colindex={col + 2}
            aria-selected={col >= from && col <= to}
            aria-readonly={kind === 'owners' ? true : undefined}
            title={state === 'unread' ? words.notReadTitle : shown.length > 24 ? shown : undefined}
          >
            {at === col && field ? field : <bdi className="table-text">{shown}</bdi>}
            {note && <span className="visually-hidden">{note}</span>}
          </div>
        );
      })}
    </div>
  );
});
