import { useState } from 'react';
import { useStore } from '#ui/use-store.ts';
import { useParts } from '#views/app/desk.tsx';
import { folderPicker, picker } from '#store/keeping/copy-file.ts';
import { keepingWords } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';
import { makeCopy, type Said } from './make-copy.ts';
import { SaidLine } from './SaidLine.tsx';
import { ago, moment, useNow } from './times.ts';

const words = keepingWords.copies;

/** The last copy outside the browser, and one click for a new one. */
export function CopyNow() {
  const parts = useParts();
  const { state } = keeperOf(parts);
  const { copiedAt, changedAt } = useStore(state, ({ memory }) => memory);
  const reminded = useStore(state, ({ reminders }) => reminders.includes('copy'));
  const now = useNow();
  const [made, setMade] = useState<Said | null>(null);
  const said =
    copiedAt === 0 ? words.none : (changedAt === 0 ? words.current : words.last)(moment(copiedAt), ago(copiedAt, now));
  return (
    <section className="keeping-part" aria-labelledby="keeping-copy">
      <h3 id="keeping-copy">{words.title}</h3>
      {reminded && <p className="keeping-due">{(picker() ?? folderPicker()) ? words.remindChoose : words.remind}</p>}
      <p>{said}</p>
      <button type="button" className="button is-primary" onClick={() => void makeCopy(parts).then(setMade)}>
        {words.make}
      </button>
      <SaidLine said={made} />
    </section>
  );
}
