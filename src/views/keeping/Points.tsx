import { useRef, useState, type FormEvent } from 'react';
import type { RestorePoint } from '#storage/keeping.ts';
import { useStore } from '#ui/use-store.ts';
import { useParts } from '#views/app/desk.tsx';
import { keepingWords } from '#words/keeping.ts';
import { keeperOf } from './keeper-of.ts';
import { keepPointNow, type Said } from './make-copy.ts';
import { PointRow } from './PointRow.tsx';
import { SaidLine } from './SaidLine.tsx';
import { moment } from './times.ts';

const words = keepingWords.points;

interface Props {
  readonly onLook: (point: RestorePoint) => void;
  /** The one that was looked at last: the focus comes back to it. */
  readonly looked: string | null;
}

/** The row that was left, and from which part: the focus comes back there. */
interface Left {
  readonly id: string;
  readonly from: 'look' | 'erase';
}

/** The list of restore points, and a field to keep one under a name. */
export function Points({ onLook, looked }: Props) {
  const parts = useParts();
  const keeper = keeperOf(parts);
  const points = useStore(keeper.state, (state) => state.points);
  const [name, setName] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [left, setLeft] = useState<Left | null>(looked === null ? null : { id: looked, from: 'look' });
  const section = useRef<HTMLElement>(null);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setName('');
    void keepPointNow(parts, name).then(setSaid);
  };
  const keepIt = ({ id }: RestorePoint) => {
    setAsked(null);
    setLeft({ id, from: 'erase' });
  };
  const erase = async (point: RestorePoint) => {
    if (!(await keeper.erasePoint(point))) {
      setSaid({ text: words.notErased, tone: 'problem' });
      return;
    }
    setAsked(null);
    setSaid({ text: words.erased(moment(point.at)), tone: 'plain' });
    // The row that had the focus is gone: the list goes on with the next one, and without any with the field above it.
    const rest = [...(section.current?.querySelectorAll<HTMLElement>('.keeping-point') ?? [])];
    const at = points?.indexOf(point) ?? 0;
    (rest[at] ?? rest.at(-1) ?? section.current?.querySelector('input'))?.focus();
  };
  return (
    <section ref={section} className="keeping-part" aria-labelledby="keeping-points">
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
      <SaidLine said={said} />
      {points?.length === 0 && <p className="quiet">{words.none}</p>}
      {points !== null && points.length > 0 && (
        <ul className="keeping-list" aria-label={words.list}>
          {points.map((point) => (
            <li key={point.id}>
              <PointRow
                point={point}
                isAsked={asked === point.id}
                focus={point.id === left?.id ? left.from : null}
                onLook={() => onLook(point)}
                onAsk={() => setAsked(point.id)}
                onErase={() => void erase(point)}
                onKeep={() => keepIt(point)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
