import { useMemo, useState } from 'react';
import { readMail, type ReadAnswer } from '#model/carry/read-mail.ts';
import type { PartyRecord } from '#model/records/party.ts';
import { toast } from '#store/toasts.ts';
import { useDispatch, useSlice, useStoreOf } from '#views/app/desk.tsx';
import { carryWords as words } from '#words/carry.ts';

/** Answers that came back by mail: pasted, shown as what they would change, taken in at once. */
export function Answers({ party }: { readonly party: PartyRecord }) {
  const records = useSlice((state) => state.records);
  const store = useStoreOf();
  const dispatch = useDispatch();
  const [text, setText] = useState('');
  const read = useMemo(() => readMail(records, party.id, text), [records, party.id, text]);
  const name = (id: string) => records.tables.system.get(id)?.name ?? '';
  const say = ({ systemId, field, answer, whom }: ReadAnswer) => words.answers[answer](name(systemId), field, whom);
  const blank = text.trim() === '';
  return (
    <section className="carried-answers" aria-labelledby="carried-answers">
      <h3 id="carried-answers">{words.paste}</h3>
      <textarea
        className="field carried-text"
        aria-labelledby="carried-answers"
        placeholder={words.pasteHint}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div aria-live="polite">
        {!blank && (
          <ul className="carried-list">
            {read.answers.map((one) => (
              <li key={`${one.systemId} ${one.field}`}>{say(one)}</li>
            ))}
            {read.unclear.map((one) => (
              <li key={one} className="carried-unclear">
                {one}
              </li>
            ))}
            {read.unanswered.length > 0 && (
              <li className="quiet">
                {words.unanswered(
                  read.unanswered.map((one) => `${name(one.systemId)} (${words.roles[one.role]})`).join(', '),
                )}
              </li>
            )}
          </ul>
        )}
      </div>
      {read.answers.length > 0 && (
        <button
          type="button"
          className="button is-primary"
          onClick={() => {
            dispatch('owner.answers', { partyId: party.id, answers: read.answers });
            setText('');
            toast(store, words.applied(read.answers.length), { undo: true, topic: 'undo' });
          }}
        >
          {words.apply(read.answers.length)}
        </button>
      )}
    </section>
  );
}
