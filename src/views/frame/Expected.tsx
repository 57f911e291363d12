import './expected.css';
import { useEffect, useRef } from 'react';
import { LEAST_GROUP } from '#model/votes/votes.ts';
import { sayExpected } from '#model/votes/expected.ts';
import type { View } from '#model/view.ts';
import { useDispatch, useMoment, useSet } from '#views/app/desk.tsx';
import { ExpectedOf } from '#views/frame/ExpectedOf.tsx';
import { countingWords } from '#words/counting.ts';

const words = countingWords.expected;
const groups = ['leaders', 'doers'] as const;

interface Props {
  readonly view: View;
  /** The frame is being asked: nothing is mapped yet. */
  readonly asking: boolean;
  /** After Enter in the last field, and after Esc. */
  readonly onEnd: () => void;
}

/** What leaders and doers expect, asked before mapping; hidden until it is revealed, then one sentence. */
export function Expected({ view, asking, onEnd }: Props) {
  const { map } = view;
  const dispatch = useDispatch();
  const set = useSet();
  const expecting = useMoment((moment) => moment.expecting) === map.id;
  const row = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (expecting && !row.current?.contains(document.activeElement)) row.current?.querySelector('input')?.focus();
  }, [expecting]);
  const editing = asking || expecting;
  const given = groups.filter((group) => map[group]);
  const said = sayExpected(view);
  const close = () => set.moment({ expecting: null });
  const stop = asking ? onEnd : close;
  const next = () => {
    const fields = [...(row.current?.querySelectorAll('input') ?? [])];
    const field = fields[fields.findIndex((one) => one === document.activeElement) + 1];
    if (field) field.focus();
    else stop();
  };
  const few = given.some((group) => (map[`${group}N`] ?? 0) < LEAST_GROUP);
  return (
    <span ref={row} className="expected" role="group" aria-label={words.name}>
      {said !== '' && !editing ? (
        <button
          type="button"
          className="bare"
          title={few ? `${words.edit}. ${words.few(LEAST_GROUP)}` : words.edit}
          onClick={() => set.moment({ expecting: map.id })}
        >
          {said}
        </button>
      ) : (
        (editing ? groups : given).map((group) => (
          <ExpectedOf key={group} map={map} group={group} editing={editing} onNext={next} onStop={stop} />
        ))
      )}
      {given.length > 0 && !map.revealed && (
        <button
          type="button"
          className="button is-quiet"
          onClick={() => {
            dispatch('expect.reveal', { mapId: map.id });
            close();
          }}
        >
          {words.reveal}
        </button>
      )}
      {expecting && !asking && (
        <button type="button" className="button is-quiet" onClick={close}>
          {words.done}
        </button>
      )}
    </span>
  );
}
