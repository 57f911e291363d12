import type { Asked } from '#views/merge/questions.ts';

interface Props extends Asked {
  /** Of the group of radio buttons. */
  readonly name: string;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/** Two answers side by side, one of them chosen. */
export function Question({ title, answers, name, chosen, onChoose }: Props) {
  return (
    <fieldset className="merge-question">
      <legend>
        <bdi>{title}</bdi>
      </legend>
      {answers.map(({ side, value, note }, at) => (
        <label key={side} className={at === chosen ? 'is-chosen' : undefined}>
          <input type="radio" name={name} checked={at === chosen} onChange={() => onChoose(at)} />
          <span>
            <span className="quiet">{side}</span>
            <bdi className="merge-value">{value}</bdi>
            {note !== '' && <bdi className="quiet">{note}</bdi>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
