import './line.css';
import { lineText } from '#views/line/line-text.ts';
import { LINE_ID } from '#views/line/focus-line.ts';
import { screenWords } from '#words/screen.ts';

/** The line until its reading is here: what is typed in it is kept and goes on in the real one. */
export function EarlyLine() {
  return (
    <section className="dock" aria-label={screenWords.line.name}>
      <div className="dock-row">
        <div className="line">
          <input
            id={LINE_ID}
            aria-label={screenWords.line.name}
            placeholder={screenWords.line.next}
            autoFocus
            defaultValue={lineText.now()}
            onChange={(event) => lineText.put(event.target.value)}
          />
        </div>
      </div>
    </section>
  );
}
