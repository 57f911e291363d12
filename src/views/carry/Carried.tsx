import { useState } from 'react';
import type { Carry } from '#model/carry/carry.ts';
import { codesOf } from '#model/carry/code.ts';
import { mailOf } from '#model/carry/mail.ts';
import { stockOf } from '#model/sort/stock.ts';
import { useSlice } from '#views/app/desk.tsx';
import { Answers } from '#views/carry/Answers.tsx';
import { CarriedRest } from '#views/carry/CarriedRest.tsx';
import { CarriedSystems } from '#views/carry/CarriedSystems.tsx';
import { carryWords as words } from '#words/carry.ts';

/** What one person or team carries. */
export function Carried({ carry }: { readonly carry: Carry }) {
  const { party, systems, steps, streams } = carry;
  const records = useSlice((state) => state.records);
  const [mail, setMail] = useState('');
  const [told, setTold] = useState('');
  const owned = new Set(systems.map((one) => one.system.id)).size;
  const notes = [...(party.side ? [words.sides[party.side]] : []), ...(party.left ? [words.left] : [])];
  const copy = () => {
    const text = mailOf(carry, codesOf(records), stockOf(records).parties, Date.now());
    navigator.clipboard.writeText(text).then(
      () => setTold(words.copied),
      () => {
        setMail(text);
        setTold(words.notCopied);
      },
    );
  };
  return (
    <section className="carried" aria-labelledby="carried">
      <div className="carried-head">
        <h2 id="carried">
          <bdi>{party.name}</bdi>
          {notes.length > 0 && <span className="carried-side">{notes.join(', ')}</span>}
        </h2>
        {owned > 0 && (
          <button type="button" className="button is-primary" onClick={copy}>
            {words.copy}
          </button>
        )}
      </div>
      <p className="carried-sum">{words.sum(owned, steps, streams.length)}</p>
      <p className="carried-told" role="status">
        {told}
      </p>
      {mail !== '' && <textarea className="field carried-text" aria-label={words.copy} readOnly value={mail} />}
      {systems.length > 0 && <CarriedSystems carry={carry} />}
      <CarriedRest carry={carry} />
      {owned > 0 && <Answers party={party} />}
    </section>
  );
}
