import type { Reading } from '#lenses/lens.ts';
import type { View } from '#model/view.ts';

/** Keeps what a lens says of a view for as long as the view lives: the same view gives the same reading object. */
export function byView(read: (view: View) => Reading): (view: View) => Reading {
  const made = new WeakMap<View, Reading>();
  return (view) => {
    let reading = made.get(view);
    if (!reading) made.set(view, (reading = read(view)));
    return reading;
  };
}
