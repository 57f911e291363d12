import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Reading } from '#lenses/lens.ts';
import { reachReading } from '#lenses/reach.ts';
import { reachGroups, type ReachGroups } from '#lenses/reach-groups.ts';
import { lensById } from '#lenses/registry.ts';
import type { Records } from '#model/records/records.ts';
import type { SystemRecord } from '#model/records/system.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { make, workspace } from '../model/tables.ts';
import { recount } from './recount.ts';
import { workspaces } from './workspaces.ts';

// Laws over random input take a second alone and several beside other work.
vi.setConfig({ testTimeout: 60_000 });

const owned = { 'techOwner@room': { value: { party: 'ann' }, at: 1 } } as const;
const systems: readonly SystemRecord[] = [
  make.system('A', { name: 'Alpha' }),
  make.system('B', { name: 'Beta' }),
  make.system('O', { name: 'Omega', ...owned }),
  make.system('P', { name: 'Psi', ...owned }),
  make.system('R', { name: 'Rho', lifecycle: 'endOfLife' }),
  make.system('E', { name: 'Epsilon', lifecycle: 'phaseOut' }),
  make.system('L', { name: 'Later', lifecycle: 'plan' }),
];

/** "A b=O 2d": Alpha is needed, Beta is not; "A=O" Omega can take Alpha's place. "-" not asked; then what it takes. */
function view(rows: readonly string[], flows?: readonly string[], one?: string): View {
  const steps = rows.map((row, at) => {
    const [, days] = row.split(' ');
    const v = Number.parseFloat(days ?? '');
    return make.step(`${at}`, {
      ...(days && { lt: { text: days, v, unit: 'd' as const } }),
      ...(`${at}` === one && { split: 'one' as const }),
    });
  });
  const support = rows.flatMap((row, at) =>
    (row.split(' ')[0] ?? '')
      .split(',')
      .filter((sign) => /[a-z]/i.test(sign))
      .map((sign) => {
        const [name = '', other] = sign.split('=');
        const role = name === name.toUpperCase() ? ('required' as const) : ('optional' as const);
        return make.link(`${at}`, name.toUpperCase(), { role, ...(other && { replaceableBy: other }) });
      }),
  );
  const flow = (flows ?? rows.slice(1).map((_, at) => `${at}${at + 1}`)).map((line) => {
    const [ends = '', share] = line.split(' ');
    const part = share ? { share: { text: share, v: Number.parseFloat(share), unit: '%' as const } } : {};
    return make.flow(ends[0] ?? '', ends[1] ?? '', part);
  });
  const party = [make.party('ann', { name: 'Ann' })];
  return viewOf(workspace({ map: [make.map()], step: steps, flow, system: systems, support, party }), 'm') as View;
}

const told = (of: View) => lensById('reach').read(of).headline;
const fork = ['01 35%', '02 65%', '13', '23'];

test.each<[string, View, string]>([
  [
    'a line',
    view(['A 1d', 'B 2d', 'A 4d', '- 3d']),
    'If Alpha stops, 2 of 4 steps stop, and no way to the end is left. These steps take 5 of the 10 days. 1 of 4 not asked.',
  ],
  [
    'an either/or',
    view(['-', 'A', 'b', '-'], fork, '0'),
    'If Alpha stops, 1 of 4 steps stops, and 35 % of the work no longer comes through (1 of 2 routes). 2 of 4 not asked.',
  ],
  [
    'an either/or whose shares were not said',
    view(['-', 'A', 'b', '-'], ['01', '02', '13', '23'], '0'),
    'If Alpha stops, 1 of 4 steps stops, and 1 of 2 routes is lost (how much work takes it was not said). 2 of 4 not asked.',
  ],
  [
    'branches that join',
    view(['-', 'A', 'b', '-'], fork),
    'If Alpha stops, 1 of 4 steps stops, and no way to the end is left. 2 of 4 not asked.',
  ],
  ['nothing needed alone', view(['A=B', 'b']), 'No step stops with one system (2 of 2 steps have systems).'],
  [
    'a replacement that is only planned',
    view(['A=L', 'b']),
    'If Alpha stops, 1 of 2 steps stops, and no way to the end is left.',
  ],
  [
    'one owner alone, retired and ending systems',
    view(['O', 'p', 'r', 'e']),
    'If Omega stops, 1 of 4 steps stops, and no way to the end is left. Ann alone answers for 2 of 4 systems here. 2 of 4 steps use them. No deputy is named. 1 of 4 steps uses a retired system. 1 of 4 steps uses a system that is being phased out.',
  ],
  ['nothing asked', view(['-', '-']), 'No step has been asked about its systems yet: 2 of 2 not asked.'],
  ['no steps', view([]), 'No steps yet.'],
])('%s', (_, of, sentence) => expect(told(of).text).toBe(sentence));

