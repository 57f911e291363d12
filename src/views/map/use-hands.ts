import { useMemo, useRef } from 'react';
import type { Hands } from '#canvas/hands.ts';
import type { Scene } from '#scene/display.ts';
import { laneAt, pinAt } from '#scene/pin.ts';
import { paceOf } from '#store/pace.ts';
import { toast } from '#store/toasts.ts';
import { screenWords as words } from '#words/screen.ts';
import { useDispatch, useSet, useStoreOf } from '#views/app/desk.tsx';
import { focusLine } from '#views/line/focus-line.ts';

/** Where the menu of the canvas is open, in px of the window. */
export interface MenuAt {
  readonly x: number;
  readonly y: number;
}

/** Gestures on the canvas as commands. */
export function useHands(scene: Scene | null, zoomed: (zoom: number) => void, openMenu: (at: MenuAt) => void): Hands {
  const drawn = useRef(scene);
  drawn.current = scene;
  const store = useStoreOf();
  const dispatch = useDispatch();
  const set = useSet();
  return useMemo((): Hands => {
    const here = () => store.getState();
    return {
      select: (steps, flows) => {
        const { connecting } = here().moment;
        const [to] = steps.filter((id) => id !== connecting);
        if (connecting !== null && to !== undefined) {
          dispatch('flow.connect', { from: connecting, to });
          set.moment({ connecting: null, steps: [to], flows: [], system: null });
          return;
        }
        set.moment({ steps, flows, system: null, editing: null, ...(steps.length === 0 ? { connecting: null } : {}) });
      },
      openCard: (step) => set.moment({ steps: [step], flows: [], system: null, editing: step }),
      pickSystem: (system) => {
        set.session({ inspector: true });
        set.moment({ system });
      },
      pickSlot: (step) => {
        set.moment({ steps: [step], flows: [], system: null, round: 'systems', roundAt: step });
        focusLine();
      },
      dropCards: (drops) => {
        const now = drawn.current;
        const pins = drops.flatMap(({ step: stepId, x, y }) => {
          const height = now?.pieces.find((piece) => piece.kind === 'card' && piece.of === stepId)?.box.h ?? 0;
          // The lane is the one that its middle lies in: a card is seldom let go to the pixel.
          const lane = now && laneAt(now, y + height / 2);
          const pin = now && pinAt(now, stepId, x, lane ? Math.max(y, lane.top) : y);
          return pin ? [{ stepId, x: pin[0], y: pin[1], ...(lane ? { teamId: lane.teamId } : {}) }] : [];
        });
        if (pins.length === 0) return;
        const { layout } = here().session;
        if (pins.length === 1) dispatch('step.drop', { layout, ...pins[0] });
        else dispatch('step.pin', { layout, pins });
        // The cards are let go now: held back, they would be seen where they came from.
        paceOf(store).showNow();
      },
      cross: ({ stepId, systemId, linked }) => {
        dispatch(linked ? 'support.detach' : 'support.attach', { stepId, systemId });
        const { step, system } = here().records.tables;
        const names = [system.get(systemId)?.name ?? '', step.get(stepId)?.name ?? ''] as const;
        toast(store, (linked ? words.canvas.detached : words.canvas.attached)(...names), { undo: true, topic: 'undo' });
      },
      connect: (from, to) => dispatch('flow.connect', { from, to }),
      menu: (event) => {
        event.preventDefault();
        openMenu({ x: event.clientX, y: event.clientY });
      },
      zoomed,
    };
  }, [store, dispatch, set, zoomed, openMenu]);
}
