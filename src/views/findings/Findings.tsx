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
        <Chips chips={reading.chips} />
        <Looks />
      </div>
    </>
  );
}

/** The first sentence is the finding; what follows says how much hangs on it, in smaller type. */
function Sentence({ text }: { readonly text: string }) {
  const end = text.indexOf('. ') + 1;
  if (end === 0) return text;
  return (
    <>
      {text.slice(0, end)}
      <span className="headline-more">{text.slice(end)}</span>
    </>
  );
}
