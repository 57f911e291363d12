import './keeping.css';
import { useStore } from '#ui/use-store.ts';
import { useParts } from '#views/app/desk.tsx';
import { useRun } from '#views/app/use-run.ts';
import { keepingWords } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';
import { ago, useNow } from './times.ts';

const words = keepingWords.status;

/** The age of the last copy outside the browser, a dot when something waits, and the way to all copies. */
export function KeepStatus() {
  const { state } = keeperOf(useParts());
  const copiedAt = useStore(state, ({ memory }) => memory.copiedAt);
  const waiting = useStore(state, ({ reminders }) => reminders.length);
  const run = useRun();
  const now = Math.max(useNow(), copiedAt);
  const copy = copiedAt === 0 ? words.noCopy : words.copy(ago(copiedAt, now));
  return (
    <button
      type="button"
      className="save-open"
      aria-haspopup="dialog"
      aria-label={words.label(waiting === 0 ? copy : `${copy}, ${words.waiting(waiting)}`)}
      onClick={() => run('keeping.open')}
    >
      <span aria-hidden="true">·</span> {copy}
      {waiting > 0 && <span className="save-dot" aria-hidden="true" />}
    </button>
  );
}
