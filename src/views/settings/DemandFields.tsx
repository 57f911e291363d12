import type { MapRecord } from '#model/records/map.ts';
import { useDispatch } from '#views/app/desk.tsx';
import { NumberField } from '#views/inspector/NumberField.tsx';
import { countingWords as words } from '#words/counting.ts';

const periods = ['d', 'wk', 'mo'] as const;
const numbers = [
  ['demand', 'count'],
  ['available', 'time'],
] as const;

/** How many pieces customers ask for and how much working time there is for them, in the same period. */
export function DemandFields({ map }: { readonly map: MapRecord }) {
  const dispatch = useDispatch();
  return (
    <fieldset className="counting-part">
      <legend>{words.demandName}</legend>
      <div className="counting-row is-even">
        {numbers.map(([field, sort]) => (
          <NumberField
            key={field}
            of={{ kind: 'map', id: map.id, field }}
            number={map[field]}
            sort={sort}
            onSave={(text) => dispatch('map.number', { mapId: map.id, field, text })}
          />
        ))}
        <label className="label">
          {words.period}
          <select
            className="field"
            value={map.period ?? 'mo'}
            onChange={({ target }) => dispatch('map.period', { mapId: map.id, value: target.value })}
          >
            {periods.map((period) => (
              <option key={period} value={period}>
                {words.periods[period]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
