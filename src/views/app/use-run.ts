import { useMemo } from 'react';
import { toast } from '#store/toasts.ts';
import { useParts } from '#views/app/desk.tsx';
import { screenWords as words } from '#words/screen.ts';

/** Runs a command by its id, as soon as the commands are here: they come beside the first paint. */
export function useRun(): (id: string) => void {
  const parts = useParts();
  return useMemo(
    () => (id) => {
      import('#views/app/run-command.ts').then(
        ({ runCommand }) => runCommand(parts, id),
        () => toast(parts.store, words.partMissing, { tone: 'problem' }),
      );
    },
    [parts],
  );
}
