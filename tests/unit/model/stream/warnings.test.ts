import { describe, expect, it } from 'vitest';
import type { FlowRecord } from '#model/records/flow.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { Quantity, Unit } from '#model/records/quantity.ts';
import type { StepRecord } from '#model/records/step.ts';
import { warningsOf } from '#model/stream/warnings.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { viewOfCase } from '../cases.ts';
import { make, workspace } from '../tables.ts';

const q = (v: number, unit?: Unit): Quantity => ({ text: `${v}${unit ?? ''}`, v, ...(unit && { unit }) });
const clock = (v: number, unit: Unit): Quantity => ({ ...q(v, unit), clock: 'elapsed' });

function row(
  steps: readonly Partial<StepRecord>[],
  map: Partial<MapRecord> = {},
  loops: readonly FlowRecord[] = [],
): View {
  const records = steps.map((step, at) => make.step(`s${at}`, { order: `a${at}`, ...step }));
  const flow = [...records.slice(1).map((step, at) => make.flow(`s${at}`, step.id)), ...loops];
  return viewOf(workspace({ map: [make.map(map)], step: records, flow }), 'm') as View;
}
const found = (view: View) => warningsOf(view).map(({ id, steps }) => [id, ...steps]);
const back = (from: string, to: string, rate: number, id = `${from}<${to}`) =>
  make.flow(from, to, { id, kind: 'rework', rate: q(rate, '%') });
const plain = { lt: q(1, 'd'), pt: q(1, 'h') };

describe('what is worth a look', () => {
  it.each<[string, View, readonly (readonly string[])[]]>([
    ['nothing', row([plain, plain]), []],
    ['an empty map', row([]), []],
    ['more work than it takes', row([plain, { lt: q(1, 'h'), pt: q(2, 'h') }]), [['workOverTakes', 's1']]],
    ['the same said in two units', row([{ ...plain, lt: q(60, 'min') }, plain]), []],
    [
      'as long as its work everywhere',
      row([
        { lt: q(1, 'h'), pt: q(60, 'min') },
        { lt: q(2, 'h'), pt: q(2, 'h') },
      ]),
      [['takesIsWork', 's0', 's1']],
    ],
    ['more than half is work', row([{ lt: q(1, 'd'), pt: q(5, 'h') }]), [['activityHigh', 's0']]],
    ['half is work', row([{ lt: q(1, 'd'), pt: q(4, 'h') }]), []],
    ['clock time among working time', row([plain, { lt: clock(3, 'd'), pt: clock(1, 'h') }]), [['mixedBases', 's1']]],
    ['clock time alone', row([{ lt: clock(3, 'd') }]), []],
    ['a clock week is a week of work', row([plain, { lt: clock(1, 'wk') }]), []],
    [
      'a clock that never stops',
      row([plain, { lt: clock(3, 'd') }], { calendar: { hoursPerDay: 24, daysPerWeek: 7, daysPerMonth: 30 } }),
      [],
    ],
    [
      'above takt',
      row([plain, { ...plain, pt: q(3, 'h') }], { demand: q(4), available: q(8, 'h') }),
      [['aboveTakt', 's1']],
    ],
    ['everything comes back', row([plain, plain], {}, [back('s1', 's0', 100)]), [['endless', 's1']]],
    [
      'two loops bring back everything',
      row([plain, plain, plain], {}, [back('s2', 's1', 60), back('s2', 's0', 40)]),
      [['endless', 's2']],
    ],
    ['nearly everything comes back', row([plain, plain], {}, [back('s1', 's0', 99)]), []],
  ])('%s', (_, view, wanted) => expect(found(view)).toEqual(wanted));

  it('machines are faster than their inventory, and that is nothing to ask about', () => {
    expect(found(row([{ wait: q(1, 'd'), pt: q(2, 'd') }], { convention: 'manufacturing' }))).toEqual([]);
  });

  it('asks about Blue Bank, whose activity was printed as 84.85 %', () => {
    const [one] = warningsOf(viewOfCase('blue-bank-agile', 'office').view);
    expect(one).toMatchObject({ id: 'activityHigh', share: expect.closeTo(0.8485, 4) });
  });

  it('other totals that came with the map, each forgiven what is rounding', () => {
    const more: object = {
      'x:declared lt': q(48, 'd'),
      'x:declared pt': q(7, 'd'),
      'x:declared ca': q(5, '%'),
      'x:declared wait': q(1, 'd'),
    };
    const of = (change: object) =>
      warningsOf(viewOfCase('lean-enterprise-software-parallel', 'office', { ...more, ...change }).view)
        .flatMap((one) => (one.id === 'declared' ? one.declared : []))
        .map((one) => one.field);
    expect(of({})).toEqual(['pt']);
    expect(of({ 'x:declared pt': q(63, 'h') })).toEqual([]);
    expect(of({ 'x:declared pt': q(55, 'h'), 'x:declared ca': q(7, '%') })).toEqual(['ca']);
  });

  it.each<[string, unknown, boolean]>([
    ['the garbled sheet', '23.5 d', true],
    ['as a quantity', { text: '23.5d', v: 23.5, unit: 'd' }, true],
    ['printed loosely', '16,2 d', false],
    ['within half a per cent', '16.25 d', false],
    ['no time', 'about a month', false],
    ['nothing', undefined, false],
  ])('a total that came with the map: %s', (_, declared, differs) => {
    const more = declared === undefined ? {} : { 'x:declared': declared };
    const { view } = viewOfCase('acme-stamping-garbled', 'manufacturing', more as Partial<MapRecord>);
    const one = warningsOf(view).find((each) => each.id === 'declared');
    expect(one !== undefined).toBe(differs);
    if (one?.id !== 'declared') return;
    const given = { declared: expect.closeTo(23.5 * 15.333333, 3), computed: expect.closeTo(16.2 * 15.333333, 3) };
    expect(one.declared).toEqual([{ field: 'lt', text: expect.stringContaining('23.5'), ...given }]);
  });
});
