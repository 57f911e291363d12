import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FlowRecord } from '#model/records/flow.ts';
import type { Records } from '#model/records/records.ts';
import type { StepRecord } from '#model/records/step.ts';
import { metricIds, metricOf } from '#model/stream/metrics.ts';
import { numbersOf } from '#model/stream/numbers.ts';
import { warningsOf } from '#model/stream/warnings.ts';
import { viewOf } from '#model/view-of.ts';
import { make, workspace } from '../tables.ts';

const quantity = (v: number, unit: 'h' | '%') => ({ text: `${v}${unit}`, v, unit });
const ids = ['0', '1', '2', '3', '4', '5', '6'];
const id = fc.constantFrom(...ids);

/** One change of a person: of a step, or of a hand-over. */
const edit = fc.oneof(
  fc.record({ step: id, lt: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ step: id, pt: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ step: id, ca: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ step: id, kind: fc.constantFrom('customer' as const, 'step' as const) }),
  fc.record({ step: id, split: fc.constantFrom('one' as const, 'all' as const) }),
  fc.record({ step: id, del: fc.constantFrom(0, 1) }),
  fc.record({ step: id, order: fc.constantFrom('a', 'b', 'z') }),
  fc.record({ from: id, to: id, rework: fc.boolean(), gone: fc.boolean() }),
);

function changed(records: Records, one: ReturnType<(typeof edit)['generate']>['value']): Records {
  const { tables } = records;
  if ('from' in one) {
    const flow = make.flow(one.from, one.to, { kind: one.rework ? 'rework' : 'work', ...(one.gone && { del: 1 }) });
    return { ...records, tables: { ...tables, flow: new Map<string, FlowRecord>(tables.flow).set(flow.id, flow) } };
  }
  const { step: at, ...fields } = one;
  const given = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      field === 'ca' ? quantity(Number(value), '%') : /^[lp]t$/.test(field) ? quantity(Number(value), 'h') : value,
    ]),
  );
  const step = { ...(tables.step.get(at) ?? make.step(at)), ...given } as StepRecord;
  return { ...records, tables: { ...tables, step: new Map(tables.step).set(at, step) } };
}

function everything(records: Records): unknown {
  const view = viewOf(records, 'm');
  if (!view) return null;
  const { timeline, rolled, routes } = numbersOf(view);
  const metrics = metricIds.map((one) => [one, metricOf(view, one).span, metricOf(view, one).steps]);
  return structuredClone({ timeline, rolled, routes, metrics, warnings: warningsOf(view) });
}

it('what is kept from before an edit never shows: after every edit the numbers are those of records seen for the first time', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const step = ids.map((one) =>
        make.step(one, { pt: quantity(1, 'h'), lt: quantity(8, 'h'), ca: quantity(90, '%') }),
      );
      const flow = ids.slice(1).map((to, at) => make.flow(ids[at] ?? '', to));
      let records = workspace({ map: [make.map()], step, flow });
      for (const one of edits) {
        records = changed(records, one);
        expect(everything(records)).toEqual(everything(structuredClone(records)));
      }
    }),
    { seed: 5, numRuns: 150 },
  );
}, 60_000);
