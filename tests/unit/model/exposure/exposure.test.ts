import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayMoney, sayShareOver, sayStopsOver } from '#lenses/reach-sentences.ts';
import { exposureOf } from '#model/exposure/exposure.ts';
import { countOf, timesOver } from '#model/exposure/found.ts';
import { currentViews } from '#model/exposure/kept-views.ts';
import { moneyOf } from '#model/exposure/money.ts';
import { factsOf } from '#model/facts/facts.ts';
import type { RecordOf, Records } from '#model/records/records.ts';
import { workspaces } from '../../lenses/workspaces.ts';
import { make, workspace } from '../tables.ts';

const days = (v: number) => ({ lt: { text: `${v}d`, v, unit: 'd' } }) as const;
const said = (party: string) => ({ 'techOwner@room': { value: { party }, at: 1 } }) as const;

/** Three maps of today (one of them empty) and a future one; SAP is on all that have steps, its day is 24 h on the second. */
function records(): Records {
  const step = (id: string, mapId: string, fields: Partial<RecordOf<'step'>> = {}) =>
    make.step(id, { mapId, name: id, ...fields });
  return workspace({
    map: [
      make.map({ id: 'a', name: 'First', order: 'a1' }),
      make.map({
        id: 'b',
        name: 'Second',
        order: 'a2',
        calendar: { hoursPerDay: 24, daysPerWeek: 7, daysPerMonth: 30 },
      }),
      make.map({ id: 'e', name: 'Empty', order: 'a3' }),
      make.map({ id: 'f', name: 'Future', order: 'a4', state: 'future' }),
    ],
    step: [
      step('a1', 'a', { ...days(2), teamId: 'sales' }),
      step('a2', 'a', { ...days(3), teamId: 'sales' }),
      step('b1', 'b', { ...days(1), teamId: 'ops' }),
      step('b2', 'b', days(4)),
      step('f1', 'f', days(9)),
    ],
    flow: [make.flow('a1', 'a2', { mapId: 'a' }), make.flow('b1', 'b2', { mapId: 'b' })],
    system: [
      make.system('SAP', { cost: 50_000, paidBy: 'sales' }),
      make.system('List', { paidBy: 'ops', ...said('kim'), 'runBy@it': { value: 'C', at: 1 } }),
      make.system('Mail', { cost: 900, paidBy: 'it', ...said('kim') }),
      make.system('Later', said('kim')),
    ],
    support: [
      make.link('a1', 'SAP'),
      make.link('b1', 'SAP'),
      make.link('b2', 'SAP', { role: 'optional' }),
      make.link('f1', 'SAP'),
      make.link('a2', 'List'),
      make.link('b1', 'Mail'),
      make.link('f1', 'Later'),
    ],
    party: [
      make.party('sales', { name: 'Sales', kind: 'team', side: 'business' }),
      make.party('ops', { name: 'Operations', kind: 'team', side: 'business' }),
      make.party('it', { name: 'IT staff', kind: 'team', side: 'it' }),
      make.party('kim', { name: 'Kim' }),
    ],
  });
}

