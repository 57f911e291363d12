import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Reading } from '#lenses/lens.ts';
import type { Id } from '#model/records/record.ts';
import { viewOf } from '#model/view-of.ts';
import type { Scene } from '#scene/display.ts';
import type { Detail } from '#scene/layout.ts';
import { browserMeasure } from '#ui/browser-measure.ts';
import { askLayouts, layoutNow, onLayouts } from '#views/app/late-layouts.ts';
import { useLens, useMoment, useSession, useView } from '#views/app/desk.tsx';

interface Drawn {
  readonly scene: Scene | null;
  readonly reading: Reading | null;
  /** Ids of what the line would add. */
  readonly ghosts: ReadonlySet<Id>;
}

const noGhosts: ReadonlySet<Id> = new Set();
const nothing: Drawn = { scene: null, reading: null, ghosts: noGhosts };

/** The scene of the open map, with the step being typed drawn in place. */
export function useScene(width: number, detail: Detail): Drawn {
  const view = useView();
  const lens = useLens();
  const layoutId = useSession((session) => session.layout);
  const layout = useSyncExternalStore(onLayouts, () => layoutNow(layoutId));
  useEffect(askLayouts, [layoutId]);
  const coming = useDeferredValue(useMoment((moment) => moment.coming));
  const shown = (coming && view && viewOf(coming.records, view.map.id)) ?? view;
  return useMemo((): Drawn => {
    if (!shown || width === 0) return nothing;
    const reading = lens.read(shown);
    const scene = layout.draw({ view: shown, reading, measure: browserMeasure, width, detail });
    return { scene, reading, ghosts: coming && shown !== view ? coming.ghosts : noGhosts };
  }, [shown, view, coming, lens, layout, width, detail]);
}
