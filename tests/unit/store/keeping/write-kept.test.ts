import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptHandle } from '#storage/keeping.ts';
import { dayName } from '#store/keeping/day-file.ts';
import { writeKept, type ToWrite } from '#store/keeping/write-kept.ts';
import { fileName } from '#ui/download.ts';
import { stubFolder, type StubFolder } from './stub-folder.ts';

const NOON = new Date(2026, 10, 23, 12).getTime();
const NEXT_DAY = new Date(2026, 10, 24, 0, 1).getTime();
const tags = (...list: string[]) => {
  const rest = [...list];
  return () => rest.shift() ?? 'zzzz';
};
const to = (text: string, now = NOON, more: Partial<ToWrite> = {}): ToWrite => ({
  workspace: 'Claims',
  now,
  bytes: new TextEncoder().encode(text),
  safeName: fileName,
  newTag: tags('bbbb'),
  ...more,
});
const kept = ({ handle }: StubFolder, more: Partial<KeptHandle> = {}): KeptHandle => ({
  id: 'w',
  handle,
  name: 'Backups',
  writtenAt: 0,
  tag: 'aaaa',
  ...more,
});

describe('a copy in a folder', () => {
  test('is one file a day: the last state of each day stays', async () => {
    const folder = stubFolder('Backups');
    const morning = await writeKept(kept(folder), to('morning'));
    expect(morning).toMatchObject({ outcome: { is: 'written' }, kept: { file: 'Claims 2026-11-23 aaaa.json' } });
    const evening = await writeKept(morning.kept, to('evening'));
    await writeKept(evening.kept, to('after midnight', NEXT_DAY));
    expect(folder.held()).toEqual({
      'Claims 2026-11-23 aaaa.json': 'evening',
      'Claims 2026-11-24 aaaa.json': 'after midnight',
    });
  });

  test('never goes over a file that this browser did not begin, whatever the tag', async () => {
    const folder = stubFolder('Backups');
    folder.put('Claims 2026-11-23 aaaa.json', 'of another computer');
    const first = await writeKept(kept(folder), to('mine'));
    await writeKept(first.kept, to('mine again'));
    expect(folder.held()).toEqual({
      'Claims 2026-11-23 aaaa.json': 'of another computer',
      'Claims 2026-11-23 bbbb.json': 'mine again',
    });
    // The tag that was taken stays: tomorrow's file has it, too.
    expect((await writeKept(first.kept, to('tomorrow', NEXT_DAY))).kept.file).toBe('Claims 2026-11-24 bbbb.json');
  });

  test('fails in words when every name is taken', async () => {
    const folder = stubFolder('Backups');
    folder.put('Claims 2026-11-23 aaaa.json', 'of another computer');
    const { outcome } = await writeKept(kept(folder), to('mine', NOON, { newTag: () => 'aaaa' }));
    expect(outcome).toMatchObject({ is: 'failed', step: 'make' });
    expect(folder.held()).toEqual({ 'Claims 2026-11-23 aaaa.json': 'of another computer' });
  });

  test.each(['folder', 'make', 'open', 'write', 'close'] as const)(
    'that fails at: %s leaves no empty file, and a later try goes through',
    async (step) => {
      const folder = stubFolder('Backups');
      folder.fails = step;
      const failed = await writeKept(kept(folder), to('first'));
      expect(failed.outcome).toMatchObject({ is: 'failed', step });
      expect(folder.held()).toEqual({});
      folder.fails = null;
      const first = await writeKept(failed.kept, to('first'));
      folder.fails = step;
      expect((await writeKept(first.kept, to('second'))).outcome).toMatchObject({ is: 'failed', step });
      // What was in the day's file before is untouched.
      expect(folder.held()).toEqual({ 'Claims 2026-11-23 aaaa.json': 'first' });
    },
  );

  test('that cannot be read again stays, is not called written, and is written again, not beside', async () => {
    const folder = stubFolder('Backups');
    const before = kept(folder, { file: 'Claims 2026-11-22 aaaa.json', writtenAt: 7 });
    folder.fails = 'read';
    const failed = await writeKept(before, to('first'));
    expect(failed).toMatchObject({ outcome: { step: 'read' }, kept: { writtenAt: 0 } });
    folder.fails = null;
    await writeKept(failed.kept, to('second'));
    expect(folder.held()).toEqual({ 'Claims 2026-11-23 aaaa.json': 'second' });
  });

  test('where nothing can be taken away, the empty file is used by the next try', async () => {
    const folder = stubFolder('Backups', { cannotRemove: true });
    folder.fails = 'write';
    const failed = await writeKept(kept(folder), to('first'));
    expect(folder.held()).toEqual({ 'Claims 2026-11-23 aaaa.json': '' });
    folder.fails = null;
    await writeKept(failed.kept, to('second'));
    expect(folder.held()).toEqual({ 'Claims 2026-11-23 aaaa.json': 'second' });
  });

  test('that may not be written says so', async () => {
    const folder = stubFolder('Backups');
    folder.allowed = false;
    expect((await writeKept(kept(folder), to('first'))).outcome).toEqual({ is: 'forbidden' });
  });
});

describe('the name of a day’s copy', () => {
  const name = (workspace: string, at = NOON, tag = 'aaaa') => dayName(workspace, at, tag, { safeName: fileName });

  test.each([
    ['Claims', 'Claims 2026-11-23 aaaa.json'],
    ['', 'Tributary 2026-11-23 aaaa.json'],
    ['..', 'Tributary 2026-11-23 aaaa.json'],
    [' .hidden', 'hidden 2026-11-23 aaaa.json'],
    ['a/b\\c:d~1', 'a-b-c-d-1 2026-11-23 aaaa.json'],
    ['left\u200bover\u202egpj', 'left-over-gpj 2026-11-23 aaaa.json'],
    ['Ä'.repeat(200), `${'Ä'.repeat(60)} 2026-11-23 aaaa.json`],
  ])('of %j', (workspace, expected) => expect(name(workspace)).toBe(expected));

  test('ends with day and tag whatever the workspace is called, and has nothing in it that a file system refuses', () => {
    const refused = /[\p{C}<>:"/\\|?*~]/u;
    // Code units, so that halves of pairs come, too.
    const anything = fc.array(fc.nat(0xffff), { maxLength: 99 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(anything, fc.string()), (workspace) => {
        const made = name(workspace);
        return /^[^.\s].* 2026-11-23 aaaa\.json$/su.test(made) && !refused.test(made) && made.length <= 85;
      }),
    );
  });
});
