import { ChevronDown, ChevronRight } from 'lucide-react';
import { ROW, type GridLine } from '#views/systems/grid/grid.ts';
import { registerWords as words } from '#words/register.ts';

interface Props {
  readonly group: Extract<GridLine, { is: 'group' }>;
  readonly line: number;
  readonly current: boolean;
  readonly columns: number;
  readonly selected: boolean;
}

/** The head of a group: its name, how many there are, whether it is folded. */
export function GroupRow({ group, line, current, columns, selected }: Props) {
  return (
    <div role="row" className="reg-row reg-group" aria-rowindex={line + 2} style={{ top: line * ROW }}>
      <div role="gridcell" className="reg-cell reg-check" data-check={line} aria-colindex={1}>
        <input type="checkbox" tabIndex={-1} checked={selected} readOnly aria-label={words.select(group.name)} />
      </div>
      <div
        role="rowheader"
        className="reg-cell"
        data-at={`${line} 0`}
        data-group={group.name}
        tabIndex={current ? 0 : -1}
        aria-colindex={2}
        aria-colspan={columns}
        aria-expanded={!group.folded}
      >
        {group.folded ? <ChevronRight size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
        <bdi className="reg-text">{words.group(group.name, group.ids.length)}</bdi>
      </div>
    </div>
  );
}
