import { describe, expect, it } from 'vitest';
import {
  capacityOf,
  changeOf,
  peopleFor,
  ratioOf,
  taktOf,
  waitOfBatch,
  waitOfMeeting,
  waitOfQueue,
} from '#model/stream/rates.ts';
import { rolledOf } from '#model/stream/rolled.ts';
import { fixture } from '../cases.ts';

interface Vectors {
  readonly takt: readonly { available_s: number; demand: number; takt_s: number }[];
  readonly capacity: readonly { available_s: number; ct_s: number; uptime: number; pieces: number }[];
  readonly littles_law: readonly {
    wip: number;
    throughput_per_day?: number;
    throughput_per_week?: number | null;
    days: number | null;
  }[];
  readonly rolled_pca: readonly { in: readonly (number | null)[]; pct: number | null; n?: number; of?: number }[];
  readonly activity_ratio: readonly { [key: string]: number | null | string }[];
  readonly batch_wait: readonly { batch?: number; pt?: readonly number[]; move?: number; wait_min: number }[];
  readonly meeting_wait: readonly { interval_wk: number; paper_deadline_wk: number; expected_wait_wk: number }[];
  readonly labour: readonly {
    pt_h?: number;
    volume_per_year?: number;
    hours_per_year?: number;
    fte_hours?: number;
    fte?: number;
  }[];
}
const vectors = fixture<Vectors>('metrics-vectors.json');

describe('the small formulas, by the published vectors', () => {
  it.each(vectors.takt)('takt of $available_s s for $demand', ({ available_s, demand, takt_s }) => {
    expect(taktOf(available_s, demand)).toBeCloseTo(takt_s, 2);
  });
  it.each(vectors.capacity)('capacity at $ct_s s', ({ available_s, ct_s, uptime, pieces }) => {
    expect(capacityOf(available_s, ct_s, uptime)).toBe(pieces);
  });
  it.each(vectors.littles_law)('$wip pieces wait', ({ wip, throughput_per_day, throughput_per_week, days }) => {
    const wait = waitOfQueue(wip, throughput_per_day ?? throughput_per_week ?? null);
    if (days === null) expect(wait).toBeNull();
    else expect(wait).toBeCloseTo(days, 2);
  });
  it.each(vectors.rolled_pca)('rolled over $in', ({ in: given, pct, n, of }) => {
    const rolled = rolledOf(given.map((one) => ({ usable: one === null ? null : one / 100, counted: true })));
    if (pct === null) expect(rolled.share).toBeNull();
    else expect((rolled.share ?? -1) * 100).toBeCloseTo(pct, 4);
    expect(rolled.of).toBe(of ?? given.length);
    expect(rolled.known).toBe(n ?? given.filter((one) => one !== null).length);
  });
  it.each(vectors.activity_ratio)('activity ratio %j', (vector) => {
    const find = (beginning: string) =>
      Object.entries(vector).find(([key]) => key === beginning || key.startsWith(`${beginning}_`))?.[1] ?? null;
    const ratio = ratioOf(Number(find('pt')), Number(find('lt')));
    if (vector['pct'] === null) expect(ratio).toBeNull();
    else expect((ratio ?? -1) * 100).toBeCloseTo(Number(vector['pct']), 2);
  });
  it('a batch waits for itself', () => {
    expect(waitOfBatch(85, 2 + 8, 9)).toBe(849);
    for (const { batch, pt, move, wait_min } of vectors.batch_wait)
      if (batch && pt)
        expect(
          waitOfBatch(
            batch,
            pt.reduce((a, b) => a + b),
            move,
          ),
        ).toBe(wait_min);
  });
  it.each(vectors.meeting_wait)(
    'a meeting every $interval_wk weeks',
    ({ interval_wk, paper_deadline_wk, expected_wait_wk }) => {
      expect(waitOfMeeting(interval_wk, paper_deadline_wk)).toBe(expected_wait_wk);
    },
  );
  it.each(vectors.labour.filter((one) => one.fte !== undefined))('people for $hours_per_year h', (one) => {
    expect((one.pt_h ?? 0) * (one.volume_per_year ?? 0)).toBe(one.hours_per_year);
    expect(peopleFor(one.hours_per_year ?? null, one.fte_hours ?? null)).toBeCloseTo(one.fte ?? 0, 4);
  });
  it('change from the current to the future state', () => expect(changeOf(23.6, 4.5)).toBeCloseTo(-0.809, 3));
});

describe('what is missing stays missing, and nothing is divided by nothing', () => {
  it.each([
    ['no demand', taktOf(10, 0)],
    ['demand not known', taktOf(10, null)],
    ['no cycle time', capacityOf(10, 0)],
    ['no throughput', waitOfQueue(10, 0)],
    ['no whole', ratioOf(1, 0)],
    ['not a number', ratioOf(Number.NaN, 1)],
    ['half a batch', waitOfBatch(0, 1)],
    ['from nothing', changeOf(0, 4)],
    ['nobody works', peopleFor(4, 0)],
  ])('%s', (_, answer) => expect(answer).toBeNull());
  it('0 is a value', () => {
    expect(ratioOf(0, 4)).toBe(0);
    expect(waitOfQueue(0, 4)).toBe(0);
  });
});
