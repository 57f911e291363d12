import { useEffect, useMemo, useState } from 'react';
import { describe } from '#model/compare/describe.ts';
import { recordsOf } from '#model/compare/stored.ts';
import type { RawWorkspace } from '#model/format/raw.ts';
import type { Records } from '#model/records/records.ts';
import type { RestorePoint } from '#storage/keeping.ts';
import { useParts, useSlice } from '#views/app/desk.tsx';
import { differenceWords } from '#words/differences.ts';
import { keepingWords } from '#words/keeping.ts';
import { goBack } from './go-back.ts';
import { keeperOf } from './keeper-of.ts';
import { PointPicture } from './PointPicture.tsx';
import { sayCounts } from './say-counts.ts';
import { moment } from './times.ts';

const words = keepingWords.points;

/** Lines for each map: enough to know what it is about; the counts above them are of everything. */
const LINES = 6;

interface Props {
  readonly point: RestorePoint;
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

/** What a restore point holds beside now, in words and as a picture, before anything is changed. */
export function PointPreview({ point, onBack, onRestored }: Props) {
  const parts = useParts();
  const keeper = keeperOf(parts);
  const [then, setThen] = useState<{ readonly data: RawWorkspace; readonly records: Records } | null | 'gone'>(null);
  const [busy, setBusy] = useState(false);
  const now = useSlice((state) => state.records);
  useEffect(() => {
    let wanted = true;
    keeper.readPoint(point).then(
      (data) => wanted && setThen(data ? { data, records: recordsOf(data) } : 'gone'),
      () => wanted && setThen('gone'),
    );
    return () => void (wanted = false);
  }, [keeper, point]);
  const told = useMemo(
    () => (then === null || then === 'gone' ? null : describe(now, then.records, LINES)),
    [now, then],
  );
  const restore = async (data: RawWorkspace) => {
    setBusy(true);
    await goBack(parts, point, data);
    onRestored();
  };
  return (
    <section aria-label={moment(point.at)}>
      <button type="button" className="button is-quiet keeping-back" autoFocus onClick={onBack}>
        ← {words.back}
      </button>
      <h3 className="keeping-when">{moment(point.at)}</h3>
      <p className="quiet">
        {words.reasons[point.kind]}
        {point.note && (
          <>
            {' · '}
            <bdi>{point.note}</bdi>
          </>
        )}
        {' · '}
        {sayCounts(point)}
      </p>
      {then === null && <p role="status">{words.reading}</p>}
      {then === 'gone' && <p role="alert">{words.gone}</p>}
      {then !== null && then !== 'gone' && (
        <div className="keeping-preview">
          <div>
            <h4>{words.differs}</h4>
            <p>{told?.total === 0 ? words.same : told?.counts.join(', ')}</p>
            {told?.groups.map((group) => (
              <div key={group.mapId ?? ''} className="keeping-group">
                <h5>
                  <bdi>{group.title}</bdi>
                </h5>
                <ul>
                  {group.lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                  {group.more > 0 && <li className="quiet">{differenceWords.more(group.more)}</li>}
                </ul>
              </div>
            ))}
            <p className="quiet">{words.safe}</p>
            <button
              type="button"
              className="button is-primary"
              disabled={busy || told?.total === 0}
              onClick={() => void restore(then.data)}
            >
              {words.restore}
            </button>
          </div>
          <PointPicture records={then.records} at={point.at} />
        </div>
      )}
    </section>
  );
}
