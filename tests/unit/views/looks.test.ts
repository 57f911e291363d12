import { describe, expect, it } from 'vitest';
import { commands } from '#commands/registry.ts';
import { looks } from '#views/app/looks.ts';

/** Keys of the line itself: its field handles them, because they depend on what is typed. */
const byTheLine = new Set([
  'line.after',
  'line.before',
  'line.beside',
  'line.continue',
  'line.accept',
  'line.stepBefore',
  'line.stepAfter',
]);

describe('commands that change only what is shown', () => {
  const wanted = commands.filter((one) => one.touch === 'look' && !byTheLine.has(one.id)).map((one) => one.id);

  it.each(wanted)('%s does something', (id) => {
    expect(looks.has(id)).toBe(true);
  });

  it('have no handler that no command names', () => {
    expect([...looks.keys()].filter((id) => !wanted.includes(id))).toEqual([]);
  });
});
