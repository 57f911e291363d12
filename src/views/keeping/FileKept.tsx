import { useState } from 'react';
import { picker } from '#store/keeping/copy-file.ts';
import type { ChosenFile } from '#store/keeping/state.ts';
import { useStore } from '#ui/use-store.ts';
import { useParts } from '#views/app/desk.tsx';
import { keepingWords } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';
import { chooseFile, type Said } from './make-copy.ts';
import { SaidLine } from './SaidLine.tsx';
import { shortMoment, useNow } from './times.ts';

const words = keepingWords.file;

/** What the chosen file is doing, in one sentence. */
function sayFile({ name, is, fault, writtenAt }: ChosenFile, now: number): string {
  if (is === 'writing') return words.writing(name);
  if (is === 'ask') return words.ask(name);
  if (fault) return words.failed[fault.step](name);
  return writtenAt === 0 ? words.waits(name) : words.ready(name, shortMoment(writtenAt, now));
}

/** The file that is rewritten by itself: chosen once, allowed again when the browser asks, written by hand, let go. */
export function FileKept() {
  const parts = useParts();
  const { state, file: copies, held } = keeperOf(parts);
  const file = useStore(state, (now) => now.file);
  const now = useNow();
  const [said, setSaid] = useState<Said | null>(null);
  const of = held();
  const canChoose = picker() !== null;
  if (!of) return null;
  // A storage that does not answer is told of by the bar; the file is let go for this visit either way.
  const stop = (name: string) =>
    void copies.drop(of).then(
      () => setSaid({ text: words.stopped(name), tone: 'plain' }),
      () => {},
    );
  const choose = () => void chooseFile(parts).then(setSaid);
  return (
    <section className="keeping-part" aria-labelledby="keeping-file">
      <h3 id="keeping-file">{words.title}</h3>
      {file ? (
        <>
          <p role="status" className={file.is === 'ask' || file.is === 'failed' ? 'keeping-due' : undefined}>
            {sayFile(file, now)}
          </p>
          <div className="keeping-do">
            {file.is === 'ask' ? (
              <button type="button" className="button is-primary" onClick={() => void copies.renew(of)}>
                {words.allow}
              </button>
            ) : (
              <button
                type="button"
                className="button"
                disabled={file.is === 'writing'}
                onClick={() => void copies.write(of, true)}
              >
                {file.is === 'failed' ? words.again : words.write}
              </button>
            )}
            {canChoose && (
              <button type="button" className="button" onClick={choose}>
                {words.other}
              </button>
            )}
            <button type="button" className="button is-quiet" onClick={() => stop(file.name)}>
              {words.stop}
            </button>
          </div>
        </>
      ) : (
        <>
          <p>{canChoose ? words.text : words.cannot}</p>
          {canChoose && (
            <button type="button" className="button" onClick={choose}>
              {words.choose}
            </button>
          )}
        </>
      )}
      <SaidLine said={said} />
    </section>
  );
}
