import type { Quantity } from '#model/records/quantity.ts';
import { readPercent, readTime, timeOf } from './quantity.ts';
import { fieldUnit } from './units.ts';

/** Halves and quarters as one character, read after a whole number or alone. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
]);

const ABOUT =
  /^(?:about|approx(?:imately|\.)?|around|roughly|circa|c(?:a)?\.|ca(?=\s)|est\.|etwa|rund|env(?:iron)?\.?|aprox\.?|約|约)\s*(?=[\d<])/iu;
const GUESSED = /(?<=\S)\s*(?:\?|\((?:a )?(?:guess|guessed|est\.?|estimate|estimated)\))$/iu;
const MEASURED = /(?<=\S)\s*\(measured\)$/iu;
const AT_MOST = /^(?:up to|at most|less than|under|max\.?|bis(?: zu)?|jusqu['’]à|hasta)\s*(?=\d)/iu;
const BETWEEN = /^between\s+(\S.*?)\s+and\s+(?=\d)/iu;
const TO = /(?<=[\p{L}\d.)])\s*(?:to|bis|à|a|al|tot|~|〜|から)\s*(?=\d)/iu;
/** Words that say which clock a time is on. Compounds such as "Arbeitstage" are taken apart. */
const CLOCK = /\b(?:calendar|elapsed|clock)\b|kalender(?=tag|woche)|\bcalendaires?\b|\bnaturales\b|\bcd\b/iu;
const WORKING =
  /\b(?:working|work|business)\b|(?:arbeits|werk)(?=tag)|\bouvr[ée]e?s\b|\blaborables\b|\bh[áa]biles\b|\b[bw]d\b/iu;
/** "1:30:00", as spreadsheets write a time of 90 minutes; "1:30 h". "1:30" alone may be a time of day. */
const COLONS = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)|\s*(?:h|hrs?|hours?|std|stunden))$/iu;

/**
 * A time as typed into a field of its own or found in a cell: what `readTime` takes, with spaces and words ("2 h 30 min",
 * "3 to 5 days", "about 2 weeks", "5 calendar days", "2 Tage"). A bare number is none, but for 0, which is 0 of any unit.
 * Clock time is marked as such and never converted. Null = kept as text: it counts as missing.
 */
export function readTimeField(text: string): Quantity | null {
  const typed = text.trim();
  const wide = typed.replace(
    /(\d*)\s?([½¼¾])/gu,
    (_, whole: string, part: string) => `${whole || '0'}${PARTS.get(part)}`,
  );
  let said = wide.normalize('NFKC').replace(/\s+/gu, ' ');
  if (said === '0') return { text: typed, v: 0, unit: 'min' };
  const colons = COLONS.exec(said);
  if (colons !== null) return colonTime(typed, colons);
  const guessed = ABOUT.test(said) || GUESSED.test(said);
  const measured = MEASURED.test(said);
  said = said.replace(ABOUT, '').replace(GUESSED, '').replace(MEASURED, '');
  const clock = CLOCK.test(said) ? 'elapsed' : WORKING.test(said) ? 'working' : undefined;
  // "5 cd" loses its unit with its clock: it was days.
  said = said.replace(/\b[cbw]d\b/iu, (word) => `${word} d`).replace(clock === 'elapsed' ? CLOCK : WORKING, ' ');
  said = said.replace(AT_MOST, '<').replace(BETWEEN, '$1-').replace(TO, '-').replace(/\s+/gu, ' ').trim();
  const read = timeOf(typed, said, fieldUnit);
  if (read === null) return null;
  const sure = guessed ? { sure: 'guess' as const } : measured ? { sure: 'measured' as const } : {};
  return { ...read, ...sure, ...(clock === undefined ? {} : { clock }) };
}

/**
 * Two words of a line that are one time: `2h 30m`, `1h 15m`. Null where they are two, as in `20m 2d`: work, then takes.
 * Nothing takes less than its work, so that a smaller unit behind a greater one, and less than one of it, adds to it.
 */
export function sumOf(first: string, second: string): Quantity | null {
  const [a, b] = [readTime(first), readTime(second)];
  if (a?.v === undefined || b?.v === undefined || b.sure !== undefined || b.v >= 60) return null;
  if (!(a.unit === 'h' && b.unit === 'min') && !(a.unit === 'min' && b.unit === 's')) return null;
  return readTimeField(`${first} ${second}`);
}

/** A percentage as typed into a field of its own or found in a cell; the sign may be missing. Null = kept as text. */
export function readPercentField(text: string): Quantity | null {
  const typed = text.trim();
  const said = typed.normalize('NFKC').replace(/\s+/gu, ' ');
  const guessed = ABOUT.test(said) || GUESSED.test(said);
  const plain = said.replace(ABOUT, '').replace(GUESSED, '').replace(TO, '-');
  const read = readPercent(plain.replace(/\s*(?:percent|per cent|pct\.?|prozent)$/iu, '%').replace(/\s+/gu, ''), true);
  return read === null ? null : { ...read, text: typed, ...(guessed ? { sure: 'guess' as const } : {}) };
}

function colonTime(typed: string, [, hours = '', minutes = '', seconds]: RegExpExecArray): Quantity {
  const whole = Number(hours) * 60 + Number(minutes);
  const rest = Number(seconds ?? '0');
  return rest === 0 ? { text: typed, v: whole, unit: 'min' } : { text: typed, v: whole * 60 + rest, unit: 's' };
}
