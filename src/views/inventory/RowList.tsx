import { chosenFor, type PlannedField, type PlannedRow } from '#model/inventory/import-plan.ts';
import type { ReadSheet } from '#model/inventory/read-sheet.ts';
import type { Count } from '#views/inventory/DryRun.tsx';
import type { Importing } from '#views/inventory/use-import.ts';
import { inventoryWords as words } from '#words/inventory.ts';

/** So many are listed; the rest is counted under them. */
const LISTED = 200;

interface Props {
  readonly count: Count;
  readonly importing: Importing;
  readonly sheet: ReadSheet;
}

/** The rows of one count: what changes in each, and what the person has to say about it. */
export function RowList({ count, importing, sheet }: Props) {
  const { plan, choices, choose } = importing;
  const rows = plan.rows.filter((row) => belongs(row, count));
  const heading = (field: PlannedField) => sheet.headers[field.column]?.trim() || words.column(field.column + 1);
  const said = (field: PlannedField) => words.fieldChange(heading(field), worded(field.was), worded(field.now));
  const wanted = (row: PlannedRow) =>
    row.fields.filter(({ how }) =>
      count === 'changed' ? how === 'change' : count === 'conflict' ? how === 'conflict' : how === count,
    );
  if (count === 'problems')
    return (
      <Listed about={words.about.problems} more={sheet.problems.length - LISTED}>
        {sheet.problems.slice(0, LISTED).map(({ row, text }, at) => (
          <li key={at}>
            {row !== undefined && <span className="quiet">{words.rowAt(row)} </span>}
            {text}
          </li>
        ))}
      </Listed>
    );
  if (count === 'likely')
    return (
      <Listed about={words.about.likely} more={plan.likely.length - LISTED}>
        {plan.likely.slice(0, LISTED).map(({ row, systemId, reason, names: [here, there] }) => (
          <li key={`${row} ${systemId}`}>
            <label>
              <input
                type="checkbox"
                checked={choices.same?.[row] === systemId}
                onChange={({ target }) => {
                  const { [row]: _, ...rest } = choices.same ?? {};
                  choose({ same: target.checked ? { ...rest, [row]: systemId } : rest });
                }}
              />{' '}
              <bdi>{words.itIs(there, here, words.reasons[reason])}</bdi>
            </label>
          </li>
        ))}
      </Listed>
    );
  return (
    <Listed about={words.about[count]} more={rows.length - LISTED}>
      {count === 'conflict' && (
        <li className="dry-run-all">
          <span>{words.forAll}</span>
          {(['ours', 'sheet'] as const).map((side) => (
            <button key={side} type="button" className="button" onClick={() => choose({ conflicts: side, byRow: {} })}>
              {words[side]}
            </button>
          ))}
        </li>
      )}
      {count === 'confirm' && (
        <li className="dry-run-all">
          <button type="button" className="button" onClick={() => choose({ confirmed: rows.map(({ row }) => row) })}>
            {words.allListed}
          </button>
        </li>
      )}
      {rows.slice(0, LISTED).map((row) => (
        <li key={row.row}>
          {count === 'confirm' ? (
            <label>
              <input
                type="checkbox"
                checked={choices.confirmed?.includes(row.row) ?? false}
                onChange={({ target }) => {
                  const rest = (choices.confirmed ?? []).filter((one) => one !== row.row);
                  choose({ confirmed: target.checked ? [...rest, row.row] : rest });
                }}
              />{' '}
              <bdi>
                {words.isShadow(
                  row.name,
                  wanted(row)
                    .map((field) => worded(field.now))
                    .join(', '),
                )}
              </bdi>
            </label>
          ) : (
            <>
              <span className="quiet">{words.rowAt(row.row)}</span>{' '}
              <b>
                <bdi>{row.name}</bdi>
              </b>
              {row.deleted && count === 'conflict' && <span> · {words.deletedHere}</span>}
              {wanted(row).map((field) => (
                <span key={field.field}>
                  {' '}
                  · <bdi>{said(field)}</bdi>
                </span>
              ))}
            </>
          )}
          {count === 'conflict' && changed(row).length > 0 && (
            <span className="quiet">
              {' '}
              {words.also} <bdi>{changed(row).map(said).join(' · ')}</bdi>
            </span>
          )}
          {count === 'conflict' && (
            <select
              className="field"
              aria-label={words.choiceFor(row.name)}
              value={chosenFor(choices, row.row)}
              onChange={({ target }) =>
                choose({ byRow: { ...choices.byRow, [row.row]: target.value === 'sheet' ? 'sheet' : 'ours' } })
              }
            >
              <option value="ours">{words.ours}</option>
              <option value="sheet">{words.sheet}</option>
            </select>
          )}
        </li>
      ))}
    </Listed>
  );
}

function Listed({
  about,
  more,
  children,
}: {
  readonly about: string;
  readonly more: number;
  readonly children: React.ReactNode;
}) {
  return (
    <div className="dry-run-list">
      <p>{about}</p>
      <ul>{children}</ul>
      {more > 0 && <p className="quiet">{words.moreListed(more)}</p>}
    </div>
  );
}

/** What of a row is written whatever is decided about the rest. */
const changed = ({ fields }: PlannedRow) => fields.filter(({ how }) => how === 'change');

function belongs({ is, fields }: PlannedRow, count: Count): boolean {
  return count === 'confirm' || count === 'unread' ? fields.some(({ how }) => how === count) : is === count;
}

/** Our own words for a status; anything else as it is. */
function worded(text: string): string {
  return words.values[text] ?? text;
}
