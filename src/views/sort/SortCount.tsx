import './count.css';
import { useEffect, useState } from 'react';
import { toSortOut } from '#model/sort/to-sort-out.ts';
import { useSlice } from '#views/app/desk.tsx';
import { sortWords as words } from '#words/sort.ts';

/** The count waits until hands have rested this long, ms: it is looked at between entries, and typing comes first. */
const REST = 400;

/** How many questions wait for an answer, those somebody is asked about left out; nothing when there are none. */
export function SortCount() {
  const records = useSlice((state) => state.records);
  const problems = useSlice((state) => state.problems);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setCount(toSortOut(records, problems).filter((one) => !one.asked).length), REST);
    return () => clearTimeout(timer);
  }, [records, problems]);
  if (count === 0) return null;
  return (
    <span className="top-count">
      {count}
      <span className="visually-hidden"> {words.unit(count)}</span>
    </span>
  );
}
