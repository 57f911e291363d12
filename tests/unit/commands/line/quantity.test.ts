import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { printLine } from '#commands/line/print.ts';
import { readLine } from '#commands/line/read.ts';
import { printNumber, readPercent, readTime, sameNumber } from '#commands/line/quantity.ts';
import { readPercentField, readTimeField } from '#commands/line/quantity-field.ts';
import { typedNumber } from '#commands/typed-number.ts';
import type { Quantity } from '#model/records/quantity.ts';

type Row = readonly [typed: string, says: string];

/** "20 min", "3-5 d", then what else is known of it; "text" = kept as typed, counts as missing. */
function say(q: Quantity | null | undefined): string {
  if (!q || q.unit === undefined) return 'text';
  const number = q.v ?? `${q.lo}-${q.hi}`;
  return [number, q.unit, q.sure, q.clock].filter((one) => one !== undefined).join(' ');
}

/** Times as people type them into a field of their own. */
const times: readonly Row[] = [
  ['20m', '20 min'],
  ['20 min', '20 min'],
  ['20 minutes', '20 min'],
  ['45 s', '45 s'],
  ['30 seconds', '30 s'],
  ['2d', '2 d'],
  ['1 day', '1 d'],
  ['2 DAYS', '2 d'],
  ['2 days.', '2 d'],
  ['1 day(s)', '1 d'],
  ['1.5wk', '1.5 wk'],
  ['1,5 h', '1.5 h'],
  ['1,5h', '1.5 h'],
  ['0,125 h', '0.125 h'],
  ['.5 h', 'text'],
  ['3 hrs.', '3 h'],
  ['2 mo', '2 mo'],
  ['3 months', '3 mo'],
  ['1 year', '12 mo'],
  ['3-5d', '3-5 d'],
  ['3–5 d', '3-5 d'],
  ['3 - 5 days', '3-5 d'],
  ['5-3 d', '3-5 d'],
  ['3d-5d', '3-5 d'],
  ['3 to 5 days', '3-5 d'],
  ['between 3 and 5 days', '3-5 d'],
  ['1..2 wk', '1-2 wk'],
  ['30m-2h', '30-120 min'],
  ['1d-2wk', 'text'],
  ['1-2-3 d', 'text'],
  ['~2h', '2 h guess'],
  ['~ 2 h', '2 h guess'],
  ['≈2h', '2 h guess'],
  ['about 2 hours', '2 h guess'],
  ['ca. 2 h', '2 h guess'],
  ['approx. 2-3 d', '2-3 d guess'],
  ['2h?', '2 h guess'],
  ['2 h (estimate)', '2 h guess'],
  ['=2h', '2 h measured'],
  ['= 2 h', '2 h measured'],
  ['2h (measured)', '2 h measured'],
  ['~3-5d', '3-5 d guess'],
  ['90', 'text'],
  ['0', '0 min'],
  ['0 d', '0 d'],
  ['?', 'text'],
  ['varies', 'text'],
  ['N/A', 'text'],
  ['n.a.', 'text'],
  ['-', 'text'],
  ['-5 min', 'text'],
  ['5 min/day', 'text'],
  ['5 minutes per case', 'text'],
  ['2h 30m', '150 min'],
  ['2h30', 'text'],
  ['2h30m', '150 min'],
  ['2 hours and 30 minutes', '150 min'],
  ['1 h, 30 min', '90 min'],
  ['1h 30m 15s', '5415 s'],
  ['30m 2h', 'text'],
  ['1d 4h', 'text'],
  ['1 wk 2 d', 'text'],
  ['2 3d', 'text'],
  ['<1h', '0-1 h'],
  ['< 1 h', '0-1 h'],
  ['<= 1 h', '0-1 h'],
  ['up to 3 days', '0-3 d'],
  ['>2d', 'text'],
  ['1 500 min', '1500 min'],
  ["1'500 min", '1500 min'],
  ['1,500 min', 'text'],
  ['1,234.5 min', '1234.5 min'],
  ['1.234,5 min', '1234.5 min'],
  ['1.234.567 s', '1234567 s'],
  ['1½ h', '1.5 h'],
  ['½ day', '0.5 d'],
  ['2 ¼ h', '2.25 h'],
  ['1:30:00', '90 min'],
  ['0:00:45', '45 s'],
  ['1:30 h', '90 min'],
  ['1:30', 'text'],
  ['5 calendar days', '5 d elapsed'],
  ['5 days elapsed', '5 d elapsed'],
  ['5 cd', '5 d elapsed'],
  ['3-5 calendar days', '3-5 d elapsed'],
  ['5 working days', '5 d working'],
  ['3 business days', '3 d working'],
  ['3 bd', '3 d working'],
  ['10 Arbeitstage', '10 d working'],
  ['7 Kalendertage', '7 d elapsed'],
  ['5 jours ouvrés', '5 d working'],
  ['2 Tage', '2 d'],
  ['1 Std.', '1 h'],
  ['2 sem', '2 wk'],
  ['3 días', '3 d'],
  ['3 jours', '3 d'],
  ['2時間30分', '150 min'],
  ['３日', '3 d'],
  ['3M', 'text'],
  ['3 people', 'text'],
  ['1234567890 min', 'text'],
  ['2024-05-01', 'text'],
];

