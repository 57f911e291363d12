import { describe, expect, it } from 'vitest';
import { sayVotes, sayWidestGap } from '#model/votes/say-votes.ts';
import { chain, type Workshop } from '../../commands/workshop.ts';

/** Puts so many votes on a step: how many gave 1 to 5. */
function voted(shop: Workshop, name: string, group: string, counts: readonly number[]): Workshop {
  counts.forEach((count, at) => {
    for (let i = 0; i < count; i++) shop.run('step.vote', { stepId: shop.step(name), group, answer: at + 1, add: 1 });
  });
  return shop;
}
const said = (shop: Workshop, name: string) => {
  const step = shop.view().steps.find((one) => one.name === name);
  return step ? sayVotes(step) : [];
};

describe('votes on a step, in words', () => {
  it('have shares, n, the gap and its interval', () => {
    const shop = voted(chain('Check'), 'Check', 'leaders', [0, 1, 4, 5, 3]);
    voted(shop, 'Check', 'doers', [5, 3, 3, 4, 5]);
    voted(shop, 'Check', 'it', [0, 0, 2, 1, 1]);
    expect(said(shop, 'Check')).toEqual([
      '4 or 5: Leaders 62 % (n 13), Doers 45 % (n 20), IT 50 % (n 4).',
      'Leaders less doers: +16.5 percentage points, 95 % interval −16.8 to +44.8: a difference to talk about.',
    ]);
  });

  it('say of small groups why they are not in pictures', () => {
    const shop = voted(chain('Check'), 'Check', 'leaders', [0, 0, 0, 1, 1]);
    expect(said(shop, 'Check')).toEqual([
      '4 or 5: Leaders 100 % (n 2).',
      'Not in pictures: Leaders (n 2). In a group of fewer than 3, one would know the other’s vote.',
    ]);
  });

  it('are nothing without a vote, and no gap where both are alike', () => {
    const shop = chain('Check');
    expect(said(shop, 'Check')).toEqual([]);
    voted(voted(shop, 'Check', 'leaders', [0, 2, 0, 2, 0]), 'Check', 'doers', [3, 0, 0, 0, 3]);
    expect(said(shop, 'Check')[1]).toMatch(/^Leaders and doers see it alike; 95 % interval −\d/);
  });
});

describe('what a picture says of votes', () => {
  it('is the step on which leaders and doers differ most, never one where a group has fewer than three', () => {
    const shop = chain('Take', 'Check', 'Send');
    voted(voted(shop, 'Take', 'leaders', [0, 0, 1, 0, 2]), 'Take', 'doers', [1, 0, 1, 0, 1]);
    voted(voted(shop, 'Check', 'leaders', [0, 0, 0, 0, 3]), 'Check', 'doers', [4, 0, 0, 1, 0]);
    voted(voted(shop, 'Send', 'leaders', [0, 0, 0, 0, 2]), 'Send', 'doers', [9, 0, 0, 0, 0]);
    expect(sayWidestGap(shop.view())).toBe(
      'Most to talk about: “Check” works well for leaders 100 % (n 3), doers 20 % (n 5)',
    );
  });
  it('is nothing where nobody differs, or nobody voted', () => {
    const shop = chain('Take');
    expect(sayWidestGap(shop.view())).toBe('');
    voted(voted(shop, 'Take', 'leaders', [0, 0, 0, 0, 3]), 'Take', 'doers', [0, 0, 0, 4, 0]);
    expect(sayWidestGap(shop.view())).toBe('');
  });
});
