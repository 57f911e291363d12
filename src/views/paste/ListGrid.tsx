import type { TableStep } from '#commands/paste-table.ts';
import { sayQuantity } from '#model/calendar.ts';
import { pasteWords as words } from '#words/paste.ts';

/** More lines would not be looked at; how many there are is said under them. */
const ROWS_SHOWN = 100;

type Shown = 'pt' | 'lt' | 'ca' | 'team' | 'systems' | 'notes';
const shown: readonly Shown[] = ['pt', 'lt', 'ca', 'team', 'systems', 'notes'];

/** The lines of a list as they were read: the name, and whatever else a line says. */
export function ListGrid({ steps }: { readonly steps: readonly TableStep[] }) {
  const columns = shown.filter((one) => steps.some((step) => sayCell(step, one) !== ''));
  return (
    <div className="paste-grid" data-list role="region" aria-label={words.grid}>
      <table>
        {columns.length > 0 && (
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{words.row}</span>
              </th>
              <th scope="col" data-name>
                {words.meanings.name}
              </th>
              {columns.map((one) => (
                <th key={one} scope="col">
                  {words.meanings[one]}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {steps.slice(0, ROWS_SHOWN).map((step, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td data-name>
                <bdi>{step.name}</bdi>
                {step.unread.length > 0 && (
                  <span data-unread title={words.notRead}>
                    {' '}
                    <bdi>{step.unread.join(' ')}</bdi>
                  </span>
                )}
              </td>
              {columns.map((one) => (
                <td key={one}>
                  <bdi>{sayCell(step, one)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {steps.length > ROWS_SHOWN && <p className="quiet">{words.moreRows(steps.length - ROWS_SHOWN)}</p>}
    </div>
  );
}

function sayCell(step: TableStep, one: Shown): string {
  if (one === 'team') return step.team ?? '';
  if (one === 'notes') return step.notes.map((note) => note.text).join(' · ');
  if (one !== 'systems') return sayQuantity(step[one]);
  const owner = (owned: TableStep['systems'][number]['owner']) =>
    owned === undefined ? '' : ` = ${'name' in owned ? owned.name : 'nobody' in owned ? words.nobody : '?'}`;
  return step.systems.map((system) => system.name + owner(system.owner)).join(', ');
}
