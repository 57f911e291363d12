import { ArrowUpRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { ROW, type GridCell, type GridColumn } from '#views/systems/grid/grid.ts';
import { registerWords as words } from '#words/register.ts';

interface Props {
  readonly row: object;
  readonly name: string;
  readonly columns: readonly GridColumn[];
  readonly cell: (row: never, column: string) => GridCell;
  /** Which line it is. */
  readonly line: number;
  /** The column at hand where it is in this row; -1 = elsewhere. */
  readonly at: number;
  readonly selected: boolean;
  /** The field of the cell that is being typed. */
  readonly field: ReactNode;
}

const marks: Readonly<Partial<Record<GridCell['state'], string>>> = {
  weak: words.weakMark,
  empty: words.emptyMark,
  left: words.leftMark,
  disputed: words.disputedMark,
  unread: words.unreadMark,
};

/** What missing is called in a cell: nobody was asked, which is never 0. */
const unsaid = (cell: GridCell): string => (cell.state === 'missing' ? cell.shown || words.notAsked : cell.shown);

/** One record of a grid. */
export const RecordRow = memo(function RecordRow({ row, name, columns, cell, line, at, selected, field }: Props) {
  return (
    <div role="row" className="reg-row" aria-rowindex={line + 2} aria-selected={selected} style={{ top: line * ROW }}>
      <div role="gridcell" className="reg-cell reg-check" data-check={line} aria-colindex={1}>
        <input type="checkbox" tabIndex={-1} checked={selected} readOnly aria-label={words.select(name)} />
      </div>
      {columns.map(({ id, name: head, number, counted }, col) => {
        // The cast: a grid gives each row to the cells of its own kind.
        const one = cell(row as never, id);
        const mark = marks[one.state];
        const typing = at === col && field;
        return (
          <div
            key={id}
            role={col === 0 ? 'rowheader' : 'gridcell'}
            className={`reg-cell is-${id}${number ? ' is-number' : ''}${counted ? ' is-counted' : ''}`}
            data-at={`${line} ${col}`}
            data-state={one.state}
            tabIndex={at === col ? 0 : -1}
            aria-colindex={col + 2}
            aria-readonly={counted || undefined}
            title={one.title ?? (counted ? words.computed(head) : one.shown.length > 18 ? one.shown : undefined)}
          >
            {typing || (
              <>
                <bdi className="reg-text">{unsaid(one)}</bdi>
                {mark && <span className={one.state === 'unread' ? 'visually-hidden' : 'reg-mark'}>{mark}</span>}
                {one.state === 'unread' && (
                  <span className="reg-mark" aria-hidden>
                    ?
                  </span>
                )}
              </>
            )}
            {one.opens && !typing && (
              <button
                type="button"
                className="reg-open"
                tabIndex={-1}
                aria-label={one.opens}
                data-open={`${line} ${col}`}
              >
                <ArrowUpRight size={16} aria-hidden />
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
});
