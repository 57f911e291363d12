import { useRun } from '#views/app/use-run.ts';
import { focusCanvas } from '#views/line/focus-line.ts';
import { screenWords as words } from '#words/screen.ts';

/** What an empty map offers: the line is ready below; one click opens the sample. */
export function EmptyMap() {
  const run = useRun();
  return (
    <div className="empty">
      <p className="empty-title">{words.line.first}</p>
      <p>{words.empty.text}</p>
      <p className="empty-example">
        <code>{words.line.example}</code>
      </p>
      <div className="empty-do">
        <button
          type="button"
          className="button"
          onClick={() => {
            run('sample.open');
            // The button is gone with the empty map: the keys of the map are what one tries next.
            focusCanvas();
          }}
        >
          {words.empty.sample}
        </button>
        <button type="button" className="button is-quiet" onClick={() => run('import.open')}>
          {words.empty.import}
        </button>
      </div>
    </div>
  );
}
