import { Fragment, useEffect, type RefObject } from 'react';
import type { SortItem } from '#model/sort/item.ts';
import { useSlice } from '#views/app/desk.tsx';
import { sayBroughtUp } from '#views/sort/say-item.ts';
import { sortWords as words } from '#words/sort.ts';

interface Props {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly items: readonly SortItem[];
  readonly at: number;
  readonly onGo: (key: string) => void;
}

/** So many rows around the one at hand are drawn: with all of 2,000 each answer would take a tenth of a second. */
const AROUND = 80;

/** The questions, in groups; those somebody is asked about stand last, under their names. */
export function QuestionList({ list, items, at, onGo }: Props) {
  const records = useSlice((state) => state.records);
  const from = Math.max(0, at - AROUND);
  const shown = items.slice(from, at + AROUND);
  const current = items[at];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [list, current?.key]);
  const groupOf = ({ of, asked }: SortItem): string =>
    asked ? words.asked(records.tables.party.get(asked.whom)?.name ?? '') : words.kinds[of];
  const counts = new Map<string, number>();
  for (const item of items) counts.set(groupOf(item), (counts.get(groupOf(item)) ?? 0) + 1);
  const rest = items.length - from - shown.length;
  return (
    <ul
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={words.list}
      aria-activedescendant={current ? idOf(current) : undefined}
      className="sort-list"
    >
      {shown.map((item, index) => {
        const group = groupOf(item);
        const [place] = item.places;
        return (
          <Fragment key={item.key}>
            {(index === 0 || groupOf(shown[index - 1] ?? item) !== group) && (
              <li role="presentation" className="sort-group">
                {group} <span className="sort-count">{counts.get(group)}</span>
              </li>
            )}
            <li
              id={idOf(item)}
              role="option"
              aria-selected={item.key === current?.key}
              className="sort-row"
              onPointerUp={() => {
                onGo(item.key);
                list.current?.focus();
              }}
            >
              <bdi className="sort-row-name">
                {item.of === 'repair' ? words.problemOf(item.problem?.kind ?? '', item.name, '') : item.name}
                {item.otherName !== undefined && ` = ${item.otherName}?`}
              </bdi>
              <bdi className="sort-row-place">
                {place ? words.place(place.step, place.stream, undefined) : words.usedByNone}
              </bdi>
              <span className="sort-row-when">{sayBroughtUp(item, records)}</span>
            </li>
          </Fragment>
        );
      })}
      {rest > 0 && (
        <li role="presentation" className="sort-group">
          {words.more(rest)}
        </li>
      )}
    </ul>
  );
}

/** Keys of items hold spaces, ids of elements must not. */
function idOf(item: SortItem): string {
  return `sort-${item.key.replaceAll(' ', '_')}`;
}
