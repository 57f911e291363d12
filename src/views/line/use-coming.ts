import { useEffect } from 'react';
import type { ParsedLine } from '#commands/line/parsed.ts';
import { previewChanges } from '#commands/preview.ts';
import { addStep } from '#commands/step-add.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { useSet, useSlice } from '#views/app/desk.tsx';

/** Above this many steps the ghost is not drawn among the cards: laying the map out anew would cost more than a key may. */
const GHOST_UP_TO = 300;

interface At {
  readonly view: View;
  /** Null outside of the Steps round. */
  readonly parsed: ParsedLine | null;
  readonly anchor: Id | null;
  /** False once the line was left: what is unfinished in it is on nobody's mind, and no card may pretend to be there. */
  readonly typing: boolean;
}

/** Keeps what the line would add, by the same command that Enter runs, so that the ghost never promises another place. */
export function useComing({ view, parsed, anchor, typing }: At): void {
  const set = useSet();
  const records = useSlice((state) => state.records);
  const says = parsed?.is === 'step' && (parsed.name !== '' || parsed.unread.length > 0);
  const line = typing && says ? parsed : null;
  useEffect(() => {
    if (!line || view.steps.length > GHOST_UP_TO) {
      set.moment({ coming: null });
      return;
    }
    let made = 0;
    const changes = addStep.run(
      records,
      { mapId: view.map.id, line, place: 'after', anchor },
      { id: () => `ghost-${(made += 1)}`, now: 0, speaker: { source: 'room' } },
    );
    const ghosts = new Set(changes.flatMap((change) => (change.op === 'create' ? [change.record.id] : [])));
    set.moment({ coming: { records: previewChanges(records, changes), ghosts } });
  }, [line, records, view, anchor, set]);
}
