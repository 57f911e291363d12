import { ArrowDown, ArrowUp } from 'lucide-react';
import { knownOf, type Arrangement } from '#model/table/arrange.ts';
import { columns, isNumber } from '#model/table/columns.ts';
import type { View } from '#model/view.ts';
import { tableWords as words } from '#words/table.ts';

/** The head: names of the columns, and which one sorts. */
export function GridHead({ sort, at }: { readonly sort: Arrangement['sort']; readonly at: number }) {
  return (
    <div role="row" className="table-row table-head" aria-rowindex={1}>
      <span role="columnheader" className="table-cell table-number" aria-colindex={1}>
        {words.number}
      </span>
      {columns.map(({ id, name }, col) => (
        <div
          key={id}
          role="columnheader"
          className={`table-cell is-${id}${isNumber(id) ? ' is-number' : ''}`}
          data-at={`-1 ${col}`}
          tabIndex={at === col ? 0 : -1}
          aria-colindex={col + 2}
          aria-sort={sort?.by === id ? (sort.down ? 'descending' : 'ascending') : 'none'}
          title={words.sortBy(name)}
        >
          <span className="table-text">{name}</span>
          {sort?.by === id && (sort.down ? <ArrowDown size={14} aria-hidden /> : <ArrowUp size={14} aria-hidden />)}
        </div>
      ))}
    </div>
  );
}

/** The foot: for how many of the map's steps each column is known. */
export function GridFoot({ view, row }: { readonly view: View; readonly row: number }) {
  const { known, of } = knownOf(view);
  return (
    <div role="row" className="table-row table-foot" aria-rowindex={row + 2}>
      <span role="gridcell" className="table-cell table-number" aria-colindex={1} aria-label={words.foot} />
      {columns.map(({ id }, col) => (
        <span
          key={id}
          role="gridcell"
          className={`table-cell is-${id}${isNumber(id) ? ' is-number' : ''}`}
          aria-colindex={col + 2}
        >
          {col === 0 ? `${words.foot}: ` : ''}
          {words.known(known.get(id) ?? 0, of)}
        </span>
      ))}
    </div>
  );
}
