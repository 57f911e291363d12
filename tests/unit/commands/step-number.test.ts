import { describe, expect, it } from 'vitest';
import type { NumberField } from '#commands/step-number.ts';
import { barriers } from '#model/barriers.ts';
import { chain } from './workshop.ts';

const stepOf = (shop: ReturnType<typeof chain>, name: string) => shop.records.tables.step.get(shop.step(name));

describe('a number of a step', () => {
  const table: [NumberField, string, object][] = [
    ['pt', '20 min', { text: '20 min', v: 20, unit: 'min' }],
    ['wait', '3-5d', { text: '3-5d', lo: 3, hi: 5, unit: 'd' }],
    ['changeOver', '=1,5 h', { v: 1.5, unit: 'h', sure: 'measured' }],
    ['uptime', '85', { v: 85, unit: '%' }],
    ['ca', '~90 %', { v: 90, unit: '%', sure: 'guess' }],
    ['people', '3-5', { lo: 3, hi: 5 }],
    ['runs', '1,200', { v: 1200 }],
    ['wip', '~40', { v: 40, sure: 'guess' }],
    ['batch', '12', { v: 12 }],
  ];
  it.each(table)('%s: %s', (field, text, said) => {
    const shop = chain('Check');
    shop.run('step.number', { stepId: shop.step('Check'), field, text });
    expect(stepOf(shop, 'Check')?.[field]).toMatchObject(said);
  });

  it.each([
    ['people', 'a few'],
    ['people', '3h'],
    ['pt', '20'],
    ['uptime', '120%'],
    ['wip', '?'],
  ] as const)('%s: %s is kept as typed and counts as missing', (field, text) => {
    const shop = chain('Check');
    shop.run('step.number', { stepId: shop.step('Check'), field, text });
    expect(stepOf(shop, 'Check')?.[field]).toEqual({ text, at: expect.any(Number) as number });
  });

  it('is cleared by a blank, and says who said it', () => {
    const shop = chain('Check #Finance');
    shop.speaker = { source: shop.party('Finance'), party: shop.party('Finance') };
    const args = { stepId: shop.step('Check'), field: 'people' };
    shop.run('step.number', { ...args, text: '2' });
    expect(stepOf(shop, 'Check')?.people?.by).toBe(shop.party('Finance'));
    shop.run('step.number', { ...args, text: ' ' });
    expect(stepOf(shop, 'Check')).not.toHaveProperty('people');
  });
});

describe('how sure a number is', () => {
  it.each([
    ['2h', 'guess', '~2h'],
    ['~2h', 'measured', '=2h'],
    ['=2h', 'asked', '2h'],
    ['~2 h', 'system', '2 h'],
    ['=3-5d', null, '3-5d'],
    ['about two', 'asked', 'about two'],
  ])('%s becomes %s: %s, and its number, speaker and date stay', (typed, value, text) => {
    const shop = chain('Check');
    const id = shop.step('Check');
    shop.run('step.number', { stepId: id, field: 'pt', text: typed });
    const { sure: _, text: __, ...kept } = stepOf(shop, 'Check')?.pt ?? { text: '' };
    shop.run('number.sure', { kind: 'step', id, field: 'pt', value });
    expect(stepOf(shop, 'Check')?.pt).toEqual({ ...kept, text, ...(value === null ? {} : { sure: value }) });
  });

  it('says nothing of a number that is not there', () => {
    const shop = chain('Check');
    shop.run('number.sure', { kind: 'step', id: shop.step('Check'), field: 'pt', value: 'guess' });
    expect(shop.last).toEqual([]);
  });
});

describe('what else is said of a step', () => {
  it('names barriers one by one and takes them back', () => {
    const shop = chain('Check');
    const stepId = shop.step('Check');
    for (const barrier of barriers) shop.run('step.barrier', { stepId, barrier, on: true });
    shop.run('step.barrier', { stepId, barrier: 'access', on: false });
    const named = Object.keys(stepOf(shop, 'Check') ?? {}).filter((key) => key.startsWith('barrier:'));
    expect(named).toEqual(barriers.filter((one) => one !== 'access').map((one) => `barrier:${one}`));
  });

  it('counts votes, never below none, and forgets a group without any', () => {
    const shop = chain('Check');
    const stepId = shop.step('Check');
    const tap = (answer: number, add: number) => shop.run('step.vote', { stepId, group: 'doers', answer, add });
    tap(2, -1);
    expect(shop.last).toEqual([]);
    tap(5, 1);
    tap(5, 1);
    tap(1, 1);
    expect(stepOf(shop, 'Check')?.['votes:doers']).toEqual([1, 0, 0, 0, 2]);
    tap(5, -1);
    tap(5, -1);
    tap(1, -1);
    expect(stepOf(shop, 'Check')).not.toHaveProperty('votes:doers');
  });
});
