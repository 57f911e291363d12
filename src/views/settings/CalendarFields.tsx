import { useState } from 'react';
import { calendarOf, sayNumber, usualCalendar } from '#model/calendar.ts';
import { roundTheClock } from '#model/counting.ts';
import type { Calendar, MapRecord } from '#model/records/map.ts';
import { sameValue } from '#model/records/value.ts';
import { EditText } from '#ui/EditText.tsx';
import { useRetell } from '#views/settings/use-retell.ts';
import { countingWords } from '#words/counting.ts';

const words = countingWords.calendar;
const parts = [
  ['hoursPerDay', 24],
  ['daysPerWeek', 7],
  ['daysPerMonth', 31],
] as const;

/** What a working day, week and month are; office days and 24/7 by one press. */
export function CalendarFields({ map }: { readonly map: MapRecord }) {
  const change = useRetell();
  const [refused, setRefused] = useState<string | null>(null);
  const now = calendarOf(map);
  const set = (calendar: Calendar | null) => {
    setRefused(null);
    change('map.calendar', { mapId: map.id, calendar });
  };
  const setPart = (part: keyof Calendar, most: number, text: string) => {
    const value = Number(text.replace(',', '.'));
    if (value > 0 && value <= most) set({ ...now, [part]: value });
    else setRefused(words.refused(most));
  };
  return (
    <fieldset className="counting-part">
      <legend>{words.name}</legend>
      <div className="counting-row is-calendar">
        {parts.map(([part, most]) => (
          <label key={part} className="label">
            {words[part]}
            <EditText
              label={words[part]}
              value={sayNumber(now[part], 2)}
              onSave={(text) => setPart(part, most, text)}
            />
          </label>
        ))}
        <button type="button" className="button" aria-pressed={sameValue(now, usualCalendar)} onClick={() => set(null)}>
          {words.usual}
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={sameValue(now, roundTheClock)}
          title={countingWords.roundTheClock}
          onClick={() => set(roundTheClock)}
        >
          {words.clock}
        </button>
      </div>
      {refused !== null && (
        <p className="counting-refused" role="alert">
          {refused}
        </p>
      )}
    </fieldset>
  );
}
