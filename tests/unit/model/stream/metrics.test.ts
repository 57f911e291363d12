import { describe, expect, it } from 'vitest';
import type { MapRecord } from '#model/records/map.ts';
import type { Quantity, Sure, Unit } from '#model/records/quantity.ts';
import type { StepRecord } from '#model/records/step.ts';
import { againOf } from '#model/stream/again.ts';
import { capacitiesOf, taktSpan } from '#model/stream/capacity.ts';
import { labourOf } from '#model/stream/labour.ts';
import { countOf, type MetricId } from '#model/stream/metric.ts';
import { metricIds, metricOf } from '#model/stream/metrics.ts';
import { batchesOf, queuesOf } from '#model/stream/queues.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { fixture, viewOfCase } from '../cases.ts';
import { make, workspace } from '../tables.ts';

const q = (v: number, unit?: Unit, sure?: Sure): Quantity => ({
  text: `${v}${unit ?? ''}`,
  v,
  ...(unit && { unit }),
  ...(sure && { sure }),
});
const range = (lo: number, hi: number, unit?: Unit): Quantity => ({
  text: `${lo}-${hi}`,
  lo,
  hi,
  ...(unit && { unit }),
});

/** Steps in a row. */
function row(
  steps: readonly Partial<StepRecord>[],
  map: Partial<MapRecord> = {},
  more: Partial<StepRecord> = {},
): View {
  const records = steps.map((step, at) => make.step(`s${at}`, { order: `a${at}`, ...more, ...step }));
  const flows = records.slice(1).map((step, at) => make.flow(`s${at}`, step.id));
  const view = viewOf(workspace({ map: [make.map(map)], step: records, flow: flows }), 'm');
  if (!view) throw new Error('no view');
  return view;
}
const value = (view: View, id: MetricId) => metricOf(view, id).span?.v ?? null;
const nameOf = (view: View, id: string | undefined) => view.steps.find((step) => step.id === id)?.name;

describe('labour', () => {
  it('is 464 hours of people for one run of the parallel case, by the published vector', () => {
    const { view } = viewOfCase('lean-enterprise-software-parallel', 'office');
    expect(value(view, 'labour')).toBeCloseTo(464, 6);
    expect(labourOf(view).people).toEqual({ known: 8, of: 8 });
  });
  it('counts one person where nobody said how many, and tells so', () => {
    const view = row([
      { pt: q(2, 'h', 'measured'), people: q(3, undefined, 'measured') },
      { pt: q(4, 'h', 'measured') },
      {},
    ]);
    expect(value(view, 'labour')).toBe(10);
    expect(labourOf(view).people).toEqual({ known: 1, of: 2 });
    expect(countOf(metricOf(view, 'labour'))).toEqual({ known: 2, measured: 1, of: 3 });
  });
  it('is by month where pieces a month were said, of the step or of the demand', () => {
    const view = row([{ pt: q(2, 'h'), runs: q(10) }, { pt: q(1, 'h') }], { demand: q(5), period: 'wk' });
    expect(value(view, 'labourMonth')).toBe(2 * 10 + 5 * 4);
    expect(labourOf(view).byDemand).toEqual(['s1']);
    expect(value(row([{ pt: q(2, 'h') }]), 'labourMonth')).toBeNull();
  });
  it('counts a step after an either/or by its share, once all shares were said', () => {
    const steps = ['A', 'B', 'C'].map((id) =>
      make.step(id, { pt: q(10, 'h'), ...(id === 'A' && { split: 'one' as const }) }),
    );
    const of = (share?: Quantity) => {
      const flow = [make.flow('A', 'B', share && { share }), make.flow('A', 'C')];
      return viewOf(workspace({ map: [make.map()], step: steps, flow }), 'm') as View;
    };
    expect(value(of(q(35, '%')), 'labour')).toBeCloseTo(20, 9);
    expect(labourOf(of()).byShare).toBe(false);
    expect(value(of(), 'labour')).toBe(30);
  });
  it('leaves out what does not reach the end', () => {
    const steps = ['A', 'B', 'F'].map((id) => make.step(id, { pt: q(1, 'h') }));
    const end = make.step('Z', { kind: 'customer' });
    const flow = [make.flow('A', 'B'), make.flow('B', 'Z'), make.flow('A', 'F')];
    expect(value(viewOf(workspace({ map: [make.map()], step: [...steps, end], flow }), 'm') as View, 'labour')).toBe(2);
  });
});

