import './line.css';
import { useMoment, useSet, useView } from '#views/app/desk.tsx';
import { LineField } from '#views/line/LineField.tsx';
import { roundAt, rounds } from '#views/line/rounds.ts';
import { Speaking } from '#views/line/Speaking.tsx';
import { useQuestion } from '#views/line/use-question.ts';
import { anchorOf } from '#views/line/anchor.ts';
import { focusLine } from '#views/line/focus-line.ts';
import { screenWords } from '#words/screen.ts';

const words = screenWords.line;

/** The one line under the map: who speaks, which round, the field, what Enter will do. */
export function Line() {
  const view = useView();
  const round = useMoment((moment) => moment.round);
  const asked = useMoment((moment) => moment.roundAt);
  const steps = useMoment((moment) => moment.steps);
  const set = useSet();
  const question = useQuestion();
  if (!view) return null;
  const anchor = anchorOf(view, steps);
  const number = view.steps.findIndex((step) => step.id === anchor) + 1;
  return (
    <section className="dock" aria-label={words.name}>
      {question && (
        <div className="dock-question" id="line-question">
          <span>{question}</span>
        </div>
      )}
      <div className="dock-row">
        <Speaking />
        <div className="dock-rounds" role="group" aria-label={words.rounds.name}>
          {rounds.map((one) => (
            <button
              key={one}
              type="button"
              className="button is-quiet is-tab"
              aria-pressed={one === round}
              onClick={() => {
                set.moment({ round: one, roundAt: null, coming: null });
                focusLine();
              }}
            >
              {words.rounds[one]}
            </button>
          ))}
        </div>
        <LineField key={round} view={view} round={round} target={roundAt(view, round, asked)} anchor={anchor} />
        {round === 'steps' && (
          <span className="dock-hint">{words.enter(number > 0 ? words.after(number) : words.add)}</span>
        )}
      </div>
    </section>
  );
}
