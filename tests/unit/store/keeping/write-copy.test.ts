import { describe, expect, test } from 'vitest';
import { writeCopy, type Writing } from '#store/keeping/write-copy.ts';
import { stubFile, type Step } from './stub-file.ts';

const NEW = 'all of the new copy';
const bytes = new TextEncoder().encode(NEW);

/**
 * The law: whatever fails, and wherever, the file holds the old copy or the new one, whole; it is called written only when
 * it was read again and holds the new one; and nothing half-written is left lying about.
 */
async function law(parts?: Writing): Promise<void> {
  for (const step of [null, 'open', 'write', 'close', 'read', 'compare', 'permission'] as const) {
    const file = stubFile('the old copy');
    if (step === 'permission') file.allowed = false;
    else if (step === 'compare') file.readsAs = NEW.replace('new', 'odd');
    else file.fails = step;
    const outcome = await writeCopy(file.handle, bytes, parts);
    expect(['the old copy', NEW], `at ${step}`).toContain(file.held());
    expect(outcome.is === 'written', `at ${step}`).toBe(step === null);
    expect(file.loose(), `at ${step}`).toBe(0);
    if (step === 'open' || step === 'write' || step === 'close') expect(file.held()).toBe('the old copy');
  }
}

describe('R30: a copy in a file', () => {
  test('is whole or the old one, wherever it fails', () => law());

  test.each(['open', 'write', 'close', 'read'] satisfies Step[])('says that it failed at: %s', async (step) => {
    const file = stubFile('the old copy');
    file.fails = step;
    expect(await writeCopy(file.handle, bytes)).toEqual({ is: 'failed', step, why: `no ${step}` });
  });

  test('says so when the file reads back otherwise, and when it may not be written', async () => {
    const odd = stubFile('');
    odd.readsAs = `${NEW} `;
    expect(await writeCopy(odd.handle, bytes)).toMatchObject({ is: 'failed', step: 'compare' });
    const closed = stubFile('the old copy');
    closed.allowed = false;
    expect(await writeCopy(closed.handle, bytes)).toEqual({ is: 'forbidden' });
    expect(closed.held()).toBe('the old copy');
  });

  const mutants: Readonly<Record<string, Writing>> = {
    'believes what was written': { open: (file) => file.createWritable(), same: () => true },
    'compares lengths only': { open: (file) => file.createWritable(), same: (a, b) => a.length === b.length },
    'never throws away what was begun': {
      async open(file) {
        const stream = await file.createWritable();
        return { write: stream.write.bind(stream), close: stream.close.bind(stream), abort: async () => {} } as never;
      },
      same: (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]),
    },
  };
  test.each(Object.keys(mutants))('the law refuses a writer that %s', async (name) => {
    await expect(law(mutants[name])).rejects.toThrow();
  });
});
