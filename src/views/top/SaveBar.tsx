import { useRun } from '#views/app/use-run.ts';
import { useSave } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/** Only what is not saved may interrupt: a bar that pushes the page down and says what is safe. */
export function SaveBar() {
  const save = useSave();
  const run = useRun();
  if (save.is !== 'unsaved' && save.is !== 'stale') return null;
  const stale = save.is === 'stale';
  return (
    <div className="save-bar" role="alert">
      <strong>{stale ? words.save.stale : words.save.unsaved[save.why]}</strong>
      <span>{stale ? words.save.staleDo : save.why === 'nowhere' ? words.save.onlyHere : words.save.unsavedSafe}</span>
      <button type="button" className="button" onClick={() => run('export.workspace')}>
        {words.save.download}
      </button>
      {stale && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.save.reload}
        </button>
      )}
    </div>
  );
}
