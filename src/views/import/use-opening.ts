import { useCallback, useEffect, useRef, useState } from 'react';
import type { Proposal, Stage } from '#importers/importer.ts';
import type { Workspaces } from '#store/workspaces.ts';
import { type Opening, readFile } from '#views/import/read-file.ts';
import { waitingFiles } from '#views/import/waiting-files.ts';

/** After this long the person is asked whether to go on: nothing of a size we take needs it on a common machine. */
const SLOW_AFTER = 5_000;

/** What the dialog shows. */
export type Shown =
  | { readonly is: 'nothing' }
  | { readonly is: 'reading'; readonly file: string; readonly stage: Stage; readonly slow: boolean }
  | { readonly is: 'proposal'; readonly proposal: Proposal }
  | { readonly is: 'stopped'; readonly file: string };

/** Files being opened one after another. */
export interface Queue {
  readonly shown: Shown;
  /** Which file of how many this is. */
  readonly at: number;
  readonly of: number;
  /** These and no others: what was waiting is forgotten. */
  readonly choose: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly goOn: () => void;
  /** On to the next file; false when there is none. */
  readonly next: () => boolean;
}

/** Reads what was chosen or dropped, one file at a time. Leaving the dialog ends a reading. */
export function useOpening(workspaces: Workspaces): Queue {
  const [shown, setShown] = useState<Shown>({ is: 'nothing' });
  const [place, setPlace] = useState({ at: 0, of: 0 });
  const rest = useRef<File[]>([]);
  const total = useRef(0);
  const opening = useRef<Opening | null>(null);
  const current = useRef<File | null>(null);
  // A file is being read, or waits for the person's word.
  const busy = useRef(false);

  const read = useCallback(
    async (file: File) => {
      busy.current = true;
      current.current = file;
      opening.current?.stop();
      const { name } = file;
      setShown({ is: 'reading', file: name, stage: 'loading', slow: false });
      const change = (news: { readonly stage?: Stage; readonly slow?: boolean }) =>
        setShown((now) => (now.is === 'reading' && opening.current === mine ? { ...now, ...news } : now));
      const mine = readFile(file, workspaces, (stage) => change({ stage }));
      opening.current = mine;
      const clock = setTimeout(() => change({ slow: true }), SLOW_AFTER);
      const proposal = await mine.proposal;
      clearTimeout(clock);
      if (opening.current !== mine) return;
      opening.current = null;
      current.current = null;
      busy.current = proposal !== null && proposal.is !== 'refused';
      setShown(proposal ? { is: 'proposal', proposal } : { is: 'stopped', file: name });
    },
    [workspaces],
  );
  const next = useCallback((): boolean => {
    const file = rest.current.shift();
    if (!file) return false;
    setPlace({ at: total.current - rest.current.length, of: total.current });
    void read(file);
    return true;
  }, [read]);
  const add = useCallback(
    (more: readonly File[]) => {
      // What was dropped before and is done with counts no longer.
      if (!busy.current && rest.current.length === 0) total.current = 0;
      rest.current.push(...more);
      total.current += more.length;
      setPlace(({ at }) => ({ at, of: total.current }));
      if (!busy.current) next();
    },
    [next],
  );
  useEffect(() => {
    const takeWaiting = () => add(waitingFiles.take());
    takeWaiting();
    if (!busy.current && rest.current.length > 0) next();
    const deaf = waitingFiles.listen(takeWaiting);
    return () => {
      deaf();
      opening.current?.stop();
      opening.current = null;
      // Should the same dialog come back (React may try its effects twice), it reads the file again.
      if (current.current) rest.current.unshift(current.current);
      current.current = null;
      busy.current = false;
    };
  }, [add, next]);
  return {
    shown,
    ...place,
    choose(files) {
      rest.current = [...files];
      total.current = files.length;
      next();
    },
    stop: () => opening.current?.stop(),
    goOn: () => setShown((now) => (now.is === 'reading' ? { ...now, slow: false } : now)),
    next,
  };
}
