import { expect, test } from 'vitest';
import { lensById } from '#lenses/registry.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { RecordOf } from '#model/records/records.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { make, workspace } from '../model/tables.ts';

/** Systems of the tests, by letter: Owned, Nobody owns, not aSked, Vendor, shadoW, Told by the room, Unknown who runs. */
const owned = { 'techOwner@room': { value: { party: 'ann' }, at: 1 }, 'runBy@room': { value: 'A', at: 1 } } as const;
const systems: readonly RecordOf<'system'>[] = [
  make.system('O', owned),
  make.system('N', { ...owned, 'techOwner@room': { value: { nobody: true }, at: 1 } }),
  make.system('S', { 'runBy@room': { value: 'A', at: 1 } }),
  make.system('V', { ...owned, 'techOwner@room': { value: { text: 'Vendor' }, at: 1 } }),
  make.system('W', { ...owned, 'runBy@room': null, 'runBy@ann': { value: 'C', at: 1 } }),
  make.system('T', { ...owned, 'runBy@room': { value: 'C', at: 1 } }),
  make.system('U', { 'techOwner@room': { value: { party: 'ann' }, at: 1 } }),
];

const time = (text: string): Quantity | undefined => {
  const [, v, unit] = /^([\d.]+)(min|h|d)$/.exec(text) ?? [];
  return v === undefined ? undefined : { text, v: Number(v), unit: unit as 'min' };
};

/** "ON 1h 2d": systems, work, takes. "-" not asked, "?" nobody knows, "!" by hand; a small letter is an optional link. */
function view(rows: readonly string[], flows: readonly string[] = []): View {
  const steps = rows.map((row, at) => {
    const [what, pt, lt] = row.split(' ');
    const work = time(pt ?? '');
    const takes = time(lt ?? '');
    const said = what === '?' ? 'unknown' : what === '!' ? 'manual' : undefined;
    return make.step(`${at}`, {
      ...(work && { pt: work }),
      ...(takes && { lt: takes }),
      ...(said && { 'noSystem@room': { value: said, at: 1 } }),
    });
  });
  const links = rows.flatMap((row, at) =>
    [...(row.split(' ')[0] ?? '')]
      .filter((sign) => /[A-Za-z]/.test(sign))
      .map((sign) =>
        make.link(`${at}`, sign.toUpperCase(), { role: sign === sign.toUpperCase() ? 'required' : 'optional' }),
      ),
  );
  const party = [make.party('ann', { name: 'Ann', side: 'it' })];
  const flow = flows.map((line) => make.flow(line[0] ?? '', line[1] ?? ''));
  return viewOf(
    workspace({ map: [make.map()], step: steps, system: systems, support: links, party, flow }),
    'm',
  ) as View;
}

const told = (lens: string, rows: readonly string[]) => lensById(lens).read(view(rows)).headline.text;

/** The stream of the design: 8 steps, 18.5 days, 2 h 56 of work. */
const claim = [
  'O 12min 0.5d',
  'O 10min 1d',
  'SW 60min 5d',
  'O 15min 3d',
  'ON 45min 4d',
  '! 20min 2d',
  'SO 8min 1d',
  '- 6min 2d',
];

test.each<[readonly string[], string]>([
  [
    claim,
    '3 of 8 steps use a system with no technology owner named (1 confirmed). These steps take 10 of the 18.5 days and 1 h 53 of the 2 h 56 of work. 1 of 8 not asked.',
  ],
  [[], 'No steps yet.'],
  [['-'], 'No step has been asked about its systems yet: 1 of 1 not asked.'],
  [['-', '-'], 'No step has been asked about its systems yet: 2 of 2 not asked.'],
  [['O', 'NO', '-'], '1 of 3 steps uses a system with no technology owner named (1 confirmed). 1 of 3 not asked.'],
  [['S'], '1 of 1 step uses a system with no technology owner named (none confirmed).'],
  [
    ['S 1h', 'O 1h'],
    '1 of 2 steps uses a system with no technology owner named (none confirmed). This step takes 1 h of the 2 h of work.',
  ],
  [
    ['S 1h 2d', 'O 1h', 'O 1h 1d'],
    '1 of 3 steps uses a system with no technology owner named (none confirmed). This step takes 2 of the 3 days (known for 2 of 3 steps) and 1 h of the 3 h of work.',
  ],
  [
    ['S 1h 2d', 'S', 'O 1h 1d'],
    '2 of 3 steps use a system with no technology owner named (none confirmed). These steps take 2 of the 3 days and 1 h of the 2 h of work (known for 2 of 3 steps, 1 of these 2).',
  ],
  [['S', 'O 1h 1d'], '1 of 2 steps uses a system with no technology owner named (none confirmed).'],
  [
    ['S 5min 6min', 'O 30min 90min'],
    '1 of 2 steps uses a system with no technology owner named (none confirmed). This step takes 6 min of the 1 h 36 min and 5 min of the 35 min of work.',
  ],
  [
    ['S 1min 10min', 'O 1h 9d'],
    '1 of 2 steps uses a system with no technology owner named (none confirmed). This step takes 10 min of the 9 days and 1 min of the 1 h 1 of work.',
  ],
  [['O', 'O', '!'], '3 of 3 steps asked; every system here has a technology owner named (2 of 2 supported).'],
  [
    ['O', 'O', '?'],
    'Every system named so far has a technology owner (2 of 2 supported steps). 1 of 3 asked, nobody knows.',
  ],
  [['O', '-'], 'Every system named so far has a technology owner (1 of 1 supported step). 1 of 2 not asked.'],
  [['O', 'VO'], '1 of 2 steps has only a supplier or a general name such as “IT” as technology owner.'],
  [['!', '?', '-'], 'No step with a system so far: 1 of 3 by hand, 1 of 3 asked, nobody knows. 1 of 3 not asked.'],
  [['!', '!'], 'No step with a system so far: 2 of 2 by hand.'],
])('ownership of %j: %s', (rows, sentence) => expect(told('ownership', rows)).toBe(sentence));

