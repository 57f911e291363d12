import { describe, expect, test } from 'vitest';
import {
  AWAY,
  FILE_AFTER,
  fileDue,
  pointDue,
  pointDueOnOpening,
  POINT_AFTER,
  REMIND_AFTER,
  reminderDue,
  remindersOf,
  type Standing,
} from '#store/keeping/due.ts';
import { changed, copied, noMemory, pointed, readMemory, type Memory } from '#store/keeping/memory.ts';
import { addWork, noWork, PAUSE } from '#store/keeping/work.ts';

const START = 1_800_000_000_000;
const MINUTE = 60_000;

/** Changes at these minutes, one after another. */
const worked = (...minutes: readonly number[]): Memory =>
  minutes.reduce((memory, minute) => changed(memory, START + minute * MINUTE), noMemory);

const every = (step: number, until: number): number[] =>
  Array.from({ length: Math.floor(until / step) + 1 }, (_, at) => at * step);

describe('time at work', () => {
  test.each([
    ['nothing yet', [], 0],
    ['one change is a moment', [0], 0],
    ['changes close together count the time between them', [0, 0.5, 1.5], 1.5],
    ['a pause counts as two minutes at most', [0, 60], PAUSE / MINUTE],
    ['an open page without changes is no work', [0, 1, 600], 1 + PAUSE / MINUTE],
    ['a clock that goes back counts nothing and goes on', [10, 0, 1], 1],
  ] as const)('%s', (_, minutes, counted) => {
    const work = minutes.reduce((so, minute) => addWork(so, START + minute * MINUTE), noWork);
    expect(work.ms / MINUTE).toBe(counted);
  });
});

describe('when a chosen file is due', () => {
  test.each([
    ['nothing has changed', noMemory, 999, false],
    ['a change of a moment ago', worked(0), 1, false],
    ['just before ten minutes', worked(0), FILE_AFTER / MINUTE - 0.01, false],
    ['ten minutes after the oldest change it lacks', worked(0), FILE_AFTER / MINUTE, true],
    ['later changes do not put it off', worked(...every(1, 10)), 10, true],
    ['a copy holds all of it', copied(worked(0, 5), START + 6 * MINUTE, START + 6 * MINUTE), 60, false],
    ['a change while the copy was written', copied(worked(0, 5), START + 4 * MINUTE, START + 6 * MINUTE), 14.9, false],
    ['and ten minutes after it', copied(worked(0, 5), START + 4 * MINUTE, START + 6 * MINUTE), 15, true],
    ['the clock went back to before the change: one copy too many', worked(30), 0, true],
  ] as const)('%s', (_, memory, minute, due) => {
    expect(fileDue(memory, START + minute * MINUTE)).toBe(due);
  });
});

describe('when a restore point is due', () => {
  test.each([
    ['nothing was done', noMemory, false],
    ['the page was open for a day, with one change at each end', worked(0, 1440), false],
    ['just under thirty minutes of work', worked(...every(1, 29)), false],
    ['thirty minutes of work', worked(...every(1, POINT_AFTER / MINUTE)), true],
    ['a change every two minutes', worked(...every(2, 30)), true],
    [
      'thirty minutes with a long lunch in the middle',
      worked(...every(1, 15), ...every(1, 13).map((at) => at + 90)),
      true,
    ],
    ['the count starts again after a point', pointed(worked(...every(1, 60))), false],
  ] as const)('%s', (_, memory, due) => {
    expect(pointDue(memory)).toBe(due);
  });

  test.each([
    ['nothing was done since the last point', pointed(worked(0, 1)), 9999, false],
    ['back after a quarter of an hour', worked(0), 15, false],
    ['back after an hour away', worked(0), AWAY / MINUTE, true],
    ['the clock went back', worked(100), 0, true],
  ] as const)('on opening: %s', (_, memory, minute, due) => {
    expect(pointDueOnOpening(memory, START + minute * MINUTE)).toBe(due);
  });
});

describe('what the dot stands for', () => {
  const calm: Standing = { memory: noMemory, file: null, kept: 'granted', keptSeen: false, mapClosed: false };
  const busy = worked(...every(1, REMIND_AFTER / MINUTE));
  test.each([
    ['nothing', calm, []],
    ['ten minutes of work without a copy', { ...calm, memory: busy }, ['copy']],
    ['less than that', { ...calm, memory: worked(...every(1, 9)) }, []],
    ['the page was only open', { ...calm, memory: worked(0) }, []],
    ['a file takes care of it', { ...calm, memory: busy, file: 'ready' }, []],
    ['the browser wants to be asked again', { ...calm, memory: busy, file: 'ask' }, ['allow']],
    ['the last copy into the file failed', { ...calm, memory: busy, file: 'failed' }, ['file']],
    [
      'a map was closed and nobody asked the browser to keep it',
      { ...calm, kept: 'not granted', mapClosed: true },
      ['keep-safe'],
    ],
    ['it was asked in plain words once', { ...calm, kept: 'not granted', mapClosed: true, keptSeen: true }, []],
    ['the browser keeps it already', { ...calm, mapClosed: true }, []],
    ['no map was closed yet', { ...calm, kept: 'not granted' }, []],
  ] as const satisfies readonly (readonly [string, Standing, readonly string[]])[])('%s', (_, standing, reminders) => {
    expect(remindersOf(standing)).toEqual(reminders);
  });

  test('work that a copy holds reminds nobody', () => {
    expect(reminderDue(copied(busy, START + 99 * MINUTE, START + 99 * MINUTE))).toBe(false);
  });
});

describe('what this device remembers', () => {
  test('is read as it was written', () => {
    const memory = copied(worked(0, 1, 2), START, START + 5);
    expect(readMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });

  test.each([
    null,
    3,
    'x',
    [],
    { copiedAt: '1' },
    { copiedAt: -1, sinceCopy: 4 },
    { changedAt: Number.NaN, sincePoint: null },
  ])('what is not as written counts as no copy: %j', (raw) => {
    expect(readMemory(raw)).toEqual(noMemory);
  });
});
