import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '#lenses/lens.ts';
import { qualityReading } from '#lenses/quality.ts';
import { lensById } from '#lenses/registry.ts';
import { waitingReading } from '#lenses/waiting.ts';
import { readPercent, readTime } from '#commands/line/quantity.ts';
import { qualityOf } from '#model/facts/quality.ts';
import { waitingOf, type Waiting } from '#model/facts/waiting.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { Quantity } from '#model/records/quantity.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { make, workspace } from '../model/tables.ts';

const time = (text: string | undefined): Quantity | undefined => (text ? (readTime(text) ?? undefined) : undefined);

/** "a 1h 2d 80%": name, work, takes, usable; "-" not said; then "w:3d" the wait alone, "t:x" the team. */
function view(
  rows: readonly string[],
  flows?: readonly string[],
  convention: MapRecord['convention'] = 'office',
): View {
  const steps = rows.map((row, at) => {
    const [name = '', pt, lt, ca] = row.split(' ');
    const more = (sign: string) =>
      row
        .split(' ')
        .find((part) => part.startsWith(sign))
        ?.slice(2);
    const numbers = { pt: time(pt), lt: time(lt), wait: time(more('w:')), ca: readPercent(ca ?? '') ?? undefined };
    const said = Object.fromEntries(Object.entries(numbers).filter(([, q]) => q !== undefined));
    const team = more('t:');
    return make.step(`${at}`, { name, ...said, ...(team && { teamId: team }) });
  });
  const chain = flows ?? rows.slice(1).map((_, at) => `${at}${at + 1}`);
  const flow = chain.map((line) => {
    const [ends = '', rate] = line.split(' ');
    const fields = line.includes('~')
      ? { kind: 'rework' as const, ...(rate && { rate: readPercent(rate) as Quantity }) }
      : {};
    return make.flow(ends[0] ?? '', ends.at(-1) ?? '', fields);
  });
  const party = ['x', 'y'].map((id) => make.party(id, { kind: 'team' }));
  return viewOf(workspace({ map: [make.map({ convention })], step: steps, flow, party }), 'm') as View;
}

test.each<[string, readonly string[], readonly string[] | undefined, MapRecord['convention'], string]>([
  [
    'office: takes less work',
    ['Take 4h 1d', 'Check 1d 4d', 'Approve 8h 6d', 'Send - 2d'],
    undefined,
    'office',
    'Work waits 8.5 of the 13 days (known for 3 of 4 steps). Longest: Approve, 5 d.',
  ],
  [
    'all known',
    ['Take 4h 1d', 'Send 1h 1d'],
    undefined,
    'office',
    'Work waits 1.4 of the 2 days (known for 2 of 2 steps). Longest: Send, 0.9 d.',
  ],
  ['nothing waits', ['Take 1d 1d'], undefined, 'office', 'No work waits (known for 1 of 1 step).'],
  [
    'nothing known',
    ['Take 1d -', 'Send - 2d'],
    undefined,
    'office',
    'Where work waits is not known yet: 0 of 2 steps timed.',
  ],
  [
    'more work than it takes is not known',
    ['Take 2d 1d'],
    undefined,
    'office',
    'Where work waits is not known yet: 0 of 1 step timed.',
  ],
  [
    'the wait alone',
    ['Take - - - w:3d', 'Send 1h -'],
    undefined,
    'office',
    'Work waits at least 3 days (known for 1 of 2 steps).',
  ],
  ['wait and work', ['Take 1d - - w:3d'], undefined, 'office', 'Work waits 3 of the 4 days (known for 1 of 1 step).'],
  [
    'inventory stands alone',
    ['Take 1d - - w:3d', 'Send 1d - - w:1d'],
    undefined,
    'manufacturing',
    'Work waits 4 of the 4 days (known for 2 of 2 steps). Longest: Take, 3 d.',
  ],
  ['apart', ['Take 1d 2d - w:3d'], undefined, 'apart', 'Work waits 4 of the 5 days (known for 1 of 1 step).'],
  [
    'a faster branch holds nobody up',
    ['A 1d 2d', 'B 1d 9d', 'C 1d 8d', 'D 1d 2d'],
    ['01', '02', '13', '23'],
    'office',
    'On the slowest way, work waits 10 of the 13 days (known for 3 of 3 steps). Longest: B, 8 d.',
  ],
  ['no steps', [], undefined, 'office', 'No steps yet.'],
])('waiting, %s', (_, rows, flows, convention, sentence) =>
  expect(lensById('waiting').read(view(rows, flows, convention)).headline.text).toBe(sentence),
);

