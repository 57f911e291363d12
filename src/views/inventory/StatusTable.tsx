import { valuesOf } from '#importers/inventory/status-value.ts';
import { STATUS_WORDS_SHOWN } from '#views/inventory/status-words.ts';
import type { Importing } from '#views/inventory/use-import.ts';
import { inventoryWords as words } from '#words/inventory.ts';

/** Each status word of the sheet and what it becomes, to be put right. */
export function StatusTable({ statuses, setStatus }: Pick<Importing, 'statuses' | 'setStatus'>) {
  if (statuses.length === 0) return null;
  return (
    <details className="status-words">
      <summary>
        {words.statuses} <span className="quiet">({statuses.length})</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.statusRole}</th>
            <th scope="col">{words.statusWord}</th>
            <th scope="col">{words.statusBecomes}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.slice(0, STATUS_WORDS_SHOWN).map(({ key, role, heading, text, count, becomes }) => (
            <tr key={key}>
              <td>
                <bdi>{heading}</bdi>
              </td>
              <td>
                <bdi>{text}</bdi> <span className="quiet">×{count}</span>
              </td>
              <td>
                <select
                  className="field"
                  aria-label={words.statusOf(text)}
                  value={becomes ?? ''}
                  onChange={({ target }) => setStatus(key, target.value === '' ? null : target.value)}
                >
                  <option value="">{words.nothing}</option>
                  {valuesOf(role).map((value) => (
                    <option key={value} value={value}>
                      {words.values[value]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
