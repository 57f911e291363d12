import { pinAt } from '#scene/pin.ts';
import type { Dispatch } from '#store/desk.ts';
import type { Store } from '#store/state.ts';
import { shownScene } from '#views/map/shown-scene.ts';

/** How far one press moves a card, in scene px: a tenth of a card's width, so that ten presses clear a card. */
const NUDGE = 12;

/** Moves the selected cards by hand, as a drag would: they are pinned in the layout that is shown. */
export function nudge(store: Store, dispatch: Dispatch, dx: -1 | 0 | 1, dy: -1 | 0 | 1): void {
  const scene = shownScene();
  const { moment, session } = store.getState();
  if (!scene) return;
  const pins = moment.steps.flatMap((stepId) => {
    const card = scene.pieces.find((piece) => piece.kind === 'card' && piece.of === stepId);
    const pin = card && pinAt(scene, stepId, card.box.x + dx * NUDGE, card.box.y + dy * NUDGE);
    return pin ? [{ stepId, x: pin[0], y: pin[1] }] : [];
  });
  if (pins.length > 0) dispatch('step.pin', { layout: session.layout, pins });
}
