import { describe, expect, it } from 'vitest';
import { roundTheClock, sayCounting } from '#model/counting.ts';
import { sayExpected } from '#model/votes/expected.ts';
import { chain, type Workshop } from '../commands/workshop.ts';

const mapOf = (shop: Workshop) => shop.view().map;

describe('how a map counts, in words', () => {
  it('is said even where nobody changed it', () => {
    expect(sayCounting(mapOf(chain('A')))).toBe('8 h days, 5 a week, 20 a month; office: waiting is part of “takes”');
  });

  it('names calendar, convention, demand and available time with their period', () => {
    const shop = chain('A');
    const { mapId } = shop;
    shop.run('map.calendar', { mapId, calendar: roundTheClock });
    shop.run('map.convention', { mapId, convention: 'apart' });
    shop.run('map.number', { mapId, field: 'demand', text: '1,200' });
    shop.run('map.number', { mapId, field: 'available', text: '40h' });
    shop.run('map.period', { mapId, value: 'wk' });
    expect(sayCounting(mapOf(shop))).toBe(
      '24 h days, 7 a week, 30 a month; waiting is kept apart from “takes”; demand 1,200 a week; 40 h of working time a week',
    );
    shop.run('map.number', { mapId, field: 'demand', text: '' });
    expect(mapOf(shop)).not.toHaveProperty('demand');
  });

  it('refuses numbers that no calendar has', () => {
    const shop = chain('A');
    for (const change of [{ hoursPerDay: 25 }, { daysPerWeek: 0 }, { daysPerMonth: 32 }])
      expect(shop.run('map.calendar', { mapId: shop.mapId, calendar: { ...roundTheClock, ...change } }).last).toEqual(
        [],
      );
  });
});

/** What leaders and doers expect, as typed, with how many were asked. */
function expecting(leaders: string, leadersN: number | null, doers: string, doersN: number | null): Workshop {
  const shop = chain('A 1h 10d', 'B 1h 8.5d');
  const { mapId } = shop;
  shop.run('expect.say', { mapId, group: 'leaders', text: leaders });
  shop.run('expect.count', { mapId, group: 'leaders', n: leadersN });
  shop.run('expect.say', { mapId, group: 'doers', text: doers });
  shop.run('expect.count', { mapId, group: 'doers', n: doersN });
  return shop;
}

describe('what is expected', () => {
  it('is nowhere said until it is revealed', () => {
    const shop = expecting('9d', 3, '23d', 6);
    expect(sayExpected(shop.view())).toBe('');
    shop.run('expect.reveal', { mapId: shop.mapId });
    expect(sayExpected(shop.view())).toBe('Leaders expect 9 d (n 3), doers 23 d (n 6), the map says 18.5 d');
  });

  it.each([
    ['9d', 3, '23d', 6, 'Leaders expect 9 d (n 3), doers 23 d (n 6), the map says 18.5 d'],
    ['9d', 2, '23d', 6, 'Doers expect 23 d (n 6), the map says 18.5 d'],
    ['9d', 3, '23d', null, 'Leaders expect 9 d (n 3), the map says 18.5 d'],
    ['9d', 2, '23d', 1, ''],
    ['', null, '3-5 wk', 4, 'Doers expect 3–5 wk (n 4), the map says 18.5 d'],
  ])('leaders %s (n %s), doers %s (n %s): pictures say “%s”', (leaders, leadersN, doers, doersN, said) => {
    const shop = expecting(leaders, leadersN, doers, doersN);
    shop.run('expect.reveal', { mapId: shop.mapId });
    expect(sayExpected(shop.view(), true)).toBe(said);
  });

  it('of a small group is still said in the room', () => {
    const shop = expecting('9d', 2, '', null);
    shop.run('expect.reveal', { mapId: shop.mapId });
    expect(sayExpected(shop.view())).toBe('Leaders expect 9 d (n 2), the map says 18.5 d');
  });

  it('is hidden again once nothing is left of it', () => {
    const shop = expecting('9d', 3, '', null);
    shop.run('expect.reveal', { mapId: shop.mapId });
    shop.run('expect.say', { mapId: shop.mapId, group: 'leaders', text: '' });
    expect(mapOf(shop)).not.toHaveProperty('leadersN');
    shop.run('expect.say', { mapId: shop.mapId, group: 'leaders', text: '12d' });
    expect(sayExpected(shop.view())).toBe('');
  });

  it.each([1.5, -1, 1e6, Number.NaN])('by %s people is nothing', (n) => {
    const shop = chain('A');
    expect(shop.run('expect.count', { mapId: shop.mapId, group: 'doers', n }).last).toEqual([]);
  });

  it('can be revealed only when something was said, and once', () => {
    const shop = chain('A');
    expect(shop.run('expect.reveal', { mapId: shop.mapId }).last).toEqual([]);
  });
});
