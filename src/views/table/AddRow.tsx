import { useState, type KeyboardEvent } from 'react';
import { knownOf } from '#commands/known-of.ts';
import { readLine } from '#commands/line/read.ts';
import { columns } from '#model/table/columns.ts';
import type { Id } from '#model/records/record.ts';
import { composing } from '#ui/EditText.tsx';
import { useParts } from '#views/app/desk.tsx';
import { ROW } from '#views/table/GridRow.tsx';
import { tableWords as words } from '#words/table.ts';

interface Props {
  readonly mapId: Id;
  /** Its row: the one after the last step. */
  readonly row: number;
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onUp: () => void;
  /** After a step was added: this row is now one further down. */
  readonly onAdded: () => void;
}

/** The last row takes a step as the line does: name, times, systems and team in one go. */
export function AddRow({ mapId, row, current, onFocus, onUp, onAdded }: Props) {
  const { store, dispatch } = useParts();
  const [text, setText] = useState('');
  const add = () => {
    const line = readLine(text, knownOf(store.getState().records));
    if (line.is !== 'step') return;
    dispatch('step.add', { mapId, line, place: 'after', anchor: null });
    setText('');
    onAdded();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return;
    if (event.key === 'Enter') add();
    else if (event.key === 'ArrowUp') onUp();
    else if (event.key === 'Escape') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div role="row" className="table-row table-add" aria-rowindex={row + 2} style={{ top: row * ROW }}>
      <div role="gridcell" className="table-cell" aria-colindex={1} aria-colspan={columns.length + 1}>
        <input
          className="table-field"
          data-at={`${row} 0`}
          tabIndex={current ? 0 : -1}
          aria-label={words.add}
          placeholder={`${words.add}: ${words.addExample}`}
          value={text}
          dir="auto"
          onFocus={onFocus}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}
