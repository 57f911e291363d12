import { Suspense } from 'react';
import { late } from '#ui/late.tsx';
import { useSave } from '#views/app/desk.tsx';
import { SaveWord } from '#views/top/SaveWord.tsx';
import { screenWords as words } from '#words/screen.ts';

// Where it does not come, the status stays without it: nothing else may go with it.
const KeepStatus = late(
  () => import('#views/keeping/KeepStatus.tsx').catch(() => ({ KeepStatus: () => null })),
  'KeepStatus',
);

/** Saved means that the transaction has completed; the text is never ahead of the truth. A click opens all copies. */
export function SaveStatus() {
  const save = useSave();
  return (
    <span className="save" title={words.save.where}>
      {/* No style may follow `data-save`: it changes while the key is still being answered (see `SaveWord`). */}
      <span role="status" data-save={save.is}>
        <SaveWord />
      </span>
      <Suspense fallback={null}>
        <KeepStatus />
      </Suspense>
    </span>
  );
}
