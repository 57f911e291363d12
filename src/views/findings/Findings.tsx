import { Suspense } from 'react';
import { late } from '#ui/late.tsx';
import { useReading, useSet, useView, useMoment } from '#views/app/desk.tsx';
import { Chips } from '#views/findings/Chips.tsx';
import { Looks } from '#views/findings/Looks.tsx';
import { screenWords as words } from '#words/screen.ts';

const Walk = late(() => import('#views/findings/Walk.tsx'), 'Walk');

/** What the lens found: one whole sentence that can be walked, and chips that are legend, count and filter. */
export function Findings() {
  const view = useView();
  const reading = useReading(view);
  const walk = useMoment((moment) => moment.walk);
  const set = useSet();
  if (!reading || view?.steps.length === 0) return null;
  const { headline } = reading;
  const start = () => {
    const [first] = headline.steps;
    if (first !== undefined)
      set.moment({ walk: { steps: headline.steps, at: 0 }, steps: [first], flows: [], system: null });
  };
  return (
    <>
      <section className="headline-row" aria-label={words.headline.name}>
        <h2 className="headline">
          {headline.steps.length > 0 ? (
            <button type="button" className="bare" title={words.headline.walk} onClick={start}>
              <Sentence text={headline.text} />
            </button>
          ) : (
            <Sentence text={headline.text} />
          )}
        </h2>
        {walk && (
          <Suspense fallback={null}>
            <Walk />
          </Suspense>
        )}
      </section>
      <div className="findings">
        <Looks />
        <Chips chips={reading.chips} />
      </div>
    </>
  );
}

/** A time as sentences write it, "4 h 50" or "33.5 days": its number and its unit stay in one line. */
const TIME = /(\d[\d.,]* (?:days?|d|h|min)\b(?: \d+(?: min\b)?)?)/;

/** The first sentence is the finding; what follows says how much hangs on it, in smaller type. */
function Sentence({ text }: { readonly text: string }) {
  const end = text.indexOf('. ') + 1;
  if (end === 0) return <Unbroken text={text} />;
  return (
    <>
      <Unbroken text={text.slice(0, end)} />
      <span className="headline-more">
        <Unbroken text={text.slice(end)} />
      </span>
    </>
  );
}

function Unbroken({ text }: { readonly text: string }) {
  return text.split(TIME).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="headline-time">
        {part}
      </span>
    ),
  );
}