describe('over several maps', () => {
  const all = exposureOf(currentViews(records()));

  test('a future map and an empty one count for nothing; every count has its steps', () => {
    expect(all.views.map((view) => view.map.name)).toEqual(['First', 'Second']);
    expect([all.all, all.gap, all.outside, all.notAsked].map(countOf)).toEqual([4, 3, 1, 0]);
    expect(all.gap.map(({ view, steps }) => [view.map.id, steps])).toEqual([
      ['a', ['a1']],
      ['b', ['b1', 'b2']],
    ]);
  });

  test('a system stands once, with the maps that stop without it; those with most on them first', () => {
    expect(
      all.systems.map((one) => [one.system.id, countOf(one.steps), countOf(one.falls), one.breaks.length]),
    ).toEqual([
      ['SAP', 3, 2, 2],
      ['List', 1, 1, 1],
      ['Mail', 1, 1, 1],
    ]);
    expect(sayStopsOver(all.systems[0], all, 'SAP')).toBe(
      'If SAP stops, 2 of 4 steps stop, in 2 of 2 streams. These steps take 3 of the 10 days. No way to the end is left in 2 of 2 streams.',
    );
  });

  test('a day is a day of its own map', () => {
    expect(timesOver(all.all).takes).toEqual({ hours: 80, known: 4, of: 4 });
    expect(sayShareOver(all.gap, all.all)).toBe('These steps take 7 of the 10 days.');
    expect(sayShareOver([], all.all)).toBe('');
  });

  test('teams with their steps; steps without a team stand last', () => {
    expect(all.teams.map((row) => [row.team?.name ?? null, countOf(row.steps), countOf(row.gap)])).toEqual([
      ['Sales', 2, 1],
      ['Operations', 1, 1],
      [null, 1, 1],
    ]);
  });

  test('one person with two systems over two maps is one; what only a future map uses does not count', () => {
    expect(all.singles.map((one) => [one.party.name, one.alone, countOf(one.steps)])).toEqual([
      ['Kim', ['List', 'Mail'], 2],
    ]);
  });

  test('departments pay only where known', () => {
    expect(sayMoney(all.money)).toBe(
      'Departments pay for 2 of the 3 systems here, 50 k a year (cost known for 1 of these 2).',
    );
    const parties = new Map([['sales', make.party('sales', { side: 'business' })]]);
    const paid = make.system('A', { paidBy: 'sales', cost: 1_250 });
    expect(sayMoney(moneyOf([paid, paid, make.system('B')], parties))).toBe(
      'Departments pay for 1 of the 2 systems here, 1250 a year. Who pays is known for 1 of 2 systems.',
    );
    const dear = (cost: number) => sayMoney(moneyOf([make.system('A', { paidBy: 'sales', cost })], parties));
    expect([9_999, 82_040, 2_240_000].map((cost) => /, (.*) a year/.exec(dear(cost))?.[1])).toEqual([
      '9999',
      '82 k',
      '2.24 M',
    ]);
    const unsaid = new Map([['x', make.party('x', { kind: 'team' })]]);
    expect(sayMoney(moneyOf([make.system('A', { paidBy: 'x', cost: 5 })], unsaid))).toBe(
      'Departments pay for 0 of the 1 system here. Who pays is known for 1 of 1 system (for 1 nobody said on which side they are).',
    );
    expect(sayMoney(moneyOf([make.system('B', { cost: 5 })], parties))).toBe('');
    expect(sayMoney(moneyOf([make.system('C', { paidBy: 'gone' })], parties))).toBe('');
  });
});

test('a map of which nothing changed keeps its view', () => {
  const before = records();
  const [first, second] = currentViews(before);
  const step = new Map(before.tables.step);
  step.set('b1', { ...(step.get('b1') as RecordOf<'step'>), name: 'another' });
  const after = currentViews({ ...before, tables: { ...before.tables, step } });
  expect(after[0]).toBe(first);
  expect(after[1]).not.toBe(second);
  expect(after[1]?.steps.some((one) => one.name === 'another')).toBe(true);
  const party = new Map(before.tables.party);
  party.set('kim', { ...(party.get('kim') as RecordOf<'party'>), left: true });
  expect(currentViews({ ...before, tables: { ...before.tables, party } })[0]).not.toBe(first);
});

test('of one map it is what the facts of that map say', () => {
  fc.assert(
    fc.property(workspaces, (made) => {
      const views = currentViews(made);
      const all = exposureOf(views);
      const { coverage, steps } = views[0] ? factsOf(views[0]) : { coverage: null, steps: new Map() };
      expect(countOf(all.all)).toBe(coverage?.steps ?? 0);
      expect(countOf(all.notAsked)).toBe(coverage?.notAsked ?? 0);
      expect(all.systems.length).toBe(coverage?.systems ?? 0);
      const gap = [...steps.values()].filter((one) => one.ownership.gap === 'all' || one.ownership.gap === 'some');
      expect(countOf(all.gap)).toBe(gap.length);
      expect(all.teams.reduce((sum, row) => sum + countOf(row.steps), 0)).toBe(coverage?.steps ?? 0);
    }),
    { numRuns: 200 },
  );
});
