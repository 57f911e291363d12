import { X } from 'lucide-react';
import { useState } from 'react';
import type { MapRecord } from '#model/records/map.ts';
import { EditText } from '#ui/EditText.tsx';
import { useDispatch, useSet } from '#views/app/desk.tsx';
import { countingWords } from '#words/counting.ts';

const words = countingWords.expected;

interface Props {
  readonly map: MapRecord;
  readonly group: 'leaders' | 'doers';
  readonly editing: boolean;
  readonly onNext: () => void;
  /** After Esc. */
  readonly onStop: () => void;
}

/** One group's answer: a field until it is given, then hidden; it can be answered anew without being seen. */
export function ExpectedOf({ map, group, editing, onNext, onStop }: Props) {
  const dispatch = useDispatch();
  const set = useSet();
  const [anew, setAnew] = useState(false);
  const given = map[group];
  const n = map[`${group}N`];
  const hidden = given !== undefined && !map.revealed && !(editing && anew);
  return (
    <span className={given ? 'frame-part' : 'frame-part is-blank'}>
      <span>{words.ask[group]}</span>
      {hidden ? (
        <button
          type="button"
          className="bare expected-hidden"
          aria-label={words.change(words.group[group])}
          onClick={() => {
            setAnew(true);
            set.moment({ expecting: map.id });
          }}
        >
          {words.hidden}
        </button>
      ) : (
        <EditText
          className="bare"
          label={words.ask[group]}
          placeholder={words.hint}
          value={map.revealed ? (given?.text ?? '') : ''}
          autoFocus={anew}
          grow
          onSave={(text) => dispatch('expect.say', { mapId: map.id, group, text })}
          onDone={(saved) => {
            (saved ? onNext : onStop)();
            setAnew(false);
          }}
        />
      )}
      {anew && given && !map.revealed && (
        <button
          type="button"
          className="button is-quiet"
          aria-label={words.takeBack(words.group[group])}
          title={words.takeBack(words.group[group])}
          onClick={({ currentTarget }) => {
            currentTarget.parentElement?.querySelector('input')?.focus();
            dispatch('expect.say', { mapId: map.id, group, text: '' });
          }}
        >
          <X size={16} aria-hidden />
        </button>
      )}
      {editing ? (
        <span className="expected-n">
          {'('}
          <EditText
            className="bare"
            label={words.count[group]}
            placeholder="?"
            value={n === undefined ? '' : String(n)}
            grow
            onSave={(text) => dispatch('expect.count', { mapId: map.id, group, n: text === '' ? null : Number(text) })}
            onDone={(saved) => (saved ? onNext : onStop)()}
          />
          {`${words.asked})`}
        </span>
      ) : (
        n !== undefined && <span>{`(${words.n} ${n})`}</span>
      )}
    </span>
  );
}
