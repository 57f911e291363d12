import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useMoment, useSet } from '#views/app/desk.tsx';
import type { KeyboardEvent } from 'react';
import { focusCanvas } from '#views/line/focus-line.ts';
import { screenWords as words } from '#words/screen.ts';

/** Shows the steps of the headline one by one. */
export function Walk() {
  const walk = useMoment((moment) => moment.walk);
  const set = useSet();
  if (!walk) return null;
  const go = (by: number) => {
    const at = (walk.at + by + walk.steps.length) % walk.steps.length;
    const step = walk.steps[at];
    set.moment({ walk: { ...walk, at }, steps: step === undefined ? [] : [step] });
  };
  const leave = () => {
    set.moment({ walk: null });
    focusCanvas();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
  };
  return (
    <span className="walk" role="group" aria-label={words.headline.walk}>
      <button
        type="button"
        className="button is-quiet"
        aria-label={words.headline.previous}
        onClick={() => go(-1)}
        onKeyDown={onKeyDown}
      >
        <ChevronLeft size={18} aria-hidden />
      </button>
      <span>{words.headline.at(walk.at + 1, walk.steps.length)}</span>
      <button
        type="button"
        className="button is-quiet"
        aria-label={words.headline.next}
        onClick={() => go(1)}
        onKeyDown={onKeyDown}
        autoFocus
      >
        <ChevronRight size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="button is-quiet"
        aria-label={words.headline.leave}
        onClick={leave}
        onKeyDown={onKeyDown}
      >
        <X size={16} aria-hidden />
      </button>
    </span>
  );
}
