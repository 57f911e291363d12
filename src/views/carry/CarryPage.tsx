import '#views/streams/pages.css';
import './carry.css';
import { useMemo } from 'react';
import { carriersOf } from '#model/carry/carriers.ts';
import { carryOf } from '#model/carry/carry.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useSession, useSet, useSlice } from '#views/app/desk.tsx';
import { Carried } from '#views/carry/Carried.tsx';
import { Carriers } from '#views/carry/Carriers.tsx';
import { carryWords as words } from '#words/carry.ts';

/** What one owner or team carries, and a list of all of them to choose from. */
export function CarryPage() {
  const page = useKeptFocus(true);
  const records = useSlice((state) => state.records);
  const about = useSession((session) => session.about);
  const set = useSet();
  const carriers = useMemo(() => carriersOf(records), [records]);
  // Somebody who carries nothing may still be looked at: the page of a person is there as soon as the person is.
  const chosen = (about === null ? null : carryOf(records, about)) ?? carryOf(records, carriers[0]?.party.id ?? '');
  return (
    <main ref={page} className="page" aria-labelledby="carry-title" tabIndex={-1}>
      <div className="page-head">
        <h1 id="carry-title">{words.title}</h1>
        <button type="button" className="button" onClick={() => set.session({ page: 'sort' })}>
          {words.toSort}
        </button>
      </div>
      {chosen === null ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <div className="carry">
          <Carriers carriers={carriers} chosen={chosen.party.id} onChoose={(id) => set.session({ about: id })} />
          <Carried key={chosen.party.id} carry={chosen} />
        </div>
      )}
    </main>
  );
}
