import type { Carry } from '#model/carry/carry.ts';
import { useSet } from '#views/app/desk.tsx';
import { sayQuestion } from '#views/sort/say-item.ts';
import { carryWords as words } from '#words/carry.ts';

/** What rests on their systems and what else is theirs: streams with their promise, voices, what they pay for, questions. */
export function CarriedRest({ carry }: { readonly carry: Carry }) {
  const { streams, voices, pays, asked } = carry;
  const set = useSet();
  return (
    <>
      {asked.length > 0 && (
        <>
          <h3>{words.asked(asked.length)}</h3>
          <ul className="carried-list">
            {asked.map((item) => (
              <li key={item.key}>
                <bdi>{sayQuestion(item)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {streams.length > 0 && (
        <>
          <h3>{words.streams}</h3>
          <ul className="carried-list">
            {streams.map((one) => (
              <li key={one.mapId}>
                <button
                  type="button"
                  className="carried-open"
                  onClick={() => set.session({ page: 'map', mapId: one.mapId })}
                >
                  <bdi>{words.stream(one)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {voices.length > 0 && (
        <>
          <h3>{words.voices}</h3>
          <ul className="carried-list">
            {voices.map((one) => (
              <li key={one.id}>
                <q>
                  <bdi>{one.text}</bdi>
                </q>{' '}
                <bdi className="quiet">{words.voice(one.step, one.stream)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {pays.systems.length > 0 && (
        <>
          <h3>{words.pays}</h3>
          <p className="carried-sum">
            {words.paid(pays.systems.length, pays.cost.toLocaleString('en-GB'), pays.known)}:{' '}
            <bdi>{pays.systems.map((one) => one.name).join(', ')}</bdi>
          </p>
        </>
      )}
    </>
  );
}
