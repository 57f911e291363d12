import { sayTakes, sayWork } from '#model/calendar.ts';
import type { Facts } from '#model/facts/facts.ts';
import { screenWords } from '#words/screen.ts';

const words = screenWords.frame;

/** What the stream takes, as far as it is known, with how many steps that is known for. Empty = nothing is known. */
export function frameTimes({ times }: Facts): string {
  const { takes, work, calendar } = times;
  const parts: string[] = [];
  if (takes.known > 0 && work.known > 0) parts.push(words.takes(sayTakes(takes.hours, calendar), sayWork(work.hours)));
  else if (takes.known > 0) parts.push(words.takesOnly(sayTakes(takes.hours, calendar)));
  else if (work.known > 0) parts.push(words.workOnly(sayWork(work.hours)));
  const known = takes.known > 0 ? takes : work;
  if (parts.length > 0 && known.known < known.of) parts.push(`(${words.known(known.known, known.of)})`);
  return parts.join(' ');
}
