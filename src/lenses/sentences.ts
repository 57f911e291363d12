import { dayNumber, inDays, sayDays, sayWork } from '#model/calendar.ts';
import type { Facts } from '#model/facts/facts.ts';
import { timesOf, type Sum, type Times } from '#model/facts/time.ts';
import { stepById } from '#model/lookup-view.ts';
import type { Calendar } from '#model/records/map.ts';
import type { Id } from '#model/records/record.ts';
import type { View } from '#model/view.ts';
import { lensWords } from '#words/lens.ts';

const words = lensWords.headline;

/** Sentences put together; empty ones are left out. */
export function paragraph(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** A sentence with its count and denominator, or nothing when it counts none. */
export function unlessNone(count: number, say: (count: number, all: number) => string, all: number): string {
  return count === 0 ? '' : say(count, all);
}

/** What is left to ask: "2 of 8 not asked." Empty when every step was asked. */
export function notAsked({ coverage }: Facts): string {
  return unlessNone(coverage.notAsked, words.notAsked, coverage.steps);
}

/** Headlines that are the same for every lens about systems, while no step has one; null when some step has. */
export function withoutSystems({ coverage }: Facts): string | null {
  const { steps, supported, manual, unknown, notAsked: open } = coverage;
  if (steps === 0) return words.empty;
  if (open === steps) return words.notAskedYet(steps);
  if (supported > 0) return null;
  const parts = [unlessNone(manual, words.manual, steps), unlessNone(unknown, words.unknown, steps)];
  return paragraph(words.noSystems(parts.filter((part) => part !== '')), unlessNone(open, words.notAsked, steps));
}

/**
 * What some steps take of the whole: "These steps take 10 of the 18.5 days and 1 h 53 of the 2 h 56 of work."
 * Only steps on the slowest way count, for the others hold nobody up. Sums of what is known; where something is missing it says for how many steps it is known. A time that is known for
 * none of these steps, or comes to nothing for the whole stream, is not mentioned.
 */
export function shareOfTimes(view: View, facts: Facts, steps: readonly Id[]): string {
  const part = timesOf(
    view,
    steps.flatMap((id) => stepById(view, id) ?? []),
  );
  return sayPart(steps.length, part, facts.times);
}

/** The same from the times themselves: those of `count` steps, and those of the whole. */
export function sayPart(count: number, part: Times, { takes, work, calendar }: Times): string {
  const days = worthTelling(part.takes, takes) && shareOfDays(part.takes.hours, takes.hours, calendar);
  const hours =
    worthTelling(part.work, work) && words.shareOfWork(sayWork(part.work.hours, true), sayWork(work.hours, true));
  if (days === false && hours === false) return '';
  return words.take(count, part.takes.of, withKnown(days, known(part.takes, takes), hours, known(part.work, work)));
}

function worthTelling(part: Sum, whole: Sum): boolean {
  return part.known > 0 && whole.hours > 0;
}

/** "15.6 of the 18.5 days"; less than half a day in hours. */
export function shareOfDays(part: number, whole: number, calendar: Calendar): string {
  if (!inDays(whole, calendar)) return words.share(sayWork(part, true), sayDays(whole, calendar));
  // A part too small for a tenth of a day is said in hours, or it would look like nothing.
  const tiny = part > 0 && dayNumber(part, calendar) === '0';
  return words.share(tiny ? sayWork(part) : dayNumber(part, calendar), sayDays(whole, calendar));
}

function known(part: Sum, whole: Sum): string {
  if (whole.known === whole.of) return '';
  return part === whole || part.known === part.of
    ? words.known(whole.known, whole.of)
    : words.knownOfThese(whole.known, whole.of, part.known, part.of);
}

/** "Together the steps take 18.5 days with 2 h 56 min of work." Empty when no time is known. */
export function sumOfTimes({ times: { takes, work, calendar }, coverage }: Facts): string {
  const days = takes.known > 0 && sayDays(takes.hours, calendar);
  const hours = work.known > 0 && words.ofWork(sayWork(work.hours));
  const parts = withKnown(days, known(takes, takes), hours, known(work, work));
  return parts.length === 0 ? '' : words.together(coverage.steps, takes.of, parts);
}

/** The two times with for how many steps they are known, said once where it is the same for both. */
function withKnown(days: string | false, ofDays: string, hours: string | false, ofHours: string): readonly string[] {
  const once = days !== false && hours !== false && ofDays === ofHours;
  return [days !== false && days + (once ? '' : ofDays), hours !== false && hours + ofHours].filter(
    (each) => each !== false,
  );
}
