import { useState } from 'react';
import { folderPicker, picker } from '#store/keeping/copy-file.ts';
import type { ChosenFile } from '#store/keeping/state.ts';
import { useStore } from '#ui/use-store.ts';
import { useParts } from '#views/app/desk.tsx';
import { keepingWords } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';
import { chooseFile, chooseFolder, type Said } from './make-copy.ts';
import { SaidLine } from './SaidLine.tsx';
import { sayFile } from './say-file.ts';
import { useNow } from './times.ts';

const { file: words, folder: folderWords } = keepingWords;

/** What can be chosen here, in a sentence. */
function textOf(can: readonly (typeof words | typeof folderWords)[]): string {
  if (can.length === 2) return words.textOfBoth;
  return can.includes(words) ? words.text : can.includes(folderWords) ? folderWords.textAlone : words.cannot;
}

/**
 * The file that is rewritten by itself, or the folder that gets one for each day: chosen once, allowed again when the
 * browser asks, written by hand, let go.
 */
export function FileKept() {
  const parts = useParts();
  const { state, file: copies, held } = keeperOf(parts);
  const file = useStore(state, (now) => now.file);
  const now = useNow();
  const [said, setSaid] = useState<Said | null>(null);
  const of = held();
  const choices = [
    { can: picker() !== null, run: chooseFile, word: words },
    { can: folderPicker() !== null, run: chooseFolder, word: folderWords },
  ].filter(({ can }) => can);
  if (!of) return null;
  // A storage that does not answer is told of by the bar; the file is let go for this visit either way.
  const stop = ({ name, folder }: ChosenFile) =>
    void copies.drop(of).then(
      () => setSaid({ text: folder === null ? words.stopped(name) : folderWords.stopped(folder), tone: 'plain' }),
      () => {},
    );
  const choose = (which: 'choose' | 'other') =>
    choices.map(({ run, word }) => (
      <button key={word[which]} type="button" className="button" onClick={() => void run(parts).then(setSaid)}>
        {word[which]}
      </button>
    ));
  return (
    <section className="keeping-part" aria-labelledby="keeping-file">
      <h3 id="keeping-file">{words.title}</h3>
      {file ? (
        <>
          <p role="status" className={file.is === 'ask' || file.is === 'failed' ? 'keeping-due' : undefined}>
            {sayFile(file, now)}
          </p>
          {file.folder !== null && <p className="quiet">{folderWords.text}</p>}
          <div className="keeping-do">
            {file.is === 'ask' ? (
              <button type="button" className="button is-primary" onClick={() => void copies.renew(of)}>
                {words.allow}
              </button>
            ) : (
              <button
                type="button"
                className="button"
                aria-disabled={file.is === 'writing'}
                onClick={() => void (file.is === 'writing' || copies.write(of, true))}
              >
                {file.is === 'failed' ? words.again : words.write}
              </button>
            )}
            {choose('other')}
            <button type="button" className="button is-quiet" onClick={() => stop(file)}>
              {words.stop}
            </button>
          </div>
        </>
      ) : (
        <>
          <p>{textOf(choices.map(({ word }) => word))}</p>
          <div className="keeping-do">{choose('choose')}</div>
        </>
      )}
      <SaidLine said={said} />
    </section>
  );
}