test('chips name the widest systems, the others together, people and ends', () => {
  const chips = (of: View) =>
    lensById('reach')
      .read(of)
      .chips.map((chip) => chip.text);
  expect(chips(view(['A', 'A', 'B', 'r,e', 'O,p', '-']))).toEqual([
    '2 stop without Alpha',
    '2 stop with another system',
    '1 on one person',
    '1 uses a retired system',
    '1 uses an ending system',
    '1 not asked',
  ]);
  expect(chips(view(['A=B', 'b']))).toEqual(['2 on no single system']);
  expect(told(view(['A', 'A', 'B'])).detail).toBe('2 of 2 systems would each stop the whole stream');
});

/** What stops without what, and what rests on whom, from the bare records. Random maps have no hand-overs: all is needed. */
function truth({ tables }: Records) {
  const { all, sets } = recount({ name: '', tables });
  const future = tables.map.get('m')?.state === 'future';
  const gone = future ? 'endOfLife' : 'plan';
  const end = (id: string): SystemRecord | undefined => {
    const here = tables.system.get(id);
    if (here?.mergedInto !== undefined && tables.system.has(here.mergedInto)) return end(here.mergedInto);
    return here && !here.del ? here : undefined;
  };
  const falls = new Map<string, Set<string>>();
  for (const id of all) {
    const best = new Map<string, boolean>();
    const links = [...tables.support.values()].filter((link) => !link.del && link.stepId === id);
    // Two links to one system are one: a required one stands before an optional one, then the older.
    links.sort((a, b) => Number(a.role === 'optional') - Number(b.role === 'optional') || a.created - b.created);
    for (const { systemId, role, replaceableBy } of links) {
      const system = end(systemId);
      if (!system || system.lifecycle === gone || best.has(system.id)) continue;
      const other = replaceableBy === undefined ? undefined : end(replaceableBy);
      const instead = other && other.id !== system.id && other.lifecycle !== gone;
      best.set(system.id, role === 'required' && !instead);
    }
    for (const [system, needs] of best) if (needs) falls.set(system, (falls.get(system) ?? new Set()).add(id));
  }
  const stops = all.filter((id) => [...falls.values()].some((steps) => steps.has(id)));
  const does = all.filter((id) => {
    const who = tables.party.get(tables.step.get(id)?.teamId ?? '');
    return who && !who.del && who.kind === 'person';
  });
  return { all, falls, stops, does, retired: sets.retired };
}

function holds({ steps, chips, headline }: Reading, records: Records): void {
  const { all, falls, stops, does, retired } = truth(records);
  const marked = (shape: string, filled: boolean) =>
    all.filter((id) => steps.get(id)?.marks.some((mark) => mark.shape === shape && mark.filled === filled));
  expect(marked('square', true)).toEqual(stops);
  expect(marked('hourglass', true)).toEqual(retired);
  expect(marked('dot', false)).toEqual(expect.arrayContaining(does));
  const widest = Math.max(0, ...[...falls.values()].map((of) => of.size));
  const [first] = /^If .+? stops, (\d+) of (\d+) steps? stops?, and no way/.exec(headline.text)?.slice(1) ?? [];
  if (widest > 0) expect(Number(first)).toBe(widest);
  for (const chip of chips)
    if (chip.id.startsWith('without ')) expect(new Set(chip.steps)).toEqual(falls.get(chip.id.slice(8)));
}

describe('the lens tells what a slow recount of the bare records finds', () => {
  const hold = (change: (groups: ReachGroups) => Partial<ReachGroups>, options: object = {}) =>
    fc.assert(
      fc.property(workspaces, (records) => {
        const of = viewOf(records, 'm');
        if (!of) return;
        const groups = reachGroups(of);
        holds(reachReading(of, { ...groups, ...change(groups) }), records);
      }),
      { numRuns: 2000, seed: 11, endOnFailure: true, ...options },
    );
  test('over random workspaces', () => hold(() => ({})));
  test.each<[string, (groups: ReachGroups) => Partial<ReachGroups>]>([
    ['the narrowest system is told', ({ falling }) => ({ falling: falling.toReversed() })],
    ['one system is forgotten', ({ stream }) => ({ stream: new Map([...stream].slice(1)) })],
    ['people are forgotten', () => ({ people: new Map() })],
    ['retired systems are forgotten', () => ({ retired: [] })],
    [
      'a chip counts every step that uses its system',
      ({ widest }) => ({ widest: widest.map((reach) => ({ ...reach, falls: reach.steps })) }),
    ],
  ])('a lens in which %s is found out', (_, change) => expect(() => hold(change, { numRuns: 5000 })).toThrow());
});
