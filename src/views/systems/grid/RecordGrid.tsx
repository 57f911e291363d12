import './grid.css';
import { useLayoutEffect, useRef, type PointerEvent } from 'react';
import { Combo, type How } from '#views/systems/grid/Combo.tsx';
import { CHECK, ROW, type GridOf } from '#views/systems/grid/grid.ts';
import { GroupRow } from '#views/systems/grid/GroupRow.tsx';
import { HeadRow } from '#views/systems/grid/HeadRow.tsx';
import { placeBeside } from '#views/systems/grid/places.ts';
import { RecordRow } from '#views/systems/grid/RecordRow.tsx';
import { useClipboard } from '#views/systems/grid/use-clipboard.ts';
import { useCursor } from '#views/systems/grid/use-at.ts';
import { useKeys } from '#views/systems/grid/use-keys.ts';
import { useSeenRows } from '#ui/use-seen-rows.ts';
import type { Selected } from '#views/systems/grid/use-selected.ts';
import { registerWords as words } from '#words/register.ts';

/** Rows drawn beyond the edge, so that scrolling shows no gap. */
const SPARE = 5;

interface Props<R extends object> {
  readonly grid: GridOf<R>;
  readonly selected: Selected;
  /** Out of the grid by key. */
  readonly onLeave: () => void;
}