const percents: readonly Row[] = [
  ['85%', '85 %'],
  ['85', '85 %'],
  ['85 %', '85 %'],
  ['99,5 %', '99.5 %'],
  ['80-90%', '80-90 %'],
  ['80% - 90%', '80-90 %'],
  ['~85%', '85 % guess'],
  ['about 85 %', '85 % guess'],
  ['=85%', '85 % measured'],
  ['85 percent', '85 %'],
  ['>95%', '95-100 %'],
  ['<5 %', '0-5 %'],
  ['0', '0 %'],
  ['100%', '100 %'],
  ['101%', 'text'],
  ['-5%', 'text'],
  ['N/A', 'text'],
  ['most', 'text'],
];

describe('times and percentages as people type them', () => {
  it.each(times)('time %j is %s', (typed, says) => {
    expect(say(readTimeField(typed))).toBe(says);
    expect(typedNumber('time', typed)?.text).toBe(typed);
  });

  it.each(percents)('percentage %j is %s', (typed, says) => {
    expect(say(readPercentField(typed))).toBe(says);
    expect(typedNumber('share', typed)?.text).toBe(typed);
  });

  it.each<Row>([
    ['45m', '45 min'],
    ['2h30m', '150 min'],
    ['<1h', '0-1 h'],
    ['30m-2h', '30-120 min'],
    ['5S', 'text'],
    ['3D', 'text'],
    ['2Tage', 'text'],
    ['90', 'text'],
    ['2 h', 'text'],
    ['5j', 'text'],
  ])('in the line %j is %s', (typed, says) => expect(say(readTime(typed))).toBe(says));
});

test.each<[string, string | undefined, string | undefined]>([
  ['Check 2h 30m', '150 min', undefined],
  ['Check 2h 30m 3d', '150 min', '3 d'],
  ['Check 20m 1h 30m 85%', '20 min', '90 min'],
  ['Check ~1h 15m', '75 min guess', undefined],
  ['Check 5m 30s @SAP', '330 s', undefined],
  ['Check 20m 2d', '20 min', '2 d'],
  ['Check 2h 90m', '2 h', '90 min'],
  ['Check 2h lt 30m', '2 h', '30 min'],
])('the line %j says work %s, takes %s', (text, pt, lt) => {
  const line = readLine(text, { systems: [], teams: [], people: [] });
  if (line.is !== 'step') throw new Error(text);
  expect([line.name, line.pt && say(line.pt), line.lt && say(line.lt)]).toEqual(['Check', pt, lt]);
});

const sameThrough = (q: Quantity, field: 'lt' | 'ca'): void => {
  const known = { systems: [], teams: [], people: [] };
  const { text, asText } = printLine({ name: 'Check', systems: [], [field]: q }, known);
  const back = readLine(text, known, asText);
  if (back.is !== 'step') throw new Error(text);
  const said = back[field];
  if (q.unit === undefined) expect(said).toEqual(q);
  else if (!sameNumber(said ?? null, q)) throw new Error(`${JSON.stringify(q)} came back as ${JSON.stringify(said)}`);
};

test('what was typed into a field goes through the line and back without a number, a clock or a doubt being lost', () => {
  for (const [typed] of times) sameThrough(readTimeField(typed) ?? { text: typed }, 'lt');
  for (const [typed] of percents) sameThrough(readPercentField(typed) ?? { text: typed }, 'ca');
});

const pieces = fc.constantFrom(
  ...'1|2,5|1 500|30|½|h|min|d|wk|Tage| |-| to |~|=|<|?|%|:|.|calendar|working|about |(measured)|x|日'.split('|'),
);
const typedTime = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 7 }).map((all) => all.join('')),
  fc.tuple(fc.nat(99), fc.nat(99), fc.constantFrom('h', ' d', '%')).map(([a, b, unit]) => `${a}-${b}${unit}`),
);

function holds(read: (typed: string) => Quantity | null): void {
  fc.assert(
    fc.property(typedTime, (typed) => {
      const q = read(typed);
      if (q === null) return;
      const numbers = [q.v, q.lo, q.hi].filter((one) => one !== undefined);
      expect(numbers.every((one) => Number.isFinite(one) && one >= 0)).toBe(true);
      expect(q.v === undefined).toBe(q.lo !== undefined && q.hi !== undefined);
      expect((q.lo ?? 0) <= (q.hi ?? 0)).toBe(true);
      // What was typed stands in it, and says the same when it is read again.
      expect(q.text).toBe(typed.trim());
      expect(sameNumber(read(q.text), q)).toBe(true);
      const word = printNumber(q, (text) => readTime(text) ?? readPercent(text));
      if (word !== null) expect(sameNumber({ ...(readTime(word) ?? readPercent(word)), text: '' }, q)).toBe(true);
    }),
    { numRuns: 2000 },
  );
}

describe('whatever is typed', () => {
  it('a time keeps its text, has numbers that can be, and reads back', () => holds(readTimeField));
  it('so does a percentage', () => holds(readPercentField));
  it.each<[string, (typed: string) => Quantity | null]>([
    ['loses the text', (typed) => withText(readTimeField(typed), () => 'x')],
    ['cuts the text', (typed) => withText(readTimeField(typed), (text) => text.slice(1))],
    ['forgets the order', (typed) => turned(readTimeField(typed))],
  ])('the law refuses a reader that %s', (_, read) => expect(() => holds(read)).toThrow());
});

function withText(q: Quantity | null, text: (text: string) => string): Quantity | null {
  return q === null ? null : { ...q, text: text(q.text) };
}

function turned(q: Quantity | null): Quantity | null {
  return q?.lo === undefined || q.hi === undefined ? q : { ...q, lo: q.hi, hi: q.lo };
}
