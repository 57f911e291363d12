import { useEffect, useRef } from 'react';
import { roundTargets } from '#commands/round-targets.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import type { Round } from '#store/session.ts';
import { useMoment, useSet } from '#views/app/desk.tsx';

/** What is selected while a round goes on is asked about next: a card that was clicked, or where an undo went. */
export function useFollowed(view: View, round: Round, asked: Id | undefined): void {
  const set = useSet();
  const steps = useMoment((moment) => moment.steps);
  const system = useMoment((moment) => moment.system);
  const selected = (round === 'owners' ? system : steps.at(-1)) ?? null;
  // The round begins where it begins, whatever was selected before it.
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    if (selected === null || selected === asked || !roundTargets(view, round).includes(selected)) return;
    set.moment({ roundAt: selected });
  }, [selected, asked, round, view, set]);
}
