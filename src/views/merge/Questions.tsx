import { useMemo } from 'react';
import { keyOf } from '#model/compare/merge.ts';
import { keepOurs, takeTheirs, type Choices } from '#model/compare/settle.ts';
import { recordsOf } from '#model/compare/stored.ts';
import type { Review } from '#store/merging.ts';
import { Question } from '#views/merge/Question.tsx';
import { conflictOf, deletionOf } from '#views/merge/questions.ts';
import { mergeWords as words } from '#words/merge.ts';

interface Props {
  readonly review: Review;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** Everything a person has to choose: fields both changed, and what one side deleted and the other went on with. */
export function Questions({ review, choices, onChoose }: Props) {
  const { findings, ours, theirs } = review;
  const here = useMemo(() => recordsOf(ours.data), [ours]);
  const there = useMemo(() => recordsOf(theirs.data), [theirs]);
  const toggled = (set: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> => {
    const next = new Set(set);
    if (on) next.add(key);
    else next.delete(key);
    return next;
  };
  return (
    <section aria-labelledby="merge-decide">
      <div className="merge-head">
        <h3 id="merge-decide">{words.decide}</h3>
        <button type="button" className="button" onClick={() => onChoose(keepOurs(findings))}>
          {words.keepAll}
        </button>
        <button type="button" className="button" onClick={() => onChoose(takeTheirs(findings))}>
          {words.takeAll}
        </button>
      </div>
      <p className="quiet">{words.decideText}</p>
      {findings.conflicts.map((one) => {
        const key = keyOf(one.of, one.id, one.field);
        return (
          <Question
            key={key}
            name={key}
            {...conflictOf(here, there, one)}
            chosen={choices.theirs.has(key) ? 1 : 0}
            onChoose={(at) => onChoose({ ...choices, theirs: toggled(choices.theirs, key, at === 1) })}
          />
        );
      })}
      {findings.deletions.map((one) => {
        const key = keyOf(one.kind, one.id, 'del');
        // Ours stands on the left: what it is now.
        const keptAt = one.deletedBy === 'ours' ? 1 : 0;
        return (
          <Question
            key={key}
            name={key}
            {...deletionOf(here, there, findings, one)}
            chosen={choices.kept.has(key) ? keptAt : 1 - keptAt}
            onChoose={(at) => onChoose({ ...choices, kept: toggled(choices.kept, key, at === keptAt) })}
          />
        );
      })}
    </section>
  );
}
