import { X } from 'lucide-react';
import { toast } from '#store/toasts.ts';
import { useStoreOf } from '#views/app/desk.tsx';
import { registerWords as words } from '#words/register.ts';

interface Props {
  readonly count: number;
  readonly onMerge: () => void;
  /** Deletes what is selected and says what was deleted. */
  readonly onDelete: () => string;
  /** Nothing is to be selected any more. */
  readonly onClear: () => void;
  readonly onDone: () => void;
}

/** The end of the bar over a selection, of systems or of people: merge, delete, let go. */
export function BarEnd({ count, onMerge, onDelete, onClear, onDone }: Props) {
  const store = useStoreOf();
  return (
    <>
      <span className="reg-space" />
      <button type="button" className="button" disabled={count < 2} onClick={onMerge}>
        {words.bar.merge}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          toast(store, onDelete(), { undo: true, topic: 'undo' });
          onDone();
        }}
      >
        {words.bar.delete}
      </button>
      <button
        type="button"
        className="button is-quiet"
        aria-label={words.bar.done}
        title={words.bar.done}
        onClick={() => {
          onClear();
          onDone();
        }}
      >
        <X size={18} aria-hidden />
      </button>
    </>
  );
}
