import './toasts.css';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useMoment, useStoreOf } from '#views/app/desk.tsx';
import { useRun } from '#views/app/use-run.ts';
import { dropToast } from '#store/toasts.ts';
import { focusPage } from '#views/line/focus-line.ts';
import { screenWords as words } from '#words/screen.ts';

/** How long a toast stays: one with an Undo at least 10 s, so that it can be reached (WCAG 2.2.1). */
const STAYS_MS = { undo: 12_000, plain: 5_000 };

/** What just happened, with a way back. */
export function Toasts() {
  const toasts = useMoment((moment) => moment.toasts);
  const spoken = useMoment((moment) => moment.spoken);
  return (
    <>
      <div className="toasts">
        {toasts.map((toast) => (
          <ToastBox key={toast.id} id={toast.id} text={toast.text} undo={toast.undo} tone={toast.tone} />
        ))}
      </div>
      <div className="visually-hidden" role="log" aria-live="polite" aria-label={words.app}>
        {spoken}
      </div>
    </>
  );
}

interface BoxProps {
  readonly id: number;
  readonly text: string;
  readonly undo: boolean | (() => void);
  readonly tone: 'plain' | 'problem';
}

function ToastBox({ id, text, undo, tone }: BoxProps) {
  const store = useStoreOf();
  const run = useRun();
  const held = useMoment((moment) => moment.toasts.length);
  useEffect(() => {
    if (tone === 'problem') return;
    const timer = setTimeout(() => dropToast(store, id), undo ? STAYS_MS.undo : STAYS_MS.plain);
    return () => clearTimeout(timer);
  }, [store, id, undo, tone, held]);
  return (
    <div className="toast" data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          className="button is-quiet"
          onClick={() => {
            if (undo === true) run('edit.undo');
            else undo();
            dropToast(store, id);
            focusPage();
          }}
        >
          {words.undo}
        </button>
      )}
      <button
        type="button"
        className="button is-quiet"
        aria-label={words.close}
        onClick={() => {
          dropToast(store, id);
          focusPage();
        }}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