test.each<[string, readonly string[], readonly string[] | undefined, string]>([
  [
    'rolled over what is known',
    ['A - - 80%', 'B - - 50%', 'C - - 90%', 'D'],
    undefined,
    '36 % comes through right the first time (known for 3 of 4 steps). Lowest: B, usable 50 %.',
  ],
  [
    'all right',
    ['A - - 100%', 'B - - 100%'],
    undefined,
    'Nothing has to be fixed on the way (known for 2 of 2 steps).',
  ],
  ['0 is a value', ['A - - 0%'], undefined, '0 % comes through right the first time (known for 1 of 1 step).'],
  ['not asked', ['A', 'B'], undefined, 'How much is usable without fixing is not known yet: 0 of 2 steps asked.'],
  [
    'work comes back',
    ['A - - 80%', 'B - - 60%'],
    ['01', '1~0 40%'],
    '48 % comes through right the first time (known for 2 of 2 steps). Lowest: B, usable 60 %. Work comes back in 1 place.',
  ],
  [
    'how much comes back is said for some',
    ['A - - 80%', 'B - - 80%'],
    ['01', '1~0', '0~0 5%'],
    '64 % comes through right the first time (known for 2 of 2 steps). Work comes back in 2 places (how much was said for 1 of 2).',
  ],
  [
    'never 100 for less',
    ['A - - 99.99%'],
    undefined,
    '99.9 % comes through right the first time (known for 1 of 1 step).',
  ],
])('quality, %s', (_, rows, flows, sentence) =>
  expect(lensById('quality').read(view(rows, flows)).headline.text).toBe(sentence),
);

const marksOf = (reading: Reading, id: string) => reading.steps.get(id)?.marks.map((mark) => mark.words);

test('each wait says how long, its share, its rank and who handed over; filled = measured', () => {
  const reading = lensById('waiting').read(view(['A =1h =1d - t:x', 'B 1d 6d - t:y', 'C - 1d - t:y', 'D 1h 1d']));
  expect(marksOf(reading, '0')).toEqual(['waits 0.9 d, 9.7 % of the lead time, 2nd longest']);
  expect(marksOf(reading, '1')).toEqual(['waits 5 d, 56 % of the lead time, longest', 'taken over from x']);
  expect(marksOf(reading, '2')).toEqual(['wait not known']);
  expect([0, 1].map((at) => reading.steps.get(`${at}`)?.marks[0]?.filled)).toEqual([true, false]);
  expect([...reading.steps.values()].map((look) => look.dashed)).toEqual([false, false, true, false]);
  expect(reading.steps.get('1')?.edge).toEqual({ tone: 'gap', filled: false });
  expect(reading.chips.map((chip) => chip.text)).toEqual([
    '1 longest wait',
    '2 shorter',
    '1 wait not known',
    '1 from another team',
  ]);
});

test('each share says its rank below the middle; a rate that repeats it is not said twice', () => {
  const reading = lensById('quality').read(
    view(['A - - 95%', 'B - - =60%', 'C - - 80%', 'D'], ['01', '12', '23', '1~0 40%', '2~0 5%', '3~2']),
  );
  expect(marksOf(reading, '1')).toEqual(['usable 60 %, lowest', 'sends work back to A']);
  expect(marksOf(reading, '0')).toEqual(['usable 95 %', 'gets work back from B', 'gets work back from C, 5 %']);
  expect(marksOf(reading, '2')).toEqual(['usable 80 %', 'sends work back to A, 5 %', 'gets work back from D']);
  expect(reading.steps.get('1')?.edge).toEqual({ tone: 'gap', filled: true });
  expect(reading.steps.get('3')?.dashed).toBe(true);
  expect(reading.chips.map((chip) => chip.text)).toEqual([
    '1 below the middle',
    '1 not asked',
    '3 send work back',
    '2 get work back',
  ]);
});

