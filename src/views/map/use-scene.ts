import { useDeferredValue, useMemo } from 'react';
import { previewChanges } from '#commands/preview.ts';
import { changeCommand } from '#commands/registry.ts';
import { lensById } from '#lenses/registry.ts';
import type { Reading } from '#lenses/lens.ts';
import type { Id } from '#model/records/record.ts';
import { viewOf } from '#model/view-of.ts';
import type { Scene } from '#scene/display.ts';
import type { Detail } from '#scene/layout.ts';
import { layoutById } from '#scene/registry.ts';
import { browserMeasure } from '#ui/browser-measure.ts';
import { useMoment, useSession, useSlice, useView } from '#views/app/desk.tsx';
import { anchorOf } from '#views/line/anchor.ts';

/** Above this many steps the ghost is not drawn among the cards: laying the map out anew would cost more than a key may. */
const GHOST_UP_TO = 300;

interface Drawn {
  readonly scene: Scene | null;
  readonly reading: Reading | null;
  /** Ids of what the line would add. */
  readonly ghosts: ReadonlySet<Id>;
}

const noGhosts: ReadonlySet<Id> = new Set();

/** The scene of the open map, with the step being typed drawn in place. */
export function useScene(width: number, detail: Detail): Drawn {
  const view = useView();
  const records = useSlice((state) => state.records);
  const lensId = useSession((session) => session.lens);
  const layoutId = useSession((session) => session.layout);
  const steps = useMoment((moment) => moment.steps);
  const draft = useDeferredValue(useMoment((moment) => moment.draft));
  const coming = useMemo(() => {
    if (!draft || !view || view.steps.length > GHOST_UP_TO) return null;
    let made = 0;
    const changes =
      changeCommand('step.add')?.run(
        records,
        { mapId: view.map.id, line: draft, place: 'after', anchor: anchorOf(view, steps) } as never,
        { id: () => `ghost-${(made += 1)}`, now: 0, speaker: { source: 'room' } },
      ) ?? [];
    const ghosts = new Set(changes.flatMap((change) => (change.op === 'create' ? [change.record.id] : [])));
    return { view: viewOf(previewChanges(records, changes), view.map.id), ghosts };
  }, [draft, view, records, steps]);
  const shown = coming?.view ?? view;
  return useMemo(() => {
    if (!shown || width === 0) return { scene: null, reading: null, ghosts: noGhosts };
    const reading = lensById(lensId).read(shown);
    const scene = layoutById(layoutId).draw({ view: shown, reading, measure: browserMeasure, width, detail });
    return { scene, reading, ghosts: coming?.ghosts ?? noGhosts };
  }, [shown, coming, lensId, layoutId, width, detail]);
}
