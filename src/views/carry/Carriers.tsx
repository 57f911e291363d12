import { useState } from 'react';
import type { Carrier } from '#model/carry/carriers.ts';
import { nameKey } from '#model/names.ts';
import type { Id } from '#model/records/record.ts';
import { carryWords as words } from '#words/carry.ts';

interface Props {
  readonly carriers: readonly Carrier[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** More than these are found by typing. */
const MOST = 200;

/** People and teams who carry something or are asked, with how much. */
export function Carriers({ carriers, chosen, onChoose }: Props) {
  const [find, setFind] = useState('');
  const wanted = nameKey(find);
  const shown = carriers.filter((one) => nameKey(one.party.name).includes(wanted)).slice(0, MOST);
  return (
    <nav className="carriers" aria-label={words.people}>
      <input
        className="field"
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        value={find}
        onChange={(event) => setFind(event.target.value)}
      />
      <ul>
        {shown.map(({ party, systems, asked }) => (
          <li key={party.id}>
            <button
              type="button"
              className="carrier"
              aria-current={party.id === chosen ? 'page' : undefined}
              onClick={() => onChoose(party.id)}
            >
              <bdi className="carrier-name">{party.name}</bdi>
              <span className="carrier-count">{words.count(systems, asked)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
