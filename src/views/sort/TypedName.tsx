import { useId, useState } from 'react';
import { composing } from '#ui/EditText.tsx';
import { useSlice } from '#views/app/desk.tsx';
import { stockOf } from '#model/sort/stock.ts';
import type { Typed } from '#views/sort/answers.ts';
import { sortWords as words } from '#words/sort.ts';

interface Props {
  readonly what: Typed;
  readonly onTake: (text: string) => void;
  readonly onLeave: () => void;
}

/** A name or a reason to be typed: Enter takes it, Esc leaves it. Names that are known are offered. */
export function TypedName({ what, onTake, onLeave }: Props) {
  const records = useSlice((state) => state.records);
  const [text, setText] = useState('');
  const id = useId();
  const stock = stockOf(records);
  const known = what === 'reason' ? [] : what === 'same' ? stock.systems : [...stock.parties.values()];
  const take = () => text.trim() !== '' && onTake(text.trim());
  return (
    <div className="sort-typed">
      <label className="label">
        {words.fields[what]}
        <input
          className="field"
          autoFocus
          dir="auto"
          list={known.length > 0 ? id : undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (composing(event)) return;
            if (event.key === 'Enter') {
              event.preventDefault();
              take();
            } else if (event.key === 'Escape') {
              event.preventDefault();
              onLeave();
            }
          }}
        />
      </label>
      <button type="button" className="button is-primary" onClick={take}>
        {words.take}
      </button>
      <datalist id={id}>
        {known.map((one) => (
          <option key={one.id}>{one.name}</option>
        ))}
      </datalist>
    </div>
  );
}