/** Straight chains of steps with work and lead time in hours, some not known. */
const chains = fc.array(
  fc.record({ work: fc.option(fc.integer({ min: 0, max: 9 })), takes: fc.option(fc.integer({ min: 0, max: 60 })) }),
  { minLength: 1, maxLength: 9 },
);
const hours = (n: number | null) => (n === null ? '-' : `${n}h`);

/** What a headline says, against sums of its own. */
function holds(read: (view: View) => Reading): void {
  fc.assert(
    fc.property(chains, (steps) => {
      const reading = read(view(steps.map(({ work, takes }, at) => `S${at} ${hours(work)} ${hours(takes)}`)));
      const waits = steps.map(({ work, takes }) =>
        work === null || takes === null || work > takes ? null : takes - work,
      );
      const known = waits.filter((one) => one !== null);
      const total = known.reduce((sum, one) => sum + one, 0);
      const lead = steps.reduce((sum, one) => sum + (one.takes ?? 0), 0);
      const walked =
        known.length === 0 ? waits.map((_, at) => `${at}`) : waits.flatMap((one, at) => (one ? [`${at}`] : []));
      expect(reading.headline.steps).toEqual(walked);
      expect([...reading.steps.values()].map((look) => look.dashed)).toEqual(waits.map((one) => one === null));
      if (total > 0) {
        expect(reading.headline.text).toContain(`(known for ${known.length} of ${steps.length} step`);
        const told = /waits ([\d.]+) of the ([\d.]+) days?\b/.exec(reading.headline.text);
        if (told && lead >= 4) {
          expect(Number(told[1])).toBe(Number((total / 8).toFixed(1)));
          expect(Number(told[2])).toBe(Number((lead / 8).toFixed(1)));
        }
      }
      const long = reading.chips.find((chip) => chip.id === 'longest')?.steps ?? [];
      const held = long.reduce((sum, id) => sum + (waits[Number(id)] ?? 0), 0);
      expect(held * 2).toBeGreaterThanOrEqual(total);
      const least = Math.min(...long.map((id) => waits[Number(id)] ?? 0));
      expect((held - least) * 2 < total || long.length === 0).toBe(true);
    }),
    { numRuns: 300, seed: 20_261_122, endOnFailure: true },
  );
}

test('the waits of random chains are counted again', () => holds((of) => waitingReading(of, waitingOf(of))));

test.each<[string, (waiting: Waiting) => Waiting]>([
  ['counts the unknown', (one) => ({ ...one, sum: { ...one.sum, known: one.sum.of } })],
  ['adds up wrong', (one) => ({ ...one, sum: { ...one.sum, hours: one.sum.hours * 1.2 } })],
  ['takes too few for half', (one) => ({ ...one, longest: one.longest.slice(1) })],
  ['takes too many for half', (one) => ({ ...one, longest: one.ranked })],
])('a lens that %s is found', (_, change) =>
  expect(() => holds((of) => waitingReading(of, change(waitingOf(of))))).toThrow(),
);

test('rolled quality is the product of what is known', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 8 }), (shares) => {
      const made = view(shares.map((one, at) => `S${at} - - ${one === null ? '-' : `${one}%`}`));
      const known = shares.filter((one) => one !== null);
      const { rolled, below } = qualityOf(made);
      expect([rolled.known, rolled.of]).toEqual([known.length, shares.length]);
      if (known.length === 0) expect(rolled.share).toBeNull();
      else
        expect(rolled.share).toBeCloseTo(
          known.reduce((product, one) => (product * one) / 100, 1),
          9,
        );
      expect(below.length * 2).toBeLessThanOrEqual(known.length);
      const reading = qualityReading(made, qualityOf(made));
      expect([...reading.steps.values()].map((look) => look.dashed)).toEqual(shares.map((one) => one === null));
    }),
  );
});
