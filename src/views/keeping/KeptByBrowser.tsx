import { askToPersist } from '#storage/persistence.ts';
import { useStore } from '#ui/use-store.ts';
import { useParts } from '#views/app/desk.tsx';
import { keepingWords } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';
import { SaidLine } from './SaidLine.tsx';

const words = keepingWords.safe;

/** Whether the browser keeps what is stored, asked in plain words by a click, with its answer. */
export function KeptByBrowser() {
  const { state } = keeperOf(useParts());
  const kept = useStore(state, (now) => now.kept);
  const answer = useStore(state, (now) => now.answer);
  const ask = async () => {
    const said = await askToPersist();
    state.setState({ kept: said, answer: said });
  };
  const said = kept === 'granted' ? words.kept : kept === 'not granted' ? words.notKept : words.unknown;
  return (
    <section className="keeping-part" aria-labelledby="keeping-safe">
      <h3 id="keeping-safe">{words.title}</h3>
      <p>{said}</p>
      {kept === 'not granted' && (
        <button type="button" className="button" onClick={() => void ask()}>
          {words.ask}
        </button>
      )}
      <SaidLine said={answer && { text: answer === 'granted' ? words.granted : words.refused, tone: 'plain' }} />
    </section>
  );
}
