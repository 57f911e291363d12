import { useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { composing } from '#ui/EditText.tsx';
import type { Option } from '#views/systems/grid/grid.ts';
import { registerWords as words } from '#words/register.ts';

/** How a text was saved: Enter, Tab, Shift+Tab, Ctrl+Enter (in all that are selected), or by leaving. */
export type How = 'enter' | 'next' | 'before' | 'all' | 'leave';

interface Props {
  readonly label: string;
  readonly text: string;
  /** The text replaces what was there: it began with a key. */
  readonly fresh: boolean;
  readonly className: string;
  readonly placeholder?: string;
  /** What can be picked; null = free text. */
  readonly options: (typed: string) => readonly Option[] | null;
  readonly onSave: (text: string, how: How) => void;
  readonly onDrop: () => void;
}

/** Height of the list at most, px: eight rows. */
const LIST = 264;

/** A field that is there only while something is typed, with a list under it: arrows choose, Enter takes, Esc puts back. */
export function Combo({ label, text: begun, fresh, className, placeholder, options, onSave, onDrop }: Props) {
  const [text, setText] = useState(begun);
  const [touched, setTouched] = useState(fresh && begun !== '');
  const [moved, setMoved] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const id = useId();
  // Until something is typed all is offered: the text that is there would hide what else there is.
  const list = options(touched ? text : '') ?? null;
  const sure = touched && list ? list.findIndex((one) => one.sure) : -1;
  const at = moved ?? sure;
  useLayoutEffect(() => {
    field.current?.focus();
    if (!fresh) field.current?.select();
  }, [fresh]);
  const save = (how: How, picked = list?.[at]) => {
    if (done.current) return;
    done.current = true;
    onSave(how === 'leave' && moved === null ? text : (picked?.text ?? text), how);
  };
  return (
    <>
      <input
        ref={field}
        className={className}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        dir="auto"
        {...(list
          ? {
              role: 'combobox',
              'aria-expanded': list.length > 0,
              'aria-controls': id,
              'aria-autocomplete': 'list' as const,
              'aria-activedescendant': list[at] ? `${id}-${at}` : undefined,
            }
          : {})}
        onChange={(event) => {
          setText(event.target.value);
          setTouched(true);
          setMoved(null);
        }}
        onBlur={() => save('leave')}
        onKeyDown={(event) => {
          if (composing(event)) return;
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by !== 0 && list && list.length > 0)
            setMoved((at + by + list.length + (at < 0 && by < 0 ? 1 : 0)) % list.length);
          else if (event.key === 'Enter') save(event.ctrlKey || event.metaKey ? 'all' : 'enter');
          else if (event.key === 'Tab') save(event.shiftKey ? 'before' : 'next');
          else if (event.key === 'Escape') {
            done.current = true;
            onDrop();
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {list && list.length > 0 && (
        <Choices id={id} list={list} at={at} field={field} onPick={(one) => save('enter', one)} />
      )}
    </>
  );
}

interface ListProps {
  readonly id: string;
  readonly list: readonly Option[];
  readonly at: number;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onPick: (option: Option) => void;
}

/** The list under the field, over everything: a grid that scrolls would cut it off. */
function Choices({ id, list, at, field, onPick }: ListProps) {
  const box = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0, minWidth: 0 });
  useLayoutEffect(() => {
    const under = field.current?.getBoundingClientRect();
    const height = box.current?.offsetHeight ?? LIST;
    if (!under) return;
    const fits = under.bottom + 4 + height <= innerHeight;
    const left = Math.min(under.left - 8, innerWidth - (box.current?.offsetWidth ?? 0) - 8);
    setPlace({
      left: Math.max(8, left),
      top: fits ? under.bottom + 4 : under.top - 4 - height,
      minWidth: under.width + 16,
    });
  }, [field, list.length]);
  useEffect(() => {
    void box.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return createPortal(
    <ul
      ref={box}
      id={id}
      role="listbox"
      aria-label={words.choices}
      className="popup register-choices"
      style={{ ...place, maxHeight: LIST }}
    >
      {list.map((one, index) => (
        <li
          key={one.text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="menu-item"
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(one);
          }}
        >
          <bdi>{one.text === '' ? words.clear : one.text}</bdi>
          {one.hint && <span className="hint">{one.hint}</span>}
        </li>
      ))}
    </ul>,
    document.body,
  );
}
