import type { StepRecord } from '#model/records/step.ts';
import { sayVotes } from '#model/votes/say-votes.ts';
import { groups, votesOf, type Group } from '#model/votes/votes.ts';
import { useDispatch } from '#views/app/desk.tsx';
import { voteWords as words } from '#words/votes.ts';

const answers = [1, 2, 3, 4, 5] as const;

/** Keys that take a vote away again, on the button that has the focus. */
const LESS: ReadonlySet<string> = new Set(['-', '−', 'Backspace', 'Delete']);

/** How well leaders, doers and IT say the step works: five counts for each, a press adds one. Nobody's name is kept. */
export function Votes({ step }: { readonly step: StepRecord }) {
  return (
    <div className="votes" role="group" aria-label={words.title}>
      <p className="quiet">
        {words.title} {words.scale}
      </p>
      <div className="votes-row" aria-hidden="true">
        <span />
        {answers.map((answer) => (
          <span key={answer}>{answer}</span>
        ))}
      </div>
      {groups.map((group) => (
        <VotesOf key={group} step={step} group={group} />
      ))}
      <div role="status">
        {sayVotes(step).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}

function VotesOf({ step, group }: { readonly step: StepRecord; readonly group: Group }) {
  const dispatch = useDispatch();
  const { counts } = votesOf(step, group);
  const name = words.groups[group];
  return (
    <div className="votes-row" role="group" aria-label={name}>
      <span>{name}</span>
      {answers.map((answer) => {
        const count = counts[answer - 1] ?? 0;
        const tap = (add: 1 | -1) => dispatch('step.vote', { stepId: step.id, group, answer, add });
        return (
          <button
            key={answer}
            type="button"
            className={count === 0 ? 'button is-none' : 'button'}
            aria-label={words.button(name, answer, count)}
            title={words.scale}
            onClick={() => tap(1)}
            onKeyDown={(event) => {
              if (!LESS.has(event.key)) return;
              event.preventDefault();
              event.stopPropagation();
              tap(-1);
            }}
          >
            {count}
          </button>
        );
      })}
    </div>
  );
}
