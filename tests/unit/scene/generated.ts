import fc from 'fast-check';
import type { NoteRecord } from '#model/records/note.ts';
import { amount, viewOfSketch, type Sketch } from './fixtures.ts';
import type { View } from '#model/view.ts';

const words = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Check credit', 'Approve', 'Book the reserve', 'Get legal sign-off', 'Pack'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Donaudampfschifffahrtsgesellschaftskapitän', 'x'.repeat(220), 'a/b-c_d.e/'.repeat(9)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '信用調査を行い承認を得る',
      '見積もり',
      '고객 확인 및 승인 절차',
      'التحقق من الائتمان والموافقة عليه',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('🧑‍🤝‍🧑 Meet the family 👨‍👩‍👧‍👦', '🚀'.repeat(30), 'é'.repeat(40), '') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 14 }) },
);

interface Size {
  readonly steps: number;
  readonly systems: number;
  readonly pins: boolean;
}

const quantity = fc.option(
  fc.record({ v: fc.integer({ min: 1, max: 400 }), unit: fc.constantFrom('min' as const, 'h' as const, 'd' as const) }),
  { nil: undefined },
);

/** Maps of 1 to 60 steps and 0 to 40 systems, with branches, rework, circles, notes, all scripts, and pins if asked. */
export function sketches(most: Size): fc.Arbitrary<Sketch> {
  return fc.integer({ min: 1, max: most.steps }).chain((count) => {
    const at = fc.integer({ min: 1, max: count });
    const pin = fc.tuple(fc.integer({ min: -50, max: 2400 }), fc.integer({ min: -80, max: 900 }));
    const step = fc
      .record({
        name: words,
        team: fc.option(
          fc.constantFrom('Sales', 'Claims', 'Finance', '経理部', 'A department with quite a long name'),
          { nil: undefined },
        ),
        kind: fc.constantFrom('step', 'step', 'step', 'step', 'step', 'customer', 'supplier', 'control'),
        pt: quantity,
        lt: quantity,
        ca: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
        state: fc.constantFrom(undefined, undefined, 'manual', 'unknown'),
        river: fc.option(pin, { nil: undefined, freq: 6 }),
        lanes: fc.option(pin, { nil: undefined, freq: 6 }),
      })
      .map(({ name, team, kind, pt, lt, ca, state, river, lanes }) => ({
        name,
        kind: kind,
        ...(team === undefined ? {} : { team }),
        ...(pt ? { pt: amount(pt.v, pt.unit) } : {}),
        ...(lt ? { lt: amount(lt.v, lt.unit) } : {}),
        ...(ca === undefined ? {} : { ca: amount(ca, '%') }),
        ...(state === undefined ? {} : { 'noSystem@room': { value: state, at: 1 } }),
        ...(most.pins && river ? { 'pin:river': river } : {}),
        ...(most.pins && lanes ? { 'pin:lanes': lanes } : {}),
      }));
    const system = fc
      .record({
        name: words,
        at: fc.uniqueArray(at, { maxLength: Math.min(count, 8) }),
        owner: fc.constantFrom('nobody', 'text', undefined),
        runBy: fc.constantFrom('A', 'B', 'C', undefined),
      })
      .map(({ name, at: steps, owner, runBy }) => ({
        name,
        at: steps,
        ...(owner === undefined
          ? {}
          : {
              'techOwner@room': {
                value: owner === 'nobody' ? ({ nobody: true } as const) : { text: 'ERP team' },
                at: 1,
              },
            }),
        ...(runBy === undefined ? {} : { 'runBy@room': { value: runBy, at: 1 } }),
      }));
    return fc.record({
      steps: fc.array(step, { minLength: count, maxLength: count }),
      flows: flowsOf(count),
      systems: fc.array(system, { maxLength: most.systems }),
      lanes: fc.constantFrom<readonly string[]>([], ['Finance', 'Nobody here', 'Sales']),
      notes: fc.array(fc.tuple(at, fc.constantFrom<NoteRecord['kind']>('voice', 'improvement', 'parking')), {
        maxLength: 5,
      }),
    });
  });
}

type FlowSketch = NonNullable<Sketch['flows']>[number];

/** A line with some links taken out, some added: branches, jumps, rework, information, now and then a circle. */
function flowsOf(count: number): fc.Arbitrary<FlowSketch[]> {
  const pair = fc.tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 1, max: count }));
  const label = fc.constantFrom(undefined, 'if over limit', '返品', 'a label that is rather long for a hand-over');
  const rate = fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined });
  const more = fc.tuple(label, rate).map(([text, v]) => ({
    ...(text === undefined ? {} : { label: text }),
    ...(v === undefined ? {} : { rate: amount(v, '%'), share: amount(v, '%') }),
  }));
  const kinds = fc.constantFrom<'work' | 'rework' | 'information'>('work', 'work', 'rework', 'rework', 'information');
  const straight = fc
    .array(fc.boolean(), { minLength: Math.max(0, count - 1), maxLength: Math.max(0, count - 1) })
    .chain((cut) =>
      fc.constantFrom(
        cut,
        cut.map(() => false),
      ),
    )
    .map((cut) => cut.flatMap((gone, i): FlowSketch[] => (gone ? [] : [[i + 1, i + 2]])));
  const branches = fc.array(fc.tuple(pair, kinds, more), { maxLength: Math.ceil(count / 3) });
  return fc.tuple(straight, branches).map(([line, added]) => {
    const seen = new Set(line.map(([from, to]) => `${from}-${to}-work`));
    const all = [...line];
    for (const [[a, b], kind, extra] of added) {
      // Mostly forward, as people draw; work back to an earlier step makes a circle now and then.
      const [from, to] = kind === 'work' && (a + b) % 7 !== 0 ? [Math.min(a, b), Math.max(a, b)] : [a, b];
      const key = `${from}-${to}-${kind}`;
      if (seen.has(key) || (from === to && kind === 'work')) continue;
      seen.add(key);
      all.push([from, to, kind, extra]);
    }
    return all;
  });
}

export const views = (most: Size): fc.Arbitrary<View> => sketches(most).map(viewOfSketch);
