import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist, persistence } from '#storage/persistence.ts';

afterEach(() => vi.unstubAllGlobals());

const withStorage = (storage: unknown): void => vi.stubGlobal('navigator', { storage }) as unknown as void;

test('R31: says what the browser promised, and asks for it', async () => {
  let granted = false;
  withStorage({ persisted: async () => granted, persist: async () => (granted = true) });
  expect(await persistence()).toBe('not granted');
  expect(await askToPersist()).toBe('granted');
  expect(await persistence()).toBe('granted');
});

test('R31: a refusal is an answer, and no answer is unknown', async () => {
  withStorage({ persisted: async () => false, persist: async () => false });
  expect(await askToPersist()).toBe('not granted');
  withStorage({ persisted: () => Promise.reject(new Error('not here')) });
  expect([await persistence(), await askToPersist()]).toEqual(['unknown', 'unknown']);
  withStorage(undefined);
  expect([await persistence(), await askToPersist()]).toEqual(['unknown', 'unknown']);
});
