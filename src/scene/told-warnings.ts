import { calendarOf, sayTakes, sayWork } from '#model/calendar.ts';
import type { Id } from '#model/records/record.ts';
import type { Declared } from '#model/stream/declared.ts';
import { warningsOf, type Warning } from '#model/stream/warnings.ts';
import type { View } from '#model/view.ts';
import { nameOf, percent } from '#scene/told-words.ts';
import { numberWords } from '#words/numbers.ts';

/** Something worth a look, in a sentence, with the steps to look at. */
export interface ToldWarning {
  readonly id: Warning['id'];
  readonly text: string;
  /** The steps by name, where they are not all of them. */
  readonly who: string | null;
  readonly steps: readonly Id[];
}

/** Most steps that are named. */
const MOST_NAMES = 4;

/** What is worth a look in a view's numbers, in words. */
export function toldWarnings(view: View): readonly ToldWarning[] {
  return warningsOf(view).map((one) => {
    const whole = one.id === 'takesIsWork' || one.id === 'activityHigh' || one.id === 'declared';
    const names = one.steps.slice(0, MOST_NAMES).map((id) => nameOf(view, id));
    const who = whole ? null : numberWords.stepNames(names, one.steps.length - names.length);
    return { id: one.id, text: textOf(view, one), who, steps: one.steps };
  });
}

function textOf(view: View, warning: Warning): string {
  const words = numberWords.warnings;
  const count = warning.steps.length;
  switch (warning.id) {
    case 'declared':
      return warning.declared.map((one) => words.declared[one.field](one.text, computed(view, one))).join(' ');
    case 'activityHigh':
      return words.activityHigh(percent(warning.share));
    case 'takesIsWork':
    case 'endless':
      return words[warning.id];
    default:
      return words[warning.id](count);
  }
}

function computed(view: View, { field, computed: found }: Declared): string {
  if (field === 'ca') return percent(found);
  return field === 'pt' ? sayWork(found) : sayTakes(found, calendarOf(view.map));
}
