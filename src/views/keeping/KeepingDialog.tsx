import './keeping.css';
import { useEffect, useState } from 'react';
import type { RestorePoint } from '#storage/keeping.ts';
import { sawKept } from '#store/keeping/remembered.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useParts, useSave } from '#views/app/desk.tsx';
import { keepingWords as words } from '#words/keeping.ts';
import { screenWords } from '#words/screen.ts';
import { Bin } from './Bin.tsx';
import { CopyNow } from './CopyNow.tsx';
import { FileKept } from './FileKept.tsx';
import { keeperOf } from './keeper-of.ts';
import { KeptByBrowser } from './KeptByBrowser.tsx';
import { PointPreview } from './PointPreview.tsx';
import { Points } from './Points.tsx';
import { SetAsideEdits } from './SetAsideEdits.tsx';
import { moment } from './times.ts';
import { WhatIsWhere } from './WhatIsWhere.tsx';

/** All that stands between a person and loss: copies outside, restore points inside, the bin. */
export function KeepingDialog({ onClose }: { readonly onClose: () => void }) {
  const parts = useParts();
  const keeper = keeperOf(parts);
  const save = useSave();
  const [looking, setLooking] = useState<RestorePoint | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const look = (point: RestorePoint) => {
    setLooking(point);
    setLooked(point.id);
  };
  useEffect(() => {
    // The dot for the question whether to keep it goes when the question was on the screen.
    sawKept();
    keeper.look();
    void keeper.lookKept();
    void keeper.listPoints().catch(() => {});
  }, [keeper]);
  const said =
    save.is === 'saved'
      ? save.at === 0
        ? words.here.savedBefore
        : words.here.saved(moment(save.at))
      : words.here[save.is];
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} wide onClose={onClose}>
      {looking ? (
        <PointPreview point={looking} onBack={() => setLooking(null)} onRestored={onClose} />
      ) : (
        <>
          <p className={`keeping-now${save.is === 'unsaved' || save.is === 'stale' ? ' is-amiss' : ''}`}>{said}</p>
          <div className="keeping">
            <div>
              <CopyNow />
              <FileKept />
              <KeptByBrowser />
            </div>
            <div>
              <Points onLook={look} looked={looked} />
              <Bin onClose={onClose} />
              <SetAsideEdits />
            </div>
          </div>
          <WhatIsWhere />
        </>
      )}
    </DialogFrame>
  );
}
