import { setMoment, type Store } from '#store/state.ts';
import type { Toast } from '#store/session.ts';

/** At most this many at once: more would cover the line. The oldest goes. */
const MOST = 3;

let count = 0;

/** Says what happened; with `undo`, offers the way back. */
export function toast(
  store: Store,
  text: string,
  kind: { readonly undo?: Toast['undo']; readonly tone?: Toast['tone']; readonly topic?: string } = {},
): void {
  count += 1;
  const topic = kind.topic ?? text;
  const entry: Toast = { id: count, topic, text, undo: kind.undo ?? false, tone: kind.tone ?? 'plain' };
  const others = store.getState().moment.toasts.filter((one) => one.topic !== topic);
  setMoment(store, { toasts: [...others, entry].slice(-MOST) });
}

/** Takes one away. */
export function dropToast(store: Store, id: number): void {
  setMoment(store, { toasts: store.getState().moment.toasts.filter((one) => one.id !== id) });
}
