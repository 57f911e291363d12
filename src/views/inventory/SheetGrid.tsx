import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import type { Role } from '#model/inventory/role.ts';
import type { Importing } from '#views/inventory/use-import.ts';
import { inventoryWords as words } from '#words/inventory.ts';

/** More rows would not be looked at; how many there are is said under them. */
const ROWS_SHOWN = 30;
// The cast: the keys are the roles.
const roles = Object.keys(words.roles) as Role[];

interface Props extends Pick<Importing, 'meaning' | 'guessed' | 'setRole'> {
  readonly sheet: ReadSheet;
}

/** Real rows of the sheet. What a column is stands above it and is changed there; what was only guessed says so. */
export function SheetGrid({ sheet, meaning, guessed, setRole }: Props) {
  const name = (at: number) => (sheet.headers[at]?.trim() ? `“${sheet.headers[at]?.trim()}”` : words.column(at + 1));
  return (
    <div className="sheet-grid" role="region" aria-label={words.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.row}</span>
            </th>
            {sheet.headers.map((heading, at) => {
              const role = meaning.roles[at] ?? null;
              return (
                <th key={at} scope="col" data-kept={role === null || undefined}>
                  <select
                    className="field"
                    aria-label={words.means(name(at))}
                    value={role ?? ''}
                    onChange={({ target }) => setRole(at, roles.find((one) => one === target.value) ?? null)}
                  >
                    <option value="">{words.keep}</option>
                    {roles.map((one) => (
                      <option key={one} value={one}>
                        {words.roles[one]}
                      </option>
                    ))}
                  </select>
                  {guessed[at] === true && <span className="sheet-guess">{words.guess}</span>}
                  <bdi className="sheet-heading">{heading.trim() || words.column(at + 1)}</bdi>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.slice(0, ROWS_SHOWN).map((cells, row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {cells.map((text, at) => (
                <td
                  key={at}
                  data-kept={(meaning.roles[at] ?? null) === null || undefined}
                  data-name={meaning.roles[at] === 'name' || undefined}
                >
                  <bdi>{text}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.rows.length > ROWS_SHOWN && <p className="quiet">{words.moreRows(sheet.rows.length - ROWS_SHOWN)}</p>}
    </div>
  );
}