interface Vectors {
  readonly activity_ratio: readonly { readonly case?: string; readonly va_only_pct?: number; readonly pct: number }[];
  readonly takt: readonly { available_s: number; demand: number; takt_s: number }[];
  readonly capacity: readonly { available_s: number; ct_s: number; uptime: number; pieces: number }[];
  readonly littles_law: readonly { wip: number; throughput_per_day?: number; days: number | null }[];
  readonly units: readonly { readonly pce_pct?: number }[];
}
const vectors = fixture<Vectors>('metrics-vectors.json');

describe('value-adding work by lead time', () => {
  it.each([
    ['mapvs-invoice', 0.6724],
    ['mapvs-permit', vectors.activity_ratio.find((one) => one.case === 'mapvs-permit')?.va_only_pct ?? 0],
    [
      'mapvs-portal-approval',
      vectors.activity_ratio.find((one) => one.case === 'mapvs-portal-approval')?.va_only_pct ?? 0,
    ],
  ])('%s is not its activity', (name, pct) => {
    const { view } = viewOfCase(name, 'office');
    expect((value(view, 'pce') ?? 0) * 100).toBeCloseTo(pct, 3);
    expect(value(view, 'pce')).toBeLessThan(value(view, 'activity') ?? 0);
  });
  it('is of the course page: 65 minutes of 2,945', () => {
    const work = (minutes: number) => ({ pt: q(minutes, 'min'), lt: q(minutes, 'min'), va: 'yes' as const });
    const wait = (days: number) => ({ pt: q(0, 'min'), lt: q(days, 'd'), va: 'no' as const });
    const view = row([work(5), wait(5), work(60), wait(1)]);
    const printed = vectors.units.find((one) => one.pce_pct !== undefined)?.pce_pct ?? 0;
    expect((value(view, 'pce') ?? 0) * 100).toBeCloseTo(printed, 3);
  });
  it('needs flags, and says of how many steps it has them', () => {
    const times = { pt: q(1, 'h'), lt: q(1, 'd') };
    expect(metricOf(row([{}, {}], {}, times), 'pce')).toMatchObject({ span: null, parts: [] });
    const view = row([{ va: 'yes' }, { va: 'necessary' }, {}], {}, times);
    expect(value(view, 'pce')).toBeCloseTo(1 / 24, 9);
    expect(countOf(metricOf(view, 'pce'))).toMatchObject({ known: 2, of: 3 });
  });
  it('is not there while a time that it needs is missing', () => {
    expect(value(row([{ pt: q(1, 'h'), lt: q(1, 'd'), va: 'yes' }, { va: 'no' }]), 'pce')).toBeNull();
    expect(value(row([{ lt: q(1, 'd'), va: 'yes' }]), 'pce')).toBeNull();
  });
});

