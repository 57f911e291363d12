import { ownerOf } from '#model/facts/owner.ts';
import type { Records } from '#model/records/records.ts';
import type { SortItem } from '#model/sort/item.ts';
import { placesOfSystems, type Place } from '#model/sort/places.ts';
import { sayStatement } from '#model/sort/say-statement.ts';
import { stockOf } from '#model/sort/stock.ts';
import { useSlice } from '#views/app/desk.tsx';
import { sayBroughtUp } from '#views/sort/say-item.ts';
import { sayDay } from '#words/said.ts';
import { sortWords as words } from '#words/sort.ts';

/** More steps than this are counted, not listed. */
const MOST = 6;

/** What an answer can be made from: what was said, by whom and when, and the steps it is about. */
export function Evidence({ item }: { readonly item: SortItem }) {
  const records = useSlice((state) => state.records);
  const { parties } = stockOf(records);
  if (item.of === 'duplicate') return <Sides item={item} records={records} />;
  return (
    <>
      {item.said.length > 0 && (
        <>
          <h3>{words.said}</h3>
          <ul className="sort-facts">
            {item.said.map((one) => (
              <li key={one.source}>
                <bdi>{sayStatement(parties, one)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {item.of !== 'repair' && (
        <>
          <h3>{item.places.length === 0 ? words.usedByNone : words.usedBy(item.places.length)}</h3>
          <Places places={item.places} />
        </>
      )}
      {item.said.length === 0 && <p className="quiet">{sayBroughtUp(item, records)}</p>}
    </>
  );
}

function Places({ places }: { readonly places: readonly Place[] }) {
  return (
    <ul className="sort-facts">
      {places.slice(0, MOST).map((one) => (
        <li key={one.stepId}>
          <bdi>{words.place(one.step, one.stream, one.team)}</bdi>
        </li>
      ))}
      {places.length > MOST && <li>{words.morePlaces(places.length - MOST)}</li>}
    </ul>
  );
}

/** Two systems beside each other, so that what differs is seen. */
function Sides({ item, records }: { readonly item: SortItem; readonly records: Records }) {
  const stock = stockOf(records);
  const sides = [item.systemId, item.otherId].flatMap((id) => stock.systems.find((one) => one.id === id) ?? []);
  return (
    <div className="sort-sides">
      {sides.map((system) => {
        const owner = ownerOf(stock, system);
        const places = placesOfSystems(records).get(system.id) ?? [];
        return (
          <section key={system.id} aria-label={system.name}>
            <h3>
              <bdi>{system.name}</bdi>
            </h3>
            <p>
              {words.owner}: <bdi>{owner.name || words.noOwner}</bdi>
            </p>
            <p>{places.length === 0 ? words.usedByNone : words.usedBy(places.length)}</p>
            <Places places={places} />
            <p className="quiet">{sayDay(system.created)}</p>
          </section>
        );
      })}
    </div>
  );
}
