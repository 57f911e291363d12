import { describe, expect, it } from 'vitest';
import { dayNumber, toHours } from '#model/calendar.ts';
import type { MapRecord } from '#model/records/map.ts';
import { ratioOf } from '#model/stream/rates.ts';
import { rolledOf } from '#model/stream/rolled.ts';
import { streamOf } from '#model/stream/stream-of.ts';
import { timelineOf } from '#model/stream/timeline.ts';
import { fixture, viewOfCase } from '../cases.ts';

interface Expected {
  readonly convention: MapRecord['convention'];
  /** Computed: hours of lead time and of work on the slowest way, per cent of activity and of rolled %C&A. */
  readonly takes: number;
  readonly work: number;
  readonly activity?: number;
  readonly rolled?: number;
  /** What was printed, and why it differs. */
  readonly printed: string;
}

/** Every published case with steps. `printed` says what the source printed and why it differs, if it does. */
const cases: { readonly [name: string]: Expected } = {
  'acme-stamping-current': {
    convention: 'manufacturing',
    takes: 23.6 * 15.333333,
    work: 188 / 3600,
    activity: 0.0144,
    printed: '23.6 d and 188 s: agrees; time at the machine is not added to inventory days',
  },
  'acme-stamping-future': {
    convention: 'manufacturing',
    takes: 4.5 * 15.333333,
    work: 169 / 3600,
    printed: '4.5 d and 169 s: agrees',
  },
  'acme-stamping-garbled': {
    convention: 'manufacturing',
    takes: 16.2 * 15.333333,
    work: 188 / 3600,
    printed: '23.5 d, though its own waits add up to 16.2 d',
  },
  'bdfinst-rework-explicit': {
    convention: 'office',
    takes: 95 / 60,
    work: 70 / 60,
    rolled: 50.4,
    printed: '95 min: agrees, rework never lengthens it',
  },
  'bdfinst-rework-implicit': {
    convention: 'office',
    takes: 85 / 60,
    work: 65 / 60,
    rolled: 50.4,
    printed: '85 min: agrees',
  },
  'bdfinst-software-example': {
    convention: 'office',
    takes: 2220 / 60,
    work: 345 / 60,
    activity: 15.54,
    rolled: 58.14,
    printed: 'no totals',
  },
  'blue-bank-agile': {
    convention: 'office',
    takes: 33 * 8,
    work: 28 * 8,
    activity: 84.85,
    printed: '33 d, 28 d, 84.85 %: agrees',
  },
  'flint-fabricators-batch': {
    convention: 'office',
    takes: 19 / 60,
    work: 10 / 60,
    printed: '859 min: the batch waits 849 min for itself, which no step was given; see the batch formula',
  },
  'ja-app-sample-partial': {
    convention: 'apart',
    takes: (13 + 6) * 8,
    work: 3 * 8,
    rolled: 21.55,
    printed: '54 d, 13.5 d: only two of its six steps are published with times; rolled 21.5 agrees',
  },
  'lean-enterprise-software-parallel': {
    convention: 'office',
    takes: 48 * 8,
    work: 55,
    activity: 14.32,
    rolled: 5.44,
    printed:
      '9.5 wk where its weeks add up to 9.6; 7 d and 14.5 % need 2 h for a step whose box says 1 h; rolled 5.4 agrees',
  },
  'mapvs-invoice': {
    convention: 'office',
    takes: 156.15,
    work: 2.15,
    activity: 1.38,
    printed: '156.15 h: agrees; 0.7 % is of value-adding work alone',
  },
  'mapvs-patient': { convention: 'office', takes: 11.5, work: 4, activity: 34.78, printed: '11.5 h, 34.8 %: agrees' },
  'mapvs-permit': {
    convention: 'office',
    takes: 446.5,
    work: 4.5,
    activity: 1.01,
    printed: '446.5 h: agrees; 0.9 % is of value-adding work alone',
  },
  'mapvs-portal-approval': {
    convention: 'office',
    takes: 259.9,
    work: 7.4,
    activity: 2.85,
    printed: '259.9 h: agrees; 2.4 % is of value-adding work alone',
  },
  'martin-osterling-figure-1-1': {
    convention: 'office',
    takes: 9.5 * 8,
    work: 3,
    activity: 3.95,
    rolled: 29.98,
    printed: '9.5 d: agrees',
  },
  'sales-conversion-alternative-routes': {
    convention: 'office',
    takes: 605,
    work: 137.5,
    activity: 22.73,
    rolled: 23.17,
    printed: '605 h, 22.7 %: agrees; rolled 38.6 is of the other route than the time',
  },
  'tailspin-web-release': {
    convention: 'office',
    takes: 22 * 8,
    work: 5 * 8,
    activity: 22.73,
    printed: '22 d, 5 d, 23 %: agrees',
  },
  'va-medication-adherence': {
    convention: 'office',
    takes: 384,
    work: 3,
    rolled: 6.94,
    printed: '384 h: agrees; 7.71 % leaves the last block out',
  },
  'valuetech-with-systems': {
    convention: 'office',
    takes: 16 * 8,
    work: 8.5,
    activity: 6.64,
    rolled: 21.6,
    printed: '8.5 h, 16 d, 6.6 %: agrees; 21 % is 21.6 cut off',
  },
};

