import { useMemo, useState } from 'react';
import { nameKey } from '#model/names.ts';
import type { Records } from '#model/records/records.ts';
import type { ReviewRecord } from '#model/records/review.ts';
import { logOf } from '#model/sort/log.ts';
import { saySource } from '#model/sort/say-statement.ts';
import { useSlice } from '#views/app/desk.tsx';
import { sayDay, sayWords } from '#words/said.ts';
import { sortWords } from '#words/sort.ts';

const words = sortWords.log;
/** So many lines are shown at first: what was just answered is among them. */
const FIRST = 25;

/** What was sorted out: who, when, what and why, newest first. */
export function Log() {
  const records = useSlice((state) => state.records);
  const [find, setFind] = useState('');
  const [whole, setWhole] = useState(false);
  const log = useMemo(() => logOf(records), [records]);
  const wanted = nameKey(find);
  const found = wanted === '' ? log : log.filter((one) => nameKey(one.about).includes(wanted));
  const shown = whole ? found : found.slice(0, FIRST);
  return (
    <section className="sort-log" aria-labelledby="sort-log">
      <div className="page-head">
        <h2 id="sort-log">{words.title(log.length)}</h2>
        {log.length > 0 && (
          <input
            className="field"
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        )}
      </div>
      {log.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <table className="grid sort-lines">
          <thead>
            <tr>
              {(['at', 'by', 'about', 'question', 'answer', 'reason'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.id}>
                <td>{sayDay(one.at)}</td>
                <td>
                  <bdi>{(one.by && records.tables.party.get(one.by)?.name) || sayWords.room}</bdi>
                </td>
                <th scope="row">
                  <bdi>{one.about}</bdi>
                </th>
                <td>{sayQuestion(one)}</td>
                <td>
                  <bdi>{sayAnswer(one, records)}</bdi>
                  {one.instead !== undefined && one.instead !== '' && (
                    <bdi className="sort-instead">{words.instead(one.instead)}</bdi>
                  )}
                </td>
                <td>
                  <bdi>{one.reason ?? ''}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < found.length && (
        <button type="button" className="button is-quiet" onClick={() => setWhole(true)}>
          {words.all(found.length)}
        </button>
      )}
    </section>
  );
}

function sayQuestion({ of, field }: ReviewRecord): string {
  const named = field === undefined ? undefined : sortWords.field[field];
  return named !== undefined && (of === 'disputed' || of === 'owner')
    ? `${sortWords.kinds[of]}: ${named}`
    : sortWords.kinds[of];
}

function sayAnswer({ of, answer, whom }: ReviewRecord, { tables: { party } }: Records): string {
  if (answer === 'ask') return words.answers.ask(party.get(whom ?? '')?.name ?? '');
  if (of === 'disputed') return saySource(party, { source: answer, said: { value: null, at: 0 } });
  const runBy = sayWords.answers[answer as keyof typeof sayWords.answers];
  if (runBy !== undefined && (of === 'system' || of === 'shadow')) return `${answer}: ${runBy}`;
  return answer in words.answers ? words.answers[answer as Exclude<keyof typeof words.answers, 'ask'>] : answer;
}
