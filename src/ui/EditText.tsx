import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

interface Props {
  readonly value: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string;
  readonly autoFocus?: boolean;
  readonly onSave: (text: string) => void;
  /** After Enter (`true`) or Esc (`false`). */
  readonly onDone?: (saved: boolean) => void;
  /** When the focus went elsewhere: a field that is there only for the moment goes, too. */
  readonly onLeave?: () => void;
  /** As wide as its text. */
  readonly grow?: boolean;
  /** What is in it could not be understood. */
  readonly invalid?: boolean;
}

/** A change that was taken comes back as the new value within this time, ms: the store holds it back for 25 at most. */
const TAKEN_WITHIN = 100;

/** True while an input method is composing: its Enter belongs to the composition, never to us. */
export function composing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

/** A field that saves on Enter and on leaving, and puts the old text back on Esc. */
export function EditText({
  value,
  label,
  placeholder,
  className = 'field',
  autoFocus,
  onSave,
  onDone,
  onLeave,
  grow,
  invalid,
}: Props) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const dropped = useRef(false);
  const back = useRef(0);
  const given = useRef<string | null>(null);
  const typing = useRef(false);
  useEffect(() => {
    // What somebody is typing stays, also when another tab changes the value meanwhile.
    if (!typing.current) setText(value);
    given.current = null;
    return () => clearTimeout(back.current);
  }, [value]);
  useEffect(() => {
    if (!autoFocus) return;
    field.current?.focus();
    field.current?.select();
  }, [autoFocus]);
  const save = () => {
    typing.current = false;
    // Enter saves and moves the focus away, which saves again before the value has come back.
    if (!dropped.current && text.trim() !== value && text.trim() !== given.current) {
      given.current = text.trim();
      // A field that adds is ready for the next one; in others, what was not taken does not stay behind as if it had been.
      if (value === '') setText('');
      else back.current = window.setTimeout(() => setText(value), TAKEN_WITHIN);
      onSave(text.trim());
    }
    dropped.current = false;
  };
  return (
    <input
      ref={field}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      dir="auto"
      aria-invalid={invalid || undefined}
      size={grow ? Math.max(4, Math.min(60, (text || placeholder || '').length + 1)) : undefined}
      onChange={(event) => {
        clearTimeout(back.current);
        given.current = null;
        dropped.current = false;
        typing.current = event.target.value !== value;
        setText(event.target.value);
      }}
      onBlur={() => {
        save();
        // Another window in front takes the focus from the page, not from the field.
        if (document.activeElement !== field.current) onLeave?.();
      }}
      onKeyDown={(event) => {
        if (composing(event)) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          save();
          onDone?.(true);
        } else if (event.key === 'Escape') {
          // With nothing to put back it is for what is around the field: a dialog closes.
          if (text === value && !onDone) return;
          event.preventDefault();
          event.stopPropagation();
          dropped.current = true;
          typing.current = false;
          setText(value);
          onDone?.(false);
        }
      }}
    />
  );
}