describe('published streams along their slowest way', () => {
  it.each(Object.entries(cases))('%s', (name, expected) => {
    const { view } = viewOfCase(name, expected.convention);
    const stream = streamOf(view);
    const { takes, work } = timelineOf(stream);
    expect(takes.v).toBeCloseTo(expected.takes, 2);
    expect(work.v).toBeCloseTo(expected.work, 3);
    const activity = ratioOf(work.v, takes.v);
    if (expected.activity !== undefined) expect((activity ?? 0) * 100).toBeCloseTo(expected.activity, 1);
    const rolled = rolledOf(stream.stops);
    if (expected.rolled !== undefined) expect((rolled.share ?? 0) * 100).toBeCloseTo(expected.rolled, 1);
  });

  it('reads the parallel one as 48 days, 9.6 weeks, with the faster branch beside the way', () => {
    const { view } = viewOfCase('lean-enterprise-software-parallel', 'office');
    const { takes, beside } = timelineOf(streamOf(view));
    expect(dayNumber(takes.v, { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 })).toBe('48');
    expect(beside.map((id) => view.steps.find((step) => step.id === id)?.name)).toEqual(['Exploratory & perf testing']);
  });

  it('says how many numbers are missing where a time varies', () => {
    const { takes, work } = timelineOf(streamOf(viewOfCase('va-medication-adherence', 'office').view));
    expect([takes.known, takes.of, work.known, work.of]).toEqual([7, 10, 7, 10]);
    expect(rolledOf(streamOf(viewOfCase('va-medication-adherence', 'office').view).stops)).toMatchObject({
      known: 9,
      of: 10,
    });
  });

  it('agrees with a table of conversions where its day is said: 24 hours, not 8', () => {
    const { checks } = fixture<{
      checks: {
        what: string;
        pt_h?: number;
        lt_d?: number;
        working_8h_pct?: number;
        calendar_24h_pct?: number;
        factors?: number[];
        computed_pct?: number;
      }[];
    }>('cases/rise8-metric-table.json');
    const flow = checks.find((one) => one.what === 'software flow efficiency');
    const activity = (hoursPerDay: number, daysPerWeek: number): number => {
      const calendar = { hoursPerDay, daysPerWeek, daysPerMonth: 20 };
      const takes = toHours({ text: '', v: flow?.lt_d ?? 0, unit: 'd' }, calendar);
      return (ratioOf(toHours({ text: '', v: flow?.pt_h ?? 0, unit: 'h' }, calendar), takes) ?? 0) * 100;
    };
    expect(activity(24, 7)).toBeCloseTo(flow?.calendar_24h_pct ?? 0, 2);
    expect(activity(8, 5)).toBeCloseTo(flow?.working_8h_pct ?? 0, 2);
    const products = checks.filter((one) => one.factors !== undefined);
    expect(products.length).toBe(2);
    for (const { factors = [], computed_pct = 0 } of products) {
      const rolled = rolledOf(factors.map((usable) => ({ usable, counted: true })));
      expect((rolled.share ?? 0) * 100).toBeCloseTo(computed_pct, 2);
    }
  });
});
