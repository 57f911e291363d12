import { useLayoutEffect, useRef, type PointerEvent } from 'react';
import { countedSteps, stepById } from '#model/lookup-view.ts';
import { columns } from '#model/table/columns.ts';
import { useSeenRows } from '#ui/use-seen-rows.ts';
import { AddRow } from '#views/table/AddRow.tsx';
import { CellField } from '#views/table/CellField.tsx';
import { textAt } from '#views/table/edits.ts';
import { GridFoot, GridHead } from '#views/table/GridEnds.tsx';
import { GridRow, ROW } from '#views/table/GridRow.tsx';
import { placeBeside, type Place } from '#views/table/places.ts';
import { useBlockClipboard, type PasteBeyond } from '#views/table/use-block-clipboard.ts';
import { useGridKeys } from '#views/table/use-grid-keys.ts';
import { useSetCells } from '#views/table/use-set-cells.ts';
import type { TableState } from '#views/table/use-table.ts';
import { tableWords as words } from '#words/table.ts';

/** Rows drawn beyond the edge, so that scrolling shows no gap. */
const SPARE = 6;

interface Props {
  readonly table: TableState;
  readonly onPasteBeyond: (paste: PasteBeyond) => void;
  /** Out of the table by key. */
  readonly onLeave: () => void;
}

/** The grid: only rows in sight are drawn, and the one with the focus. */
export function Grid({ table, onPasteBeyond, onLeave }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const seen = useSeenRows(grid);
  const { view, rows, at, block, typing, go, type } = table;
  const page = Math.max(1, Math.floor(seen.height / ROW) - 3);
  const onKeyDown = useGridKeys(table, page, onLeave);
  const set = useSetCells();
  useBlockClipboard(grid, table, onPasteBeyond);
  useLayoutEffect(() => {
    const box = grid.current;
    const focus = document.activeElement;
    // A field that ended leaves the focus on nothing.
    if (!box || !(box.contains(focus) || focus === document.body)) return;
    const cell = box.querySelector<HTMLElement>(`[data-at="${at.row} ${at.col}"], input[data-at="${at.row} 0"]`);
    if (!cell || typing) return;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // The names stay in sight: to go to one is to go to the left end.
    if (at.col === 0) box.scrollLeft = 0;
    if (cell !== focus) cell.focus({ preventScroll: true });
  }, [at.row, at.col, typing, rows]);
  const placeOf = (event: PointerEvent | React.MouseEvent): Place | null => {
    const cell = event.target instanceof Element ? event.target.closest('[data-at]') : null;
    const [row, col] = (cell?.getAttribute('data-at') ?? '').split(' ').map(Number);
    return cell && row !== undefined && col !== undefined && !(event.target instanceof HTMLInputElement)
      ? { row, col }
      : null;
  };
  const point = (event: PointerEvent) => {
    const place = placeOf(event);
    if (!place || event.button !== 0) return;
    // Before its field goes, what was typed is saved.
    if (typing && document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    go(place, event.shiftKey && place.row >= 0);
    const { sort } = table.arrangement;
    const by = columns[place.col]?.id;
    if (place.row === -1 && by)
      table.arrange({ sort: sort?.by !== by ? { by, down: false } : sort.down ? null : { by, down: true } });
  };
  const drag = (event: PointerEvent) => {
    const place = event.buttons === 1 && !typing ? placeOf(event) : null;
    if (place && place.row >= 0 && place.row < rows.length && (place.row !== at.row || place.col !== at.col))
      go(place, true);
  };
  const open = (event: React.MouseEvent) => {
    const place = placeOf(event);
    if (place && place.row >= 0 && columns[place.col]?.kind !== 'owners')
      type({ text: textAt(table, place.row, place.col), fresh: false });
  };
  const first = Math.max(0, Math.floor(seen.top / ROW) - SPARE);
  const last = Math.min(rows.length, Math.ceil((seen.top + seen.height) / ROW) + SPARE);
  const drawn = rows.slice(first, last).map((id, i) => ({ id, row: first + i }));
  const own = rows[at.row];
  const onRow = own !== undefined;
  if (own !== undefined && (at.row < first || at.row >= last)) drawn.push({ id: own, row: at.row });
  const numbers = new Map(countedSteps(view).map((step, i) => [step.id, i + 1]));
  const save = (text: string, then: 'down' | 'next' | 'before' | 'stay') => {
    const column = columns[at.col];
    if (own !== undefined && column) set({ mapId: view.map.id, cells: [{ stepId: own, column: column.id, text }] });
    const down = { row: Math.min(rows.length - 1, at.row + 1), col: at.col };
    if (then === 'stay') type(null);
    else go(then === 'down' ? down : (placeBeside(at, then === 'next' ? 1 : -1, rows.length) ?? at));
  };
  return (
    <div
      ref={grid}
      role="grid"
      className="table-grid"
      aria-label={words.name}
      aria-rowcount={rows.length + 3}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPointerDown={point}
      onPointerMove={drag}
      onDoubleClick={open}
    >
      <GridHead sort={table.arrangement.sort} at={at.row === -1 ? at.col : -1} />
      <div role="rowgroup" className="table-body" style={{ height: (rows.length + 1) * ROW }}>
        {drawn.map(({ id, row }) => {
          const step = stepById(view, id);
          if (!step) return null;
          const inBlock = onRow && row >= block.top && row <= block.bottom;
          const column = columns[at.col];
          return (
            <GridRow
              key={id}
              view={view}
              step={step}
              number={numbers.get(id) ?? 0}
              row={row}
              at={row === at.row ? at.col : -1}
              from={inBlock ? block.left : 0}
              to={inBlock ? block.right : -1}
              field={
                typing && row === at.row && column ? (
                  <CellField
                    typing={typing}
                    column={column}
                    label={words.edit(column.name, step.name || words.unnamed)}
                    onSave={save}
                    onDrop={() => type(null)}
                  />
                ) : null
              }
            />
          );
        })}
        <AddRow
          mapId={view.map.id}
          row={rows.length}
          current={at.row === rows.length}
          onFocus={() => at.row !== rows.length && go({ row: rows.length, col: 0 })}
          onUp={() => go({ row: rows.length - 1, col: 0 })}
          onAdded={() => go({ row: rows.length + 1, col: 0 })}
        />
      </div>
      <GridFoot view={view} row={rows.length + 1} />
    </div>
  );
}
