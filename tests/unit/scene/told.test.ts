import { describe, expect, it } from 'vitest';
import { nodeMeasure } from '#lib/inter-widths.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { View } from '#model/view.ts';
import { inOneRow, widthOf } from '#scene/strip-head.ts';
import { toldOf } from '#scene/told.ts';
import { toldMore } from '#scene/told-more.ts';
import { toldWarnings } from '#scene/told-warnings.ts';
import { sayRange, terms } from '#scene/told-words.ts';
import { viewOfCase } from '../model/cases.ts';
import { amount, viewOfSketch, type Sketch } from './fixtures.ts';

const count = (v: number): Quantity => ({ text: String(v), v });
const said = (view: View) => toldOf(view).map(({ name, value }) => `${name} ${value}`);
const more = (view: View) => toldMore(view).map(({ name, value }) => `${name} ${value}`);
const howOf = (view: View, id: string) => [...toldOf(view), ...toldMore(view)].find((one) => one.id === id)?.how;
const sketch = (steps: Sketch['steps'], map: Partial<MapRecord> = {}) => viewOfSketch({ steps, map });

describe('the numbers of a stream, as they are told', () => {
  it('of the parallel case: every number with how it is made, the slowest way first', () => {
    const { view } = viewOfCase('lean-enterprise-software-parallel', 'office');
    expect(said(view)).toEqual([
      'Lead time 48 d',
      'Work 55 h',
      'Activity 14.3 %',
      'Right first time 5.4 %',
      'Labour 464 h',
      'Longest wait Release planning & Estimation, 14.9 d',
    ]);
    expect(howOf(view, 'takes')).toEqual([
      'The slowest way, from “Design & Analysis” to “Production deployment”: 10 + 5 + 15 + 5 + 3 + 5 + 5 = 48 d.',
      '48 d are 9.6 weeks of 5 days.',
      'Known for 7 of 7 steps, measured for 0.',
      'One step runs beside it and holds nobody up: “Exploratory & perf testing”.',
      'Times in 8 h days, 5 d weeks.',
    ]);
    expect(howOf(view, 'labour')?.slice(0, 2)).toEqual([
      'Work times the people who work at once, over all steps, branches too: 80 h + 2 h + 3 h + 320 h + 10 h + 40 h + 1 h + 8 h = 464 h for one run.',
      'People were said for 8 of 8 steps.',
    ]);
    expect(howOf(view, 'rolled')).toEqual([
      'What is usable without fixing, multiplied over all steps: 70 % × 60 % × 60 % × 80 % × 50 % × 75 % × 90 % × 80 % = 5.4 %.',
      'Known for 8 of 8 steps, measured for 0.',
    ]);
  });

  it('says nothing of what is not known, and never 0', () => {
    expect(said(sketch([{ name: 'A' }, { name: 'B' }]))).toEqual([]);
    expect(more(sketch([{ name: 'A' }, { name: 'B' }]))).toEqual([]);
    expect(said(sketch([{ name: 'A', lt: amount(2, 'd') }, { name: 'B' }]))).toEqual(['Lead time 2 d']);
    expect(howOf(sketch([{ name: 'A', lt: amount(2, 'd') }, { name: 'B' }]), 'takes')).toContain(
      'Known for 1 of 2 steps, measured for 0.',
    );
  });

  it('tells a range with what it comes from', () => {
    const view = sketch([
      { name: 'A', lt: { text: '3-5d', lo: 3, hi: 5, unit: 'd' } },
      { name: 'B', lt: { ...amount(4, 'd'), sure: 'guess' } },
      { name: 'C', lt: { ...amount(2, 'd'), sure: 'measured' } },
    ]);
    expect(said(view)).toEqual(['Lead time 10 d (8 d to 12 d)']);
    expect(howOf(view, 'takes')?.slice(1, 3)).toEqual([
      'Known for 3 of 3 steps, measured for 1.',
      '1 number was given as a range. 1 is a guess: it may be a quarter less or more.',
    ]);
  });

  it('keeps value-adding work apart from activity', () => {
    const { view } = viewOfCase('mapvs-invoice', 'office');
    expect(said(view)).toContain('Activity 1.4 %');
    expect(said(view)).toContain('Value-adding 0.7 %');
    expect(howOf(view, 'pce')?.at(-1)).toMatch(
      /^Whether it adds value was said for \d of \d steps\. It is not the activity/,
    );
  });

  it('tells takt, capacity and queues of Acme', () => {
    const { view } = viewOfCase('acme-stamping-current', 'manufacturing', {
      available: amount(27_600, 's'),
      demand: count(460),
      period: 'd',
    });
    expect(said(view)).toContain('Takt 60 s');
    expect(howOf(view, 'takt')).toEqual([
      'Available working time by demand: 7 h 40 min / 460 a day = 60 s for each piece.',
      '1 step needs longer: 62 s at “Assembly 1”.',
    ]);
    expect(said(view)).toContain('Activity 0.014 %');
    expect(more(view)).toContain('Capacity 445 a day at “Assembly 1”');
    expect(howOf(view, 'capacity')).toContain('Asked for: 460 a day.');
    expect(more(view)).toContain('Longest queue 15.2 d at “Spot Weld 1”');
  });

  it('names the two other models of rework, and says that they are other models', () => {
    const { view } = viewOfCase('bdfinst-rework-implicit', 'office');
    expect(more(view)).toEqual(['Rework, once through 18 min', 'Rework, until right 25 min']);
    for (const id of ['onePass', 'untilRight']) expect(howOf(view, id)?.at(-1)).toMatch(/another model/);
    const drawn = viewOfCase('bdfinst-software-example', 'office').view;
    expect(howOf(drawn, 'untilRight')).toContain(
      'Worked on for one piece: “Development” 1.47 times, “Code Review” 1.47 times, “QA Testing” 1.25 times.',
    );
  });

  it('says why a number cannot be said', () => {
    const view = sketch([{ name: 'A', pt: amount(1, 'h'), ca: amount(0, '%') }]);
    expect(toldMore(view).find((one) => one.id === 'untilRight')).toMatchObject({
      value: 'cannot be said',
      how: ['Nothing is usable, so it is never right: “A”.'],
    });
    const steps = [
      { name: 'A', pt: amount(1, 'h'), ca: amount(50, '%') },
      { name: 'B', pt: amount(1, 'h') },
    ];
    const flows: Sketch['flows'] = [
      [1, 2],
      [2, 1, 'rework', { rate: amount(100, '%') }],
    ];
    const caught = toldMore(viewOfSketch({ steps, flows })).find((one) => one.id === 'untilRight');
    expect(caught?.how).toEqual(['Everything comes back and nothing gets out: “B”. A loop needs a rate below 100 %.']);
  });

  it('leaves out the middle of a long sum, and a range that nobody would see', () => {
    expect(
      terms(
        Array.from({ length: 13 }, (_, at) => String(at)),
        '+',
        (n) => n,
      ),
    ).toBe('0+1+2+3+4+5+…+7+8+9+10+11+12');
    expect(sayRange({ lo: 1.01, v: 1, hi: 0.99 }, (v) => v.toFixed(1))).toBe('1.0');
  });
});