test.each<[readonly string[], string]>([
  [
    claim,
    '1 of 8 steps uses a system outside IT’s view (1 depends on it). This step takes 5 of the 18.5 days and 1 h of the 2 h 56 of work. 1 of 8 not asked.',
  ],
  [[], 'No steps yet.'],
  [
    ['W', 'Ow', 'T', 'U', 'W', '-'],
    '3 of 6 steps use a system outside IT’s view (2 depend on it). 1 more of 6, said by the room only. 1 of 6 not assessed. 1 of 6 not asked.',
  ],
  [['Ow', 'O'], '1 of 2 steps uses a system outside IT’s view (none depends on it).'],
  [['T', 'O'], '1 of 2 steps uses a system outside IT’s view, said by the room only.'],
  [['U', 'U'], 'No system has been assessed yet: who runs it, and does IT know? 2 of 2 not assessed.'],
  [['O', 'U', '-'], 'No system outside IT’s view found so far. 1 of 3 not assessed. 1 of 3 not asked.'],
  [['O', '!'], '2 of 2 steps asked; no system here is outside IT’s view.'],
  [['O', '?'], 'No system outside IT’s view found so far. 1 of 2 asked, nobody knows.'],
  [['-', '-'], 'No step has been asked about its systems yet: 2 of 2 not asked.'],
])('outside IT’s view in %j: %s', (rows, sentence) => expect(told('shadow', rows)).toBe(sentence));

test.each<[readonly string[], string]>([
  [claim, '8 steps, 4 systems. Together the steps take 18.5 days with 2 h 56 min of work.'],
  [[], 'No steps yet.'],
  [['O 1h 1d', '-'], '2 steps, 1 system. Together the steps take 1 day with 1 h of work (known for 1 of 2 steps).'],
  [['- 30min'], '1 step. It takes 30 min of work.'],
  [['-'], '1 step.'],
])('plain %j: %s', (rows, sentence) => expect(told('plain', rows)).toBe(sentence));

test('the chips of the stream of the design', () => {
  const chips = (lens: string, rows: readonly string[]) =>
    lensById(lens)
      .read(view(rows))
      .chips.map((chip) => chip.text);
  expect(chips('ownership', claim)).toEqual([
    '1 nobody owns it',
    '2 no owner named',
    '1 outside IT’s view',
    '1 not asked',
    '1 by hand',
    'the rest',
  ]);
  expect(chips('ownership', ['O', 'O'])).toEqual(['2 owner named']);
  expect(chips('shadow', ['O'])).toEqual(['1 in IT’s view']);
  expect(chips('ownership', [])).toEqual([]);
});

/** 0 goes on to 1 and 2 at once, both to 3; 1 is the slow branch. */
const branches = ['01', '02', '13', '23'];

test.each<[string, readonly string[], string]>([
  [
    'ownership',
    ['O 1h 1d', 'S 1h 5d', 'S 8h 2d', 'O 1h 2d'],
    '2 of 4 steps use a system with no technology owner named (none confirmed). 1 of them lies on the slowest way and takes 5 of the 8 days and 1 h of the 3 h of work.',
  ],
  [
    'ownership',
    ['O 1h 1d', 'O 1h 5d', 'S 8h 2d', 'O 1h 2d'],
    '1 of 4 steps uses a system with no technology owner named (none confirmed).',
  ],
  [
    'plain',
    ['O 1h 1d', 'O 1h 5d', 'O 8h 2d', 'O 1h 2d'],
    '4 steps, 1 system. The slowest way takes 8 days with 3 h of work.',
  ],
])('%s: a branch beside the slowest way holds nobody up (%j)', (lens, rows, sentence) => {
  expect(lensById(lens).read(view(rows, branches)).headline.text).toBe(sentence);
});
