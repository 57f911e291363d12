import { roundQuestion } from '#commands/round-targets.ts';
import { useMoment, useView } from '#views/app/desk.tsx';
import { roundAt } from '#views/line/rounds.ts';
import { lineWords } from '#words/line.ts';

/** What the round asks at the step or system it is at, or that there is none; empty in the Steps round. */
export function useQuestion(): string {
  const view = useView();
  const round = useMoment((moment) => moment.round);
  const asked = useMoment((moment) => moment.roundAt);
  if (!view || round === 'steps') return '';
  const target = roundAt(view, round, asked);
  return target ? roundQuestion(view, round, target.id) : lineWords.nothingToAsk[round];
}
