import { expect, test } from 'vitest';
import { ShelfError, whyUnsaved } from '#storage/shelf-error.ts';
import type { SaveState } from '#storage/shelf.ts';
import { createWriter, type Writer } from '#storage/writer.ts';
import { tally } from '../../fault/tally.ts';

/** A writer whose storage answers when told to, on a clock that is moved by hand. Updates are single bytes. */
function rig(): {
  readonly writer: Writer;
  readonly states: SaveState[];
  readonly asked: number[][];
  readonly answer: (how: 'stored' | 'refused' | Error) => Promise<void>;
  readonly pass: (ms: number) => Promise<void>;
} {
  const asked: number[][] = [];
  const open: { readonly done: (stored: boolean) => void; readonly fail: (error: Error) => void }[] = [];
  const timers = new Set<{ at: number; readonly run: () => void }>();
  let now = 0;
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  const writer = createWriter({
    store(update) {
      asked.push([...update]);
      return new Promise((done, fail) => open.push({ done, fail }));
    },
    merge: (updates) => Uint8Array.from(updates.flatMap((one) => [...one])),
    now: () => now,
    later(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    savedAt: 0,
  });
  const states: SaveState[] = [];
  writer.onState((state) => states.push(state));
  return {
    writer,
    states,
    asked,
    async answer(how) {
      const one = open.shift();
      if (how instanceof Error) one?.fail(how);
      else one?.done(how === 'stored');
      await settle();
    },
    async pass(ms) {
      now += ms;
      for (const timer of timers) {
        if (timer.at > now) continue;
        timers.delete(timer);
        timer.run();
      }
      await settle();
    },
  };
}

const update = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);

test('R1: a write that never ends is called not saved after 2 seconds, and saved when it ends after all', async () => {
  const { writer, states, answer, pass } = rig();
  writer.append(update(1));
  await pass(0);
  await pass(1999);
  expect(writer.state().is).toBe('saving');
  await pass(1);
  expect(writer.state()).toEqual({ is: 'unsaved', why: 'failed' });
  await answer('stored');
  tally('R1 a write that never ends', 1, states.map((one) => one.is).join() === 'saving,unsaved,saved' ? 0 : 1);
  expect(states.map((one) => one.is)).toEqual(['saving', 'unsaved', 'saved']);
});

test('after failures everything is tried again in its order, with what came meanwhile behind it', async () => {
  const { writer, asked, answer, pass, states } = rig();
  writer.append(update(1));
  writer.append(update(2));
  await pass(0);
  writer.append(update(3));
  await answer(new DOMException('full', 'QuotaExceededError'));
  expect(writer.state()).toEqual({ is: 'unsaved', why: 'full' });
  await expect(writer.settled()).rejects.toThrow(ShelfError);
  expect([...writer.unstored()].flatMap((one) => [...one])).toEqual([1, 2, 3]);
  writer.append(update(4));
  await pass(99);
  expect(asked.length).toBe(1);
  await pass(1);
  await answer(new DOMException('full', 'QuotaExceededError'));
  writer.nudge();
  await pass(0);
  const settled = writer.settled().catch(() => 'not yet');
  await answer('stored');
  expect(asked).toEqual([
    [1, 2],
    [1, 2, 3, 4],
    [1, 2, 3, 4],
  ]);
  expect(writer.state().is).toBe('saved');
  expect(await settled).toBe('not yet');
  expect(states.map((one) => one.is)).toEqual(['saving', 'unsaved', 'saved']);
});

test('R1: saved is not said while something newer waits', async () => {
  const { writer, states, answer, pass } = rig();
  writer.append(update(1));
  await pass(0);
  writer.append(update(2));
  await answer('stored');
  expect(writer.state().is).toBe('saving');
  const settled = writer.settled();
  await answer('stored');
  await settled;
  expect(states.map((one) => one.is)).toEqual(['saving', 'saved']);
});

test('a refused write ends all writing, and keeps what was not stored', async () => {
  const { writer, asked, answer, pass } = rig();
  writer.append(update(1));
  await pass(0);
  const failed = writer.settled().catch((error: unknown) => error);
  await answer('refused');
  expect(await failed).toMatchObject({ fault: 'stale' });
  writer.append(update(2));
  writer.nudge();
  await pass(60_000);
  expect([asked.length, writer.state().is]).toEqual([1, 'stale']);
  expect([...writer.unstored()].flatMap((one) => [...one])).toEqual([1, 2]);
});

test('a listener that fails does not stop the writing', async () => {
  const { writer, answer, pass } = rig();
  const errors: unknown[] = [];
  const hear = (error: unknown): void => void errors.push(error);
  process.on('uncaughtException', hear);
  writer.onState(() => {
    throw new Error('broken listener');
  });
  writer.append(update(1));
  await pass(0);
  await answer('stored');
  expect(writer.state().is).toBe('saved');
  await new Promise((done) => setTimeout(done, 5));
  process.off('uncaughtException', hear);
  expect(errors.length).toBe(2);
});

test.each([
  [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'full'],
  [{ name: 'AbortError', inner: { name: 'DataError' } }, 'full'],
  [{ name: 'QuotaExceededError' }, 'full'],
  [{ name: 'DatabaseClosedError', inner: { name: 'UnknownError' } }, 'closed'],
  [{ name: 'InvalidStateError' }, 'closed'],
  [{ name: 'DataError' }, 'full'],
  [new Error('anything'), 'failed'],
  ['a text', 'failed'],
  [undefined, 'failed'],
] as const)('%j is said as %s', (error, why) => expect(whyUnsaved(error)).toBe(why));
