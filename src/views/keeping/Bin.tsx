import { useState } from 'react';
import { binOf } from '#store/keeping/bin.ts';
import { setSession } from '#store/state.ts';
import { useParts, useSlice } from '#views/app/desk.tsx';
import { keepingWords } from '#words/keeping.ts';
import { panelWords } from '#words/panels.ts';
import type { Said } from './make-copy.ts';
import { SaidLine } from './SaidLine.tsx';
import { dayOf, useNow } from './times.ts';

const words = keepingWords.bin;

/** Deleted maps of the last 30 days; one click brings each back with all that was on it. */
export function Bin({ onClose }: { readonly onClose: () => void }) {
  const { dispatch, store } = useParts();
  const records = useSlice((state) => state.records);
  const removed = useSlice((state) => state.removed.length);
  const binned = binOf(records, useNow());
  const [back, setBack] = useState<Said | null>(null);
  const bringBack = (mapId: string, name: string) => {
    dispatch('map.restore', { mapId });
    setBack({ text: words.broughtBack(name), tone: 'plain' });
  };
  const toStreams = () => {
    setSession(store, { page: 'streams' });
    onClose();
  };
  return (
    <section className="keeping-part" aria-labelledby="keeping-bin">
      <h3 id="keeping-bin">{words.title}</h3>
      {binned.length === 0 ? (
        <p className="quiet">{words.empty}</p>
      ) : (
        <ul className="keeping-list" aria-label={words.list}>
          {binned.map(({ map, at, left }) => {
            const name = map.name || panelWords.streams.untitled;
            return (
              <li key={map.id} className="keeping-binned">
                <div>
                  <strong>
                    <bdi>{name}</bdi>
                  </strong>
                  <span className="quiet">{words.deleted(dayOf(at), left)}</span>
                </div>
                <button
                  type="button"
                  className="button"
                  aria-label={words.backOf(name)}
                  onClick={() => bringBack(map.id, name)}
                >
                  {words.back}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <SaidLine said={back} />
      {removed > 0 && (
        <p>
          {words.workspaces(removed)}{' '}
          <button type="button" className="button is-quiet" onClick={toStreams}>
            {words.toStreams}
          </button>
        </p>
      )}
    </section>
  );
}
