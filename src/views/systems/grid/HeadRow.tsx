import { ArrowDown, ArrowUp } from 'lucide-react';
import type { GridColumn } from '#views/systems/grid/grid.ts';
import { registerWords as words } from '#words/register.ts';

interface Props {
  readonly columns: readonly GridColumn[];
  readonly sort: { readonly by: string; readonly down: boolean } | null;
  readonly at: number;
  readonly all: boolean;
}

/** Names of the columns, which one sorts, and the box that selects all. */
export function HeadRow({ columns, sort, at, all }: Props) {
  return (
    <div role="row" className="reg-row reg-head" aria-rowindex={1}>
      <div role="columnheader" className="reg-cell reg-check" data-check={-1} aria-colindex={1}>
        <input type="checkbox" tabIndex={-1} checked={all} readOnly aria-label={words.selectAll} />
      </div>
      {columns.map(({ id, name, number }, col) => (
        <div
          key={id}
          role="columnheader"
          className={`reg-cell is-${id}${number ? ' is-number' : ''}`}
          data-at={`-1 ${col}`}
          tabIndex={at === col ? 0 : -1}
          aria-colindex={col + 2}
          aria-sort={sort?.by === id ? (sort.down ? 'descending' : 'ascending') : 'none'}
          title={words.sortBy(name)}
        >
          <span className="reg-text">{name}</span>
          {sort?.by === id && (sort.down ? <ArrowDown size={14} aria-hidden /> : <ArrowUp size={14} aria-hidden />)}
        </div>
      ))}
    </div>
  );
}
