import { useEffect, useId, useRef, useState } from 'react';
import { composing } from '#ui/EditText.tsx';

/** One thing that can be picked. */
export interface PickItem {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
}

interface Props {
  readonly label: string;
  readonly nothing: string;
  readonly items: readonly PickItem[];
  readonly onPick: (id: string) => void;
  /** Told what is typed, where the owner finds the items itself; without it the list filters by its text. */
  readonly onFind?: (text: string) => void;
}

/** More would not be read. */
const MOST = 60;

/** A field with a list under it: type to find, arrows to choose, Enter to take. */
export function PickList({ label, nothing, items, onPick, onFind }: Props) {
  const [find, setFind] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const shown = (onFind ? items : items.filter((one) => one.text.toLowerCase().includes(find.toLowerCase()))).slice(
    0,
    MOST,
  );
  useEffect(() => {
    void list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div className="pick">
      <input
        className="field"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
        aria-label={label}
        placeholder={label}
        value={find}
        autoFocus
        onChange={(event) => {
          setFind(event.target.value);
          onFind?.(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (composing(event)) return;
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by !== 0 && shown.length > 0) {
            event.preventDefault();
            setAt((at + by + shown.length) % shown.length);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            const picked = shown[at];
            if (picked) onPick(picked.id);
          }
        }}
      />
      <ul ref={list} id={id} role="listbox" aria-label={label} className="pick-list">
        {shown.map((one, index) => (
          <li
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="menu-item"
            onPointerMove={() => setAt(index)}
            onPointerUp={() => onPick(one.id)}
          >
            <bdi>{one.text}</bdi>
            {one.hint && <span className="hint">{one.hint}</span>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">{nothing}</p>}
    </div>
  );
}
