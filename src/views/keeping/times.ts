import { useEffect, useState } from 'react';
import { keepingWords } from '#words/keeping.ts';

const words = keepingWords.ago;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Made when it is first used: one costs five milliseconds, and most visits show none of them. */
function written(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let format: Intl.DateTimeFormat | null = null;
  return (at) => (format ??= new Intl.DateTimeFormat(undefined, options)).format(at);
}

/** A moment with day and time, as the person's own settings write it. */
export const moment = written({ dateStyle: 'medium', timeStyle: 'short' });

/** The day alone. */
export const dayOf = written({ dateStyle: 'medium' });

const clock = written({ timeStyle: 'short' });

/** Today's moments by the clock alone, others with their day. */
export function shortMoment(at: number, now: number): string {
  return dayOf(at) === dayOf(now) ? clock(at) : moment(at);
}

/** How long ago, in the shortest words. A moment ahead of the clock is "just now". */
export function ago(at: number, now: number): string {
  const passed = now - at;
  if (passed < MINUTE) return words.now;
  if (passed < HOUR) return words.minutes(Math.floor(passed / MINUTE));
  if (passed < DAY) return words.hours(Math.floor(passed / HOUR));
  return words.days(Math.floor(passed / DAY));
}

/** How often an age on the screen is looked at again, ms: the smallest age that is shown is a minute. */
const LOOK = 30_000;

/** Now, at a pace that keeps ages true. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
