import { useLayoutEffect, useRef, useState } from 'react';
import type { Column } from '#model/table/columns.ts';
import { composing } from '#ui/EditText.tsx';
import type { Typing } from '#views/table/use-table.ts';

interface Props {
  readonly typing: Typing;
  readonly column: Column;
  readonly label: string;
  /** Saves the text; `then` says where to go on: down, on to the next cell, back, or nowhere. */
  readonly onSave: (text: string, then: 'down' | 'next' | 'before' | 'stay') => void;
  readonly onDrop: () => void;
}

/** The field of the cell that is being typed. Leaving it saves; Esc puts back what was there. */
export function CellField({ typing, column, label, onSave, onDrop }: Props) {
  const [text, setText] = useState(typing.text);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  // At once: the key that began it may be the first of an input method's, which writes where the focus is.
  useLayoutEffect(() => {
    field.current?.focus();
    if (!typing.fresh) field.current?.select();
  }, [typing]);
  const save = (then: Parameters<typeof onSave>[1]) => {
    if (done.current) return;
    done.current = true;
    onSave(text, then);
  };
  return (
    <input
      ref={field}
      className="table-field"
      aria-label={label}
      value={text}
      dir="auto"
      list={column.kind === 'team' || column.kind === 'value' ? `table-${column.kind}` : undefined}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => save('stay')}
      onKeyDown={(event) => {
        if (composing(event)) return;
        if (event.key === 'Enter') save('down');
        else if (event.key === 'Tab') save(event.shiftKey ? 'before' : 'next');
        else if (event.key === 'Escape') {
          done.current = true;
          onDrop();
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
