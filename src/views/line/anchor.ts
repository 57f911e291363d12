import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';

/** The step the line stands at: the selected one, else the last of the story; null on an empty map. */
export function anchorOf(view: View, selected: readonly Id[]): Id | null {
  const here = selected.at(-1);
  if (here !== undefined && view.steps.some((step) => step.id === here)) return here;
  return view.steps.at(-1)?.id ?? null;
}
