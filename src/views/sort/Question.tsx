import { useSlice } from '#views/app/desk.tsx';
import type { SortItem } from '#model/sort/item.ts';
import { answersTo } from '#views/sort/answers.ts';
import { Evidence } from '#views/sort/Evidence.tsx';
import { sayQuestion, sayWhy } from '#views/sort/say-item.ts';
import { TypedName } from '#views/sort/TypedName.tsx';
import type { Sorting } from '#views/sort/use-sort.ts';
import { sortWords as words } from '#words/sort.ts';

interface Props {
  readonly item: SortItem;
  readonly sort: Sorting;
  /** A field was closed: the keys belong to the list again. */
  readonly onTyped: () => void;
}

/** One question with its reason, its answers, and what they can be made from. */
export function Question({ item, sort, onTyped }: Props) {
  const records = useSlice((state) => state.records);
  const answers = answersTo(item, records.tables.party);
  const asked = item.asked && records.tables.party.get(item.asked.whom);
  return (
    <section className="sort-question" aria-labelledby="sort-question">
      <h2 id="sort-question">
        <bdi>{sayQuestion(item)}</bdi>
      </h2>
      <p className="sort-why">{sayWhy(item, records)}</p>
      {item.asked && (
        <p className="sort-asked">
          {words.waiting(asked?.name ?? '', item.asked.at)}
          {item.asked.reason !== undefined && ` · ${item.asked.reason}`}
        </p>
      )}
      <div className="sort-answers">
        {answers.map((one) => (
          <button
            key={one.key}
            type="button"
            className="button sort-answer"
            aria-keyshortcuts={one.key.toUpperCase()}
            onClick={() => sort.answer(one)}
          >
            <kbd>{one.key.toUpperCase()}</kbd> <bdi>{one.text}</bdi>
          </button>
        ))}
      </div>
      {sort.typing !== null && (
        <TypedName
          key={sort.typing}
          what={sort.typing}
          onTake={(text) => sort.typed(text) && onTyped()}
          onLeave={() => {
            sort.stopTyping();
            onTyped();
          }}
        />
      )}
      <p className="sort-note" role="status">
        {sort.note}
      </p>
      {sort.reason !== '' && <p className="sort-reason">{words.reason(sort.reason)}</p>}
      <Evidence item={item} />
      <div className="sort-keys">
        <button type="button" className="button is-quiet" aria-keyshortcuts="R" onClick={() => sort.type('reason')}>
          <kbd>R</kbd> {words.addReason}
        </button>
        {(item.systemId ?? item.stepId) !== undefined && (
          <button type="button" className="button is-quiet" aria-keyshortcuts="Enter" onClick={() => sort.open()}>
            <kbd>Enter</kbd> {words.open}
          </button>
        )}
        <button type="button" className="button is-quiet" aria-keyshortcuts="Z" onClick={() => sort.undo()}>
          <kbd>Z</kbd> {words.undo}
        </button>
        <span className="sort-hint">
          <kbd>↑</kbd> <kbd>↓</kbd> {words.hint}
        </span>
      </div>
    </section>
  );
}
