import { useState } from 'react';
import type { LooseName, People } from '#model/register/people.ts';
import { HandOver, type Leaving } from '#views/systems/HandOver.tsx';
import { registerWords } from '#words/register.ts';

const words = registerWords.loose;

/** Texts that stand where an owner should: too general, a supplier, or nobody at all. Somebody can be named for all of them at once. */
export function LooseNames({
  loose,
  onShow,
}: {
  readonly loose: People['loose'];
  readonly onShow: (name: LooseName) => void;
}) {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  if (loose.length === 0) return null;
  return (
    <section className="reg-loose" aria-labelledby="loose-title">
      <h2 id="loose-title">{words.title}</h2>
      <ul className="rows">
        {loose.map((one) => (
          <li key={`${one.state} ${one.name}`} className="row">
            <bdi className="row-name">{one.name}</bdi>
            <span className="row-state">{words[one.state]}</span>
            <span className="row-count">{words.of(one.systems.length)}</span>
            <button type="button" className="button is-quiet" onClick={() => onShow(one)}>
              {words.show}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => setLeaving({ name: one.name, from: { text: one.name }, systemIds: one.systems })}
            >
              {words.give(one.systems.length)}
            </button>
          </li>
        ))}
      </ul>
      {leaving && <HandOver leaving={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}
