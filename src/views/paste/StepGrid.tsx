import { meanings, timed, type Meaning, type TimeUnit } from '#importers/step-table/column.ts';
import { needsUnit } from '#importers/step-table/guess-columns.ts';
import type { StepTable } from '#importers/step-table/step-table.ts';
import { columnName } from '#views/paste/column-name.ts';
import type { Reading } from '#views/paste/use-step-table.ts';
import { pasteWords as words } from '#words/paste.ts';

/** More rows would not be looked at; how many there are is said under them. */
const ROWS_SHOWN = 100;
const units = ['s', 'min', 'h', 'd', 'wk', 'mo'] as const satisfies readonly TimeUnit[];

interface Props extends Pick<Reading, 'setMeaning' | 'setUnit'> {
  readonly table: StepTable;
}

/** The cells as they were pasted. What a column means stands above it and is changed there. */
export function StepGrid({ table, setMeaning, setUnit }: Props) {
  const { grid, head, columns, stepRows, totals } = table;
  const from = head.titles + head.rows;
  const numbers = new Map(stepRows.map((row, at) => [row, at + 1]));
  const unread = new Map(table.unread.map(({ row, column, why }) => [`${row} ${column}`, why]));
  const body = grid.rows.slice(from);
  const sign = (row: number): string =>
    row < head.titles
      ? words.titleRow
      : row < from
        ? words.heading
        : totals.has(row)
          ? words.total
          : String(numbers.get(row) ?? '');
  return (
    <div className="paste-grid" role="region" aria-label={words.grid}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.row}</span>
            </th>
            {columns.map((column, at) => {
              const name = columnName(columns, at);
              const asks = needsUnit(
                column,
                body.map((row) => row[at] ?? ''),
              );
              return (
                <th key={at} scope="col" data-asks={asks || undefined}>
                  <select
                    className="field"
                    aria-label={words.means(name)}
                    value={column.meaning}
                    onChange={({ target }) => setMeaning(at, target.value as Meaning)} // the cast: the options are meanings
                  >
                    {meanings.map((meaning) => (
                      <option key={meaning} value={meaning}>
                        {words.meanings[meaning]}
                      </option>
                    ))}
                  </select>
                  {timed.has(column.meaning) && (asks || column.unit !== undefined) && (
                    <select
                      className="field"
                      aria-label={words.unitOf(name)}
                      value={column.unit ?? ''}
                      onChange={({ target }) =>
                        setUnit(
                          at,
                          units.find((unit) => unit === target.value),
                        )
                      }
                    >
                      <option value="">{words.whichUnit}</option>
                      {units.map((unit) => (
                        <option key={unit} value={unit}>
                          {words.units[unit]}
                        </option>
                      ))}
                    </select>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {grid.rows.slice(0, ROWS_SHOWN).map((row, at) => (
            <tr key={at} data-aside={at < from || totals.has(at) || undefined}>
              <th scope="row">{sign(at)}</th>
              {row.map((text, column) => {
                const why = unread.get(`${at} ${column}`);
                const meaning = columns[column]?.meaning;
                return (
                  <td
                    key={column}
                    data-name={meaning === 'name' || undefined}
                    data-unread={why !== undefined || undefined}
                    data-out={meaning === 'out' || meaning === 'number' || undefined}
                    title={why === undefined ? undefined : words.why[why]}
                  >
                    <bdi>{text}</bdi>
                    {text === '' && meaning === 'team' && (
                      <span className="quiet">{table.steps[(numbers.get(at) ?? 0) - 1]?.team}</span>
                    )}
                    {why !== undefined && <span className="visually-hidden"> ({words.notRead})</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {grid.rows.length > ROWS_SHOWN && <p className="quiet">{words.moreRows(grid.rows.length - ROWS_SHOWN)}</p>}
    </div>
  );
}
