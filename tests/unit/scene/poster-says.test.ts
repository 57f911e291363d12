import { describe, expect, it } from 'vitest';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { lensById } from '#lenses/registry.ts';
import { poster } from '#scene/poster.ts';
import { layouts } from '#scene/registry.ts';
import { chain, type Workshop } from '../commands/workshop.ts';

/** All words of the picture, in the order in which they are drawn. */
function wordsOf(shop: Workshop): string {
  const view = shop.view();
  const [layout] = layouts;
  if (!layout) throw new Error('no layout');
  const reading = lensById('ownership').read(view);
  const scene = poster({ view, reading, layout, measure: nodeMeasure, date: '22 Nov 2026', workspace: 'Town hall' });
  return scene.pieces.flatMap(({ items }) => items.flatMap((item) => (item.t === 'text' ? [item.text] : []))).join(' ');
}

describe('a picture for others', () => {
  it('says how the map counts', () => {
    const shop = chain('Check 1h 2d');
    expect(wordsOf(shop)).toContain('8 h days, 5 a week, 20 a month; office: waiting is part of “takes”.');
    shop.run('map.calendar', { mapId: shop.mapId, calendar: { hoursPerDay: 24, daysPerWeek: 7, daysPerMonth: 30 } });
    shop.run('map.convention', { mapId: shop.mapId, convention: 'manufacturing' });
    shop.run('map.number', { mapId: shop.mapId, field: 'demand', text: '40' });
    expect(wordsOf(shop)).toContain(
      '24 h days, 7 a week, 30 a month; manufacturing: lead time is the stock before the steps; demand 40 a month.',
    );
  });

  it('says what was expected only after it was revealed, and never of fewer than three', () => {
    const shop = chain('Check 1h 2d');
    const { mapId } = shop;
    shop.run('expect.say', { mapId, group: 'leaders', text: '77d' });
    shop.run('expect.count', { mapId, group: 'leaders', n: 2 });
    shop.run('expect.say', { mapId, group: 'doers', text: '23d' });
    shop.run('expect.count', { mapId, group: 'doers', n: 6 });
    expect(wordsOf(shop)).not.toMatch(/expect/i);
    shop.run('expect.reveal', { mapId });
    expect(wordsOf(shop)).toContain('Doers expect 23 d (n 6), the map says 2 d');
    expect(wordsOf(shop)).not.toContain('77 d');
  });

  it('says of votes what leaders and doers differ about, never of fewer than three', () => {
    const shop = chain('Check 1h 2d');
    const tap = (group: string, answer: number) =>
      shop.run('step.vote', { stepId: shop.step('Check'), group, answer, add: 1 });
    for (const answer of [5, 5]) tap('leaders', answer);
    for (const answer of [1, 2, 4]) tap('doers', answer);
    expect(wordsOf(shop)).not.toContain('leaders');
    tap('leaders', 4);
    expect(wordsOf(shop)).toContain('“Check” works well for leaders 100 % (n 3), doers 33 % (n 3)');
  });
});
