import type { StepTable } from '#importers/step-table/step-table.ts';
import { columnName } from '#views/paste/column-name.ts';
import { pasteWords as words } from '#words/paste.ts';

/** More lines would not be read; the count above says how many there are. */
const SHOWN = 500;

/** So many are shown at once; a longer list is opened by who wants it, the cells are amber above. */
const FEW = 12;

/** Every cell that was not read: where it stands, what it says, and what becomes of it. */
export function UnreadCells({ table: { unread, columns, is } }: { readonly table: StepTable }) {
  if (unread.length === 0) return null;
  return (
    <details className="paste-unread" open={unread.length <= FEW}>
      <summary>{words.unread(unread.length)}</summary>
      <ul className="plain-list">
        {unread.slice(0, SHOWN).map(({ row, column, text, why }) => (
          <li key={`${row} ${column}`}>
            {words.place(row + 1, is === 'list' ? '' : columnName(columns, column))}
            <b>
              <bdi>{text}</bdi>
            </b>{' '}
            <span className="quiet">{words.why[why]}</span>
          </li>
        ))}
        {unread.length > SHOWN && <li>{words.moreCells(unread.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}
