import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewOf } from '#model/records/review.ts';
import type { SortItem } from '#model/sort/item.ts';
import { toSortOut } from '#model/sort/to-sort-out.ts';
import { useDispatch, useSet, useSlice, useStoreOf } from '#views/app/desk.tsx';
import { useRun } from '#views/app/use-run.ts';
import { aboutOf, answersTo, type Answer, type Typed } from '#views/sort/answers.ts';
import { sayQuestion } from '#views/sort/say-item.ts';
import { refuse, typedCommand } from '#views/sort/typed.ts';
import { sortWords as words } from '#words/sort.ts';

/** The list, which of it is at hand, and everything that can be done with it. */
export interface Sorting {
  readonly all: readonly SortItem[];
  readonly items: readonly SortItem[];
  readonly at: number;
  readonly kind: ReviewOf | null;
  readonly typing: Typed | null;
  readonly reason: string;
  /** Why the last answer changed nothing. */
  readonly note: string;
  readonly show: (kind: ReviewOf | null) => void;
  readonly go: (key: string) => void;
  readonly move: (by: number) => boolean;
  readonly press: (key: string) => boolean;
  readonly answer: (answer: Answer) => void;
  readonly typed: (text: string) => boolean;
  readonly stopTyping: () => void;
  readonly type: (what: Typed) => void;
  readonly open: () => boolean;
  readonly undo: () => boolean;
}

/** One list to be worked through: an answer goes on to the next item by itself, an undo comes back to the one it was about. */
export function useSort(): Sorting {
  const records = useSlice((state) => state.records);
  const problems = useSlice((state) => state.problems);
  const store = useStoreOf();
  const dispatch = useDispatch();
  const set = useSet();
  const run = useRun();
  const [kind, setKind] = useState<ReviewOf | null>(null);
  const [here, setHere] = useState<{ readonly key: string; readonly at: number }>({ key: '', at: 0 });
  const [typing, setTyping] = useState<Typed | null>(null);
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const answered = useRef<string[]>([]);

  const all = useMemo(() => toSortOut(records, problems), [records, problems]);
  const items = useMemo(() => (kind === null ? all : all.filter((one) => one.of === kind)), [all, kind]);
  const found = items.findIndex((one) => one.key === here.key);
  const at = found >= 0 ? found : Math.max(0, Math.min(here.at, items.length - 1));
  const item = items[at];

  // What was answered and is asked again was undone: that is where to go on.
  useEffect(() => {
    const last = answered.current.at(-1);
    const back = items.findIndex((one) => one.key === last && !one.asked);
    if (last === undefined || back < 0) return;
    answered.current.pop();
    setHere({ key: last, at: back });
  }, [items]);

  const go = (to: number): void => {
    const next = items[to];
    if (next) setHere({ key: next.key, at: to });
    setTyping(null);
    setReason('');
    setNote('');
  };
  const give = (command: string, args: object): void => {
    if (!item) return;
    const changes = dispatch(command, { ...args, ...(reason === '' ? {} : { reason }) });
    if (changes.length === 0) return;
    const next = items[at + 1] ?? items[at - 1];
    answered.current.push(item.key);
    setTyping(null);
    setReason('');
    setNote('');
    setHere({ key: next?.key ?? '', at });
    set.moment({ spoken: next ? words.next(sayQuestion(next)) : words.last });
  };
  const answer = ({ command, type }: Answer): void => {
    setNote('');
    if (type) return setTyping(type);
    if (!item || !command) return;
    const why = refuse(store.getState(), item, command[1]);
    if (why === null) give(command[0], command[1]);
    else setNote(why);
  };
  return {
    all,
    items,
    at,
    kind,
    typing,
    reason,
    note,
    show(next) {
      setKind(next);
      setHere({ key: '', at: 0 });
      setTyping(null);
      setNote('');
    },
    go: (key) => go(items.findIndex((one) => one.key === key)),
    move(by) {
      if (items.length === 0) return false;
      go(Math.max(0, Math.min(items.length - 1, at + by)));
      return true;
    },
    press(key) {
      if (!item) return false;
      if (key === 'r') {
        setTyping('reason');
        return true;
      }
      const wanted = answersTo(item, records.tables.party).find((one) => one.key === key);
      if (wanted) answer(wanted);
      return wanted !== undefined;
    },
    answer,
    typed(text) {
      if (!item || typing === null) return true;
      if (typing === 'reason') {
        setReason(text);
        setTyping(null);
        return true;
      }
      const command = typedCommand(records, item, typing, text, aboutOf(item));
      if (!command) {
        setNote(words.noSystem(text));
        return false;
      }
      give(...command);
      return true;
    },
    stopTyping: () => setTyping(null),
    type: setTyping,
    open() {
      if (!item) return false;
      if (item.systemId !== undefined) set.session({ page: 'system', about: item.systemId });
      else if (item.stepId !== undefined) {
        set.session({ page: 'map', mapId: item.places[0]?.mapId ?? null });
        set.moment({ steps: [item.stepId], flows: [], system: null });
      }
      return true;
    },
    undo() {
      run('edit.undo');
      return true;
    },
  };
}