describe('what is worth a look, as it is told', () => {
  it('in a sentence, with the steps by name', () => {
    const fast = { lt: amount(1, 'h'), pt: amount(2, 'h') };
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const [one] = toldWarnings(sketch(names.map((name) => ({ name, ...fast }))));
    expect(one).toMatchObject({
      text: 'More work than the steps take in all: 6 steps.',
      who: '“A”, “B”, “C”, “D” and 2 more',
    });
    expect(one?.steps).toHaveLength(6);
    expect(toldWarnings(sketch([{ name: 'A', lt: amount(2, 'd'), pt: amount(1, 'h') }]))).toEqual([]);
  });
  it('shows both totals where they differ', () => {
    const map = { 'x:declared': '23.5 d' } as Partial<MapRecord>;
    expect(toldWarnings(viewOfCase('acme-stamping-garbled', 'manufacturing', map).view)).toMatchObject([
      { id: 'declared', text: 'The map came with a lead time of 23.5 d; its steps give 16.2 d.', who: null },
    ]);
  });
});

describe('the row of numbers above the strip', () => {
  const told = toldOf(viewOfCase('lean-enterprise-software-parallel', 'office').view);
  it('holds as many as have room, the more important first, and loses none', () => {
    for (let room = 0; room < 2000; room += 37) {
      const { shown, behind } = inOneRow(told, room, 120, nodeMeasure);
      expect([...shown, ...behind]).toEqual(told);
      const width = shown.reduce((sum, one) => sum + widthOf(one, nodeMeasure), 120);
      expect(width <= room || shown.length === 2).toBe(true);
    }
    expect(inOneRow(told, 2000, 120, nodeMeasure).behind).toEqual([]);
  });
});
