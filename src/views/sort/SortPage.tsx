import '#views/streams/pages.css';
import './sort.css';
import { useRef } from 'react';
import { useSet } from '#views/app/desk.tsx';
import { Speaking } from '#views/line/Speaking.tsx';
import { Filters } from '#views/sort/Filters.tsx';
import { Log } from '#views/sort/Log.tsx';
import { Question } from '#views/sort/Question.tsx';
import { QuestionList } from '#views/sort/QuestionList.tsx';
import { useSort } from '#views/sort/use-sort.ts';
import { useSortKeys } from '#views/sort/use-sort-keys.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { sortWords as words } from '#words/sort.ts';

/** Everything in the workspace that waits for an answer: one list, a key each, and the log of what was sorted out. */
export function SortPage() {
  const page = useKeptFocus(true);
  const list = useRef<HTMLUListElement>(null);
  const sort = useSort();
  const set = useSet();
  useSortKeys(sort);
  const item = sort.items[sort.at];
  const asked = sort.all.filter((one) => one.asked).length;
  return (
    <main ref={page} className="page sort-page" aria-labelledby="sort-title" tabIndex={-1}>
      <div className="page-head">
        <h1 id="sort-title">{words.title}</h1>
        <Speaking />
        <button type="button" className="button" onClick={() => set.session({ page: 'carry', about: null })}>
          {words.carry}
        </button>
      </div>
      {sort.all.length === 0 ? (
        <div className="sort-nothing">
          <p>{words.nothing}</p>
          <p className="quiet">{words.nothingMore}</p>
        </div>
      ) : (
        <>
          <p className="sort-counts">{words.counts(sort.all.length - asked, asked)}</p>
          <Filters items={sort.all} kind={sort.kind} onShow={sort.show} />
          <div className="sort">
            <QuestionList list={list} items={sort.items} at={sort.at} onGo={sort.go} />
            {item ? (
              <Question key={item.key} item={item} sort={sort} onTyped={() => list.current?.focus()} />
            ) : (
              <p className="quiet">{words.nothingHere}</p>
            )}
          </div>
        </>
      )}
      <Log />
    </main>
  );
}
