import { describe, expect, it } from 'vitest';
import { isEndless } from '#commands/line/rate.ts';
import { refuseRate } from '#commands/refusal.ts';
import { lineOfStep } from '#commands/step-edit.ts';
import { chain } from './workshop.ts';

describe('a rework rate', () => {
  it.each([
    '100',
    '100%',
    '100 %',
    '~100%',
    '=100.0%',
    '120%',
    '1000',
    '90-100%',
    '90%-100%',
    '90–110',
    '１００％',
    'about 100 %',
    '90 to 100 percent',
  ])('%s has no end and is refused', (text) => {
    expect(isEndless(text)).toBe(true);
    const shop = chain('A', 'B <1 10%');
    const flow = shop.view().flows.find((one) => one.kind === 'rework');
    shop.run('flow.rate', { flowId: flow?.id, text });
    expect(shop.last).toEqual([]);
    expect(refuseRate(text)).toMatch(/^Not taken: .*as it was.*less than 100 %/);
  });

  it.each(['99.9%', '0', '~28 %', '5-15%', 'often', '?', '', '10.0', 'see ticket 1234'])(
    '%s is taken as it is',
    (text) => {
      expect(refuseRate(text)).toBeNull();
    },
  );

  it.each(['Check <1 100%', 'Check 20m <1 120%', 'Check <1 90-100% @SAP'])(
    'typed as “%s” is kept as typed and listed to fix, and no hand-over is drawn',
    (text) => {
      const shop = chain('A');
      const id = shop.type(text);
      const kept = /<1 \S+/.exec(text)?.[0];
      const step = shop.records.tables.step.get(id);
      expect(step).toMatchObject({ name: `Check ${kept}`, 'x:unread': [kept] });
      expect(step).not.toHaveProperty('ca');
      expect(shop.flows().filter((one) => one.includes('~'))).toEqual([]);
    },
  );

  it('that is too high in an old file does not change when its step is edited as a line', () => {
    const shop = chain('A', 'B <1 10%');
    const flow = shop.view().flows.find((one) => one.kind === 'rework');
    const table = new Map(shop.records.tables.flow);
    if (flow) table.set(flow.id, { ...flow, rate: { text: '100%', v: 100, unit: '%' } });
    shop.records = { ...shop.records, tables: { ...shop.records.tables, flow: table } };
    const line = lineOfStep(shop.records, shop.step('B'))?.text ?? '';
    expect(line).toBe('B <1');
    shop.run('step.edit', { stepId: shop.step('B'), line: shop.line(`${line} 5m`) });
    expect(shop.records.tables.flow.get(flow?.id ?? '')?.rate?.v).toBe(100);
  });
});
