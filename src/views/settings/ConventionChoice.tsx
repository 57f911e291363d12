import type { MapRecord } from '#model/records/map.ts';
import { useRetell } from '#views/settings/use-retell.ts';
import { countingWords } from '#words/counting.ts';

const words = countingWords.conventions;
const conventions = ['office', 'manufacturing', 'apart'] as const;

/** What a step's lead time contains: three conventions, a plain sentence for each. */
export function ConventionChoice({ map }: { readonly map: MapRecord }) {
  const change = useRetell();
  return (
    <fieldset className="counting-part">
      <legend>{words.name}</legend>
      {conventions.map((one) => (
        <label key={one} className="counting-choice">
          <input
            type="radio"
            name="convention"
            checked={map.convention === one}
            onChange={() => change('map.convention', { mapId: map.id, convention: one })}
          />
          <strong>{words[one].name}</strong> <span className="quiet">{words[one].says}</span>
        </label>
      ))}
    </fieldset>
  );
}
