import { describe, expect, it } from 'vitest';
import { drawnFlows } from '#scene/drawn-flows.ts';
import { chain } from '../commands/workshop.ts';

/** Rates of rework as they are drawn. */
const rates = (...lines: readonly string[]) =>
  drawnFlows(chain(...lines).view())
    .filter((flow) => flow.kind === 'rework')
    .map((flow) => flow.rate?.text);

describe('a rework rate', () => {
  it.each([
    ['72%', '28%', undefined],
    ['99.9%', '0.1%', undefined],
    ['~72%', '28%', undefined],
    ['72%', '27%', '27%'],
    ['70-74%', '28%', '28%'],
    ['', '28%', '28%'],
  ])('at a step with %s usable: %s is drawn as %s', (usable, rate, drawn) => {
    expect(rates('Take', `Check ${usable} <1 ${rate}`)).toEqual([drawn]);
  });

  it('left out of the drawing stays in the record, and the hand-over keeps its identity from view to view', () => {
    const shop = chain('Take', 'Check 72% <1 28%');
    const before = drawnFlows(shop.view()).find((flow) => flow.kind === 'rework');
    expect(shop.view().flows.find((flow) => flow.kind === 'rework')?.rate?.v).toBe(28);
    shop.run('step.rename', { stepId: shop.step('Take'), name: 'Take it' });
    expect(drawnFlows(shop.view()).find((flow) => flow.kind === 'rework')).toBe(before);
  });
});
