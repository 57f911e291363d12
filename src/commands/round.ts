import type { Id } from '#model/records/record.ts';
import type { Quantity } from '#model/records/quantity.ts';
import { visible } from '#model/visible.ts';
import { say, speakingAs } from './claim.ts';
import { given } from './given.ts';
import { knownOf } from './known-of.ts';
import { readSpeaker } from './line/speaker.ts';
import { sayOwner, typedOwner } from './owner.ts';
import type { Pen } from './pen.ts';
import { readSystemList } from './round-systems.ts';
import { readTimes } from './round-times.ts';
import { asField, putSystem } from './step-write.ts';

interface OfStep {
  readonly stepId: Id;
  readonly text: string;
}

/** Times round: `45m 4d 72%` on one step. Only what was typed is written; what was there before stays. */
export const answerTimes = given<OfStep>('round.times', 'line', (pen, { stepId, text }) => {
  if (!visible(pen.records, 'step', stepId)) return;
  const [as, typed] = spoken(pen, text);
  const { unread, ...said } = readTimes(typed);
  for (const [field, q] of Object.entries(said) as ['pt' | 'lt' | 'ca', Quantity][])
    as.set('step', stepId, field, asField(q, as.ctx)); // the cast: readTimes gives these
  if (unread.length > 0) as.set('step', stepId, 'x:unread', unread);
});

/** Systems round: `ClaimCenter, Outlook=Ann !shadow`, `by hand`, or `?` (asked, nobody knows). Adds, and takes none away. */
export const answerSystems = given<OfStep>('round.systems', 'line', (pen, { stepId, text }) => {
  if (!visible(pen.records, 'step', stepId)) return;
  const [as, typed] = spoken(pen, text);
  const answer = readSystemList(typed);
  if (answer.is !== 'systems') say(as, 'step', stepId, 'noSystem', answer.is);
  else for (const system of answer.systems) putSystem(as, stepId, system);
});

/** Owners round: who answers for a system: a name, `nobody`, or `?` (not asked). Blank is no answer. */
export const answerOwner = given<{ readonly systemId: Id; readonly text: string }>(
  'round.owner',
  'line',
  (pen, { systemId, text }) => {
    const [as, typed] = spoken(pen, text);
    if (typed.trim() === '' || !visible(pen.records, 'system', systemId)) return;
    sayOwner(as, systemId, 'techOwner', typedOwner(typed.replace(/^\s*[=＝]\s*/u, '')));
  },
);

/** A known party before a colon speaks for this one answer. */
function spoken(pen: Pen, text: string): readonly [Pen, string] {
  const start = text.length - text.trimStart().length;
  const found = readSpeaker(text, start, knownOf(pen.records), []);
  if (found === null) return [pen, text];
  return [{ ...pen, ctx: speakingAs(pen.records, pen.ctx, found.name) }, text.slice(found.to)];
}
