import { useSlice } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/** Saved means that the transaction has completed; the text is never ahead of the truth. */
export function SaveStatus() {
  const save = useSlice((state) => state.save);
  const text = save.is === 'saved' ? words.save.saved : save.is === 'saving' ? words.save.saving : words.save.where;
  return (
    <span className="save" role="status" data-save={save.is} title={words.save.where}>
      {save.is === 'unsaved' || save.is === 'stale' ? '' : text}
    </span>
  );
}
