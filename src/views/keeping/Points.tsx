import { useState, type FormEvent } from 'react';
import type { RestorePoint } from '#storage/keeping.ts';
import { useStore } from '#ui/use-store.ts';
import { useParts } from '#views/app/desk.tsx';
import { keepingWords } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';
import { keepPointNow, type Said } from './make-copy.ts';
import { SaidLine } from './SaidLine.tsx';
import { moment } from './times.ts';

const words = keepingWords.points;

interface Props {
  readonly onLook: (point: RestorePoint) => void;
  /** The one that was looked at last: the focus comes back to it. */
  readonly looked: string | null;
}

/** The list of restore points, and a field to keep one under a name. */
export function Points({ onLook, looked }: Props) {
  const parts = useParts();
  const points = useStore(keeperOf(parts).state, (state) => state.points);
  const [name, setName] = useState('');
  const [kept, setKept] = useState<Said | null>(null);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setName('');
    void keepPointNow(parts, name).then(setKept);
  };
  return (
    <section className="keeping-part" aria-labelledby="keeping-points">
      <h3 id="keeping-points">{words.title}</h3>
      <p>{words.text}</p>
      <form className="keeping-do" onSubmit={keep}>
        <input
          className="field"
          aria-label={words.name}
          placeholder={words.name}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button">
          {words.keep}
        </button>
      </form>
      <SaidLine said={kept} />
      {points?.length === 0 && <p className="quiet">{words.none}</p>}
      {points !== null && points.length > 0 && (
        <ul className="keeping-list" aria-label={words.list}>
          {points.map((point) => (
            <li key={point.id}>
              <button
                type="button"
                className="keeping-point"
                autoFocus={point.id === looked}
                onClick={() => onLook(point)}
              >
                <strong>{moment(point.at)}</strong>
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
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How much a restore point holds. */
export function sayCounts({ counts }: RestorePoint): string {
  const of = (kind: string): number => (Object.hasOwn(counts, kind) ? (counts[kind] ?? 0) : 0);
  return words.counts(of('map'), of('step'), of('system'));
}