describe('takt and capacity', () => {
  it.each(vectors.takt)('takt of $available_s s for $demand', ({ available_s, demand, takt_s }) => {
    const view = row([{}], { available: q(available_s, 's'), demand: q(demand) });
    expect((value(view, 'takt') ?? 0) * 3600).toBeCloseTo(takt_s, 2);
  });
  it.each(vectors.capacity)('capacity at $ct_s s', ({ available_s, ct_s, uptime, pieces }) => {
    const view = row([{ pt: q(ct_s, 's'), uptime: q(uptime * 100, '%') }], { available: q(available_s, 's') });
    expect(value(view, 'capacity')).toBe(pieces);
  });
  it('finds Assembly 1 above the takt of Acme, and no other', () => {
    const { view } = viewOfCase('acme-stamping-current', 'manufacturing', {
      available: q(27_600, 's'),
      demand: q(460),
      period: 'd',
    });
    expect((taktSpan(view)?.v ?? 0) * 3600).toBeCloseTo(60, 9);
    const above = capacitiesOf(view).filter((one) => one.aboveTakt);
    expect(above.map((one) => nameOf(view, one.id))).toEqual(['Assembly 1']);
    expect(nameOf(view, metricOf(view, 'capacity').steps[0])).toBe('Assembly 1');
  });
  it.each([
    ['equal to takt is not above it', { pt: q(60, 's') }, false],
    ['its uptime counts', { pt: q(50, 's'), uptime: q(80, '%') }, true],
    ['its part of the change-over counts', { pt: q(50, 's'), changeOver: q(20, 'min'), batch: q(100) }, true],
    ['a change-over without a batch is left out', { pt: q(50, 's'), changeOver: q(20, 'min') }, false],
  ])('%s', (_, step, above) => {
    const view = row([step], { available: q(27_600, 's'), demand: q(460) });
    expect(capacitiesOf(view)[0]?.aboveTakt).toBe(above);
  });
  it('has no number without demand, without available time, or for a demand of nothing', () => {
    expect(value(row([{ pt: q(1, 's') }], { demand: q(4) }), 'takt')).toBeNull();
    expect(value(row([{ pt: q(1, 's') }], { demand: q(4) }), 'capacity')).toBeNull();
    expect(value(row([{ pt: q(1, 's') }], { available: q(4, 'h') }), 'takt')).toBeNull();
    expect(value(row([{}], { available: q(4, 'h'), demand: q(0) }), 'takt')).toBeNull();
  });
});

describe('queues and batches', () => {
  it.each(vectors.littles_law)('$wip pieces wait $days days', ({ wip, throughput_per_day, days }) => {
    const view = row([{ wip: q(wip) }], { period: 'd', ...(throughput_per_day && { demand: q(throughput_per_day) }) });
    const wait = queuesOf(view)[0]?.span?.v ?? null;
    if (days === null) expect(wait).toBeNull();
    else expect((wait ?? 0) / 8).toBeCloseTo(days, 3);
  });
  it('stands beside a time that was given, and takes its place only as inventory that nobody timed', () => {
    const given = { wip: q(7000), wait: q(1, 'd') };
    const demand = { demand: q(920), period: 'd' as const };
    expect(value(row([given], { ...demand, convention: 'manufacturing' }), 'takes')).toBe(8);
    expect(value(row([{ wip: q(7000) }], demand), 'takes')).toBeNull();
    const view = row([{ wip: q(7000, undefined, 'measured') }], { ...demand, convention: 'manufacturing' });
    expect((value(view, 'takes') ?? 0) / 8).toBeCloseTo(7.609, 3);
    expect(countOf(metricOf(view, 'takes'))).toEqual({ known: 1, measured: 0, of: 1 });
  });
  it('gives the 23.62 days of Acme from its pieces alone', () => {
    const { view } = viewOfCase('acme-stamping-current', 'manufacturing', { demand: q(920), period: 'd' });
    const steps = view.steps.map((step, at) =>
      at === 0 ? step : make.step(step.id, { ...step, wait: { text: '?' } }),
    );
    expect((value({ ...view, steps }, 'takes') ?? 0) / 15.333333).toBeCloseTo(5 + 17_130 / 920, 2);
  });
  it('a batch of 85 waits 840 minutes for itself', () => {
    const { view } = viewOfCase('flint-fabricators-batch', 'office');
    expect((value(view, 'batch') ?? 0) * 60).toBeCloseTo(840, 9);
    expect(batchesOf(row([{ pt: q(1, 'h') }]))).toEqual([]);
  });
});

