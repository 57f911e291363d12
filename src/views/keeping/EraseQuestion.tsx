import './keeping.css';
import { useEffect, useId, useRef, type ReactNode } from 'react';

interface Props {
  readonly text: string;
  readonly erase: string;
  readonly keep: string;
  readonly onErase: () => void;
  readonly onKeep: () => void;
  /** What can be done first. */
  readonly children?: ReactNode;
}

/** Asks in place before something is erased for good. The focus begins on keeping it; Esc keeps it, too. */
export function EraseQuestion({ text, erase, keep, onErase, onKeep, children }: Props) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The dialog around it stays open.
      event.stopPropagation();
      onKeep();
    };
    const element = group.current;
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [onKeep]);
  return (
    <div ref={group} role="group" aria-labelledby={id} className="erase-question">
      <p id={id}>{text}</p>
      <div className="erase-do">
        {children}
        <button type="button" className="button" onClick={onErase}>
          {erase}
        </button>
        <button type="button" className="button is-primary" autoFocus onClick={onKeep}>
          {keep}
        </button>
      </div>
    </div>
  );
}
