import type { RestorePoint } from '#storage/keeping.ts';
import { keepingWords } from '#words/keeping.ts';
import { EraseQuestion } from './EraseQuestion.tsx';
import { sayCounts } from './say-counts.ts';
import { moment } from './times.ts';

const words = keepingWords.points;

interface Props {
  readonly point: RestorePoint;
  /** It is asked whether to erase it. */
  readonly isAsked: boolean;
  /** Which part takes the focus when it comes: the one that was left from here. */
  readonly focus: 'look' | 'erase' | null;
  readonly onLook: () => void;
  readonly onAsk: () => void;
  readonly onErase: () => void;
  readonly onKeep: () => void;
}

/** One restore point: to be looked at, or erased after a question in its place. */
export function PointRow({ point, isAsked, focus, onLook, onAsk, onErase, onKeep }: Props) {
  const when = moment(point.at);
  const what = words.named(when, point.note);
  if (isAsked) {
    return (
      <EraseQuestion
        text={words.eraseThis(what)}
        erase={words.doErase}
        keep={words.keepIt}
        onErase={onErase}
        onKeep={onKeep}
      />
    );
  }
  return (
    <div className="keeping-row">
      <button type="button" className="keeping-point" autoFocus={focus === 'look'} onClick={onLook}>
        <strong>{when}</strong>
        <span>
          {words.reasons[point.kind]}
          {point.note && (
            <>
              {' · '}
              <bdi>{point.note}</bdi>
            </>
          )}
        </span>
        <span className="quiet">{sayCounts(point)}</span>
      </button>
      <button
        type="button"
        className="button is-quiet"
        aria-label={words.erase(what)}
        autoFocus={focus === 'erase'}
        onClick={onAsk}
      >
        {words.ask}
      </button>
    </div>
  );
}
