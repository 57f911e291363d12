import type { ReactFlowInstance } from '@xyflow/react';
import { useCallback, useState, type MouseEvent } from 'react';
import { crossingAt } from '#canvas/hands.ts';
import type { Crossing, Scene } from '#scene/display.ts';
import { screenWords } from '#words/screen.ts';

/**
 * The crossing under the pointer: where a click attaches a system to a step, or detaches it. `under` tells it for an event
 * itself: a click may come before its own move was drawn, and must not take what the pointer has left.
 */
export function useCrossing(scene: Scene, flow: Pick<ReactFlowInstance, 'screenToFlowPosition' | 'getZoom'>) {
  const [crossing, setCrossing] = useState<Crossing | null>(null);
  const under = useCallback(
    (event: Pick<MouseEvent, 'clientX' | 'clientY' | 'buttons' | 'target'>): Crossing | null => {
      // What asks which system is no place on a bar, though it stands in the row of one.
      if (event.target instanceof Element && event.target.closest('.piece-slot')) return null;
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      // Zoomed out, marks are too close together to be hit one by one.
      return flow.getZoom() < 0.6 || event.buttons !== 0 ? null : crossingAt(scene.crossings, at.x, at.y);
    },
    [flow, scene],
  );
  const follow = useCallback(
    (event: MouseEvent) => {
      const found = under(event);
      setCrossing((before) =>
        before?.stepId === found?.stepId && before?.systemId === found?.systemId ? before : found,
      );
    },
    [under],
  );
  const leave = useCallback(() => setCrossing(null), []);
  const current =
    crossing && scene.crossings.find((one) => one.stepId === crossing.stepId && one.systemId === crossing.systemId);
  return { crossing: current ?? null, under, follow, leave };
}

/** A ring with + or − at the crossing: what a click would do. */
export function CrossingHint({ crossing }: { readonly crossing: Crossing }) {
  const [x, y] = crossing.at;
  return (
    <div
      className="crossing-hint"
      style={{ transform: `translate(${x - 11}px, ${y - 11}px)` }}
      title={crossing.linked ? screenWords.canvas.detach : screenWords.canvas.attach}
    >
      {crossing.linked ? '−' : '+'}
    </div>
  );
}