describe('rework by the two other models', () => {
  it.each([
    ['bdfinst-rework-implicit', 18, 24.504],
    ['bdfinst-rework-explicit', 33, null],
  ])('%s', (name, onePass, untilRight) => {
    const { view } = viewOfCase(name, 'office');
    if (onePass !== null) expect((value(view, 'onePass') ?? 0) * 60).toBeCloseTo(onePass, 6);
    if (untilRight !== null) expect((value(view, 'untilRight') ?? 0) * 60).toBeCloseTo(untilRight, 2);
  });
  it('by visits, the work on top is that of the published example, and the waits come with it', () => {
    const { view } = viewOfCase('bdfinst-software-example', 'office');
    const { untilRight } = againOf(view);
    if (untilRight.is !== 'known') throw new Error(untilRight.is);
    expect((untilRight.work ?? 0) * 60).toBeCloseTo(487.06 - 345, 2);
    expect(untilRight.hours).toBeGreaterThan(untilRight.work ?? 0);
    expect(value(view, 'untilRight')).toBe(untilRight.hours);
  });
  it('a loop of one step with its wait: a quarter comes back, so a third of everything is done again', () => {
    const steps = ['A', 'B'].map((id) => make.step(id, { pt: q(3, 'h'), wait: q(6, 'h') }));
    const loop = make.flow('B', 'A', { kind: 'rework', rate: q(25, '%'), loopWait: q(3, 'h') });
    const view = viewOf(workspace({ map: [make.map()], step: steps, flow: [make.flow('A', 'B'), loop] }), 'm') as View;
    expect(value(view, 'untilRight')).toBeCloseTo((9 + 9 + 3) / 3, 9);
  });
  it('says how often steps are visited', () => {
    const { view } = viewOfCase('bdfinst-software-example', 'office');
    const { untilRight } = againOf(view);
    const visits = untilRight.is === 'known' ? untilRight.visits : [];
    expect(visits.map(([id, times]) => [nameOf(view, id), Number(times.toFixed(4))])).toEqual([
      ['Development', 1.4706],
      ['Code Review', 1.4706],
      ['QA Testing', 1.25],
    ]);
  });
  it('refuses a step that is never right', () => {
    expect(againOf(row([{ pt: q(1, 'h'), ca: q(0, '%') }])).untilRight).toEqual({ is: 'endless', stops: ['s0'] });
  });
});

describe('how sure a number is', () => {
  const times = (lt: Quantity, pt: Quantity) => ({ lt, pt });
  it('a range gives a range, a guess a quarter either way, and nothing else does', () => {
    const view = row([times(range(3, 5, 'd'), q(1, 'h')), times(q(8, 'd', 'guess'), q(2, 'h', 'asked'))]);
    expect(metricOf(view, 'takes').span).toEqual({ lo: (3 + 6) * 8, v: 12 * 8, hi: (5 + 10) * 8 });
    expect(metricOf(view, 'work').span).toEqual({ lo: 3, v: 3, hi: 3 });
    expect(metricOf(view, 'activity').span).toEqual({ lo: 3 / 120, v: 3 / 96, hi: 3 / 72 });
  });
  it('no share goes over the whole', () => {
    const view = row([{ ca: q(90, '%', 'guess') }, { lt: q(4, 'h', 'guess'), pt: q(4, 'h', 'guess') }]);
    expect(metricOf(view, 'rolled').span?.hi).toBe(1);
    expect(metricOf(row([times(q(4, 'h', 'guess'), q(4, 'h', 'guess'))]), 'activity').span?.hi).toBe(1);
  });
  it('counts what was measured beside what is known', () => {
    const view = row([
      { lt: q(1, 'd', 'measured'), pt: q(1, 'h') },
      { lt: q(1, 'd', 'system'), pt: q(1, 'h', 'measured') },
      { wait: q(1, 'd', 'measured'), pt: q(1, 'h', 'asked') },
      {},
    ]);
    expect(countOf(metricOf(view, 'takes'))).toEqual({ known: 3, measured: 2, of: 4 });
    expect(countOf(metricOf(view, 'work'))).toEqual({ known: 3, measured: 1, of: 4 });
    expect(countOf(metricOf(view, 'activity'))).toEqual({ known: 3, measured: 1, of: 4 });
  });
  it('every number of an empty map is missing, none is 0', () => {
    for (const id of metricIds) expect([id, metricOf(row([]), id).span]).toEqual([id, null]);
    for (const id of metricIds) expect([id, metricOf(row([{}, {}]), id).span]).toEqual([id, null]);
  });
});