/** A grid of records: only rows in sight are drawn, and the one at hand. Edited like a spreadsheet; rows are selected. */
export function RecordGrid<R extends object>({ grid, selected, onLeave }: Props<R>) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useSeenRows(box);
  const cursor = useCursor(grid);
  const { lines, columns } = grid;
  const { place, line, typing, go, type } = cursor;
  const page = Math.max(1, Math.floor(seen.height / ROW) - 3);
  const onKeyDown = useKeys({ grid, cursor, selected, page, onLeave });
  useClipboard(box, grid, cursor, selected);
  useLayoutEffect(() => {
    const focus = document.activeElement;
    // A field that ended leaves the focus on nothing.
    if (!box.current || typing || !(box.current.contains(focus) || focus === document.body)) return;
    const cell = box.current.querySelector<HTMLElement>(`[data-at="${place.line} ${place.col}"]`);
    if (!cell) return;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // The names stay in sight: to go to one is to go to the left end.
    if (place.col === 0) box.current.scrollLeft = 0;
    if (cell !== focus) cell.focus({ preventScroll: true });
  }, [place.line, place.col, typing, lines]);

  const numbers = (target: EventTarget, attribute: string): readonly number[] | null => {
    const text = target instanceof Element ? target.closest(`[${attribute}]`)?.getAttribute(attribute) : null;
    return text === null || text === undefined ? null : text.split(' ').map(Number);
  };
  const select = (at: number, reach: boolean) => {
    const to = lines[at];
    if (at === -1) selected.toggleAll(lines.flatMap((one) => (one.is === 'row' ? [one.id] : [])));
    else if (to?.is === 'group') selected.toggleAll(to.ids);
    else if (to && reach && line) selected.reach(to.id, line.id);
    else if (to) selected.toggle(to.id);
  };
  const point = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox')) return;
    // Before its field goes, what was typed is saved.
    if (typing && document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    const check = numbers(event.target, 'data-check')?.[0];
    const [at, col] = numbers(event.target, 'data-at') ?? [];
    if (check !== undefined) {
      event.preventDefault();
      select(check, event.shiftKey);
      if (check >= 0) go({ line: check, col: 0 });
      box.current?.querySelector<HTMLElement>(`[data-at="${Math.max(check, 0)} 0"]`)?.focus({ preventScroll: true });
      return;
    }
    if (at === undefined || col === undefined) return;
    if (event.target instanceof Element && event.target.closest('[data-open]')) return;
    const to = lines[at];
    if (at === -1 && columns[col]) grid.onSort(columns[col].id);
    if (to?.is === 'group') grid.onFold(to.name);
    if (to?.is === 'row' && event.shiftKey) selected.reach(to.id, line?.id ?? to.id);
    if (to?.is === 'row' && (event.ctrlKey || event.metaKey)) selected.toggle(to.id);
    if (event.shiftKey) event.preventDefault();
    go({ line: at, col });
    if (event.shiftKey)
      box.current?.querySelector<HTMLElement>(`[data-at="${at} ${col}"]`)?.focus({ preventScroll: true });
  };
  const open = (event: React.MouseEvent) => {
    const [at = -1, col = 0] = numbers(event.target, 'data-at') ?? [];
    const to = lines[at];
    const row = to?.is === 'row' ? grid.row(to.id) : undefined;
    const column = columns[col];
    if (row && column && !column.counted && !(event.target instanceof HTMLInputElement))
      type({ text: grid.cell(row, column.id).typed, fresh: false });
  };
  const save = (text: string, how: How) => {
    const column = columns[place.col];
    if (line && column) {
      const all = how === 'all' && selected.ids.has(line.id) ? [...selected.ids] : [line.id];
      const row = line.is === 'row' ? grid.row(line.id) : undefined;
      if (how === 'all' || (row && grid.cell(row, column.id).typed !== text.trim()))
        grid.save(all.map((id) => ({ id, column: column.id, text })));
    }
    if (how === 'leave' || how === 'all') type(null);
    else if (how === 'enter') go({ line: Math.min(lines.length - 1, place.line + 1), col: place.col });
    else go(placeBeside(place, how === 'next' ? 1 : -1, lines.length, columns.length) ?? place);
  };

  const first = Math.max(0, Math.floor(seen.top / ROW) - SPARE);
  const last = Math.min(lines.length, Math.ceil((seen.top + seen.height) / ROW) + SPARE);
  const drawn = lines.slice(first, last).map((one, i) => ({ one, at: first + i }));
  if (line && (place.line < first || place.line >= last)) drawn.push({ one: line, at: place.line });
  const column = columns[place.col];
  const template = `${CHECK}px ${columns.map((each) => `${each.width}px`).join(' ')}`;
  const rows = lines.filter((one) => one.is === 'row').length;
  return (
    <div
      ref={box}
      role="grid"
      className="reg-grid"
      aria-label={grid.label}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      tabIndex={-1}
      style={{ '--columns': template, '--name': `${columns[0]?.width ?? 0}px` } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onPointerDown={point}
      onDoubleClick={open}
      onClick={(event) => {
        const [at = -1, col = 0] = numbers(event.target, 'data-open') ?? [];
        const [to, of] = [lines[at], columns[col]];
        if (to && of) grid.open(to.id, of.id);
      }}
    >
      <HeadRow
        columns={columns}
        sort={grid.sort}
        at={place.line === -1 ? place.col : -1}
        all={
          rows > 0 && rows <= selected.ids.size && lines.every((one) => one.is !== 'row' || selected.ids.has(one.id))
        }
      />
      <div role="rowgroup" className="reg-body" style={{ height: lines.length * ROW }}>
        {drawn.map(({ one, at }) => {
          if (one.is === 'group')
            return (
              <GroupRow
                key={one.id}
                group={one}
                line={at}
                current={at === place.line}
                columns={columns.length}
                selected={one.ids.every((id) => selected.ids.has(id))}
              />
            );
          const row = grid.row(one.id);
          if (!row) return null;
          const name = grid.name(row);
          return (
            <RecordRow
              key={one.id}
              row={row}
              name={name}
              columns={columns}
              cell={grid.cell}
              line={at}
              at={at === place.line ? place.col : -1}
              selected={selected.ids.has(one.id)}
              field={
                typing && at === place.line && column ? (
                  <Combo
                    label={words.edit(column.name, name)}
                    className="reg-field"
                    text={typing.text}
                    fresh={typing.fresh}
                    options={(typed) => grid.options(column.id, typed)}
                    onSave={save}
                    onDrop={() => type(null)}
                  />
                ) : null
              }
            />
          );
        })}
      </div>
      {lines.length === 0 && <p className="quiet reg-nothing">{words.nothingFits}</p>}
    </div>
  );
}
