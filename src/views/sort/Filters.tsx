import type { ReviewOf } from '#model/records/review.ts';
import type { SortItem } from '#model/sort/item.ts';
import { KINDS_OF_QUESTION } from '#model/sort/to-sort-out.ts';
import { sortWords as words } from '#words/sort.ts';

interface Props {
  readonly items: readonly SortItem[];
  readonly kind: ReviewOf | null;
  readonly onShow: (kind: ReviewOf | null) => void;
}

/** Which questions are shown, with how many there are of each. */
export function Filters({ items, kind, onShow }: Props) {
  const shown = KINDS_OF_QUESTION.filter((one) => one === kind || items.some((item) => item.of === one));
  return (
    <div role="group" aria-label={words.filter} className="sort-filters">
      {([null, ...shown] as const).map((one) => (
        <button
          key={one ?? ''}
          type="button"
          className="button sort-filter"
          aria-pressed={one === kind}
          onClick={() => onShow(one)}
        >
          {one === null ? words.all : words.kinds[one]}
          <span className="sort-count">
            {one === null ? items.length : items.filter((item) => item.of === one).length}
          </span>
        </button>
      ))}
    </div>
  );
}
