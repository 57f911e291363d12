import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeCopy } from '#commands/merge.ts';
import type { Changes } from '#model/change.ts';
import { keyOf, type FieldDifference } from '#model/compare/merge.ts';
import { keepOurs, takeTheirs, type Choices } from '#model/compare/settle.ts';
import { valueIn } from '#model/compare/sides.ts';
import { recordsOf } from '#model/compare/stored.ts';
import { visible } from '#model/visible.ts';
import { mergeChanges, nothingToMerge, reviewCopy, type Copy, type Review } from '#store/merging.ts';
import { meta, seen } from '../../contracts/samples.ts';
import { differing, epochOfSeed, history, openRoom, type Room } from './two-rooms.ts';

type Look = typeof reviewCopy;
type Settle = (review: Review, choices: Choices, now: number) => Changes;

const runs = { numRuns: 40, seed: 37 };
/** Each is a second or two of work; a machine that others use as well may take far longer. */
const PATIENCE = 60_000;
const ctx = { id: () => '', now: 1, speaker: { source: 'room' } } as const;

async function* none() {}

const fileOf = async (room: Room): Promise<Copy> => ({
  data: room.doc.dump(),
  carried: { update: room.doc.encode(), epoch: await epochOfSeed() },
});

const reviewed = async (room: Room, copy: Copy, look: Look, before: Uint8Array | null = null): Promise<Review> =>
  look({ update: room.doc.encode(), epoch: await epochOfSeed(), before }, copy, none);

const mergeInto = (room: Room, review: Review, choices: Choices, write: Settle = mergeChanges): void =>
  room.doc.apply(mergeCopy.run(room.doc.records(), { changes: write(review, choices, 9e12) }, ctx), meta('merge'));

const keys = (list: readonly FieldDifference[]): Set<string> =>
  new Set(list.map((one) => keyOf(one.of, one.id, one.field)));
const isDel = (key: string): boolean => key.endsWith('\ndel');
const pick = (from: Iterable<string>, wanted: (key: string) => boolean): Set<string> =>
  new Set([...from].filter(wanted));

/** Some of the questions are answered with theirs, others with ours. */
function mixed(review: Review, bits: number): Choices {
  const all = [keepOurs(review.findings), takeTheirs(review.findings)] as const;
  const choose = (field: keyof Choices): Set<string> => {
    const every = [...new Set([...all[0][field], ...all[1][field]])].toSorted();
    return new Set(every.filter((key, i) => all[(bits >> (i % 16)) & 1 ? 1 : 0][field].has(key)));
  };
  return { theirs: choose('theirs'), kept: choose('kept') };
}

/** Two rooms edit apart, one takes in the other's file: what must come of it. */
function mergesApart(look: Look, write: Settle = mergeChanges): Promise<void> {
  return fc.assert(
    fc.asyncProperty(history, history, fc.nat(65_535), async (mine, others, bits) => {
      const [here, there] = [await openRoom(11), await openRoom(22)];
      here.edit(mine);
      there.edit(others);
      const [a, b] = [here.stored(), there.stored()];
      const file = await fileOf(there);
      const review = await reviewed(here, file, look);
      const { findings } = review;
      const apart = differing(a, b);
      const both = pick(apart, (key) => here.touched.has(key) && there.touched.has(key));
      const asked = new Set(findings.deletions.map((one) => keyOf(one.kind, one.id, 'del')));
      // Conflicts are exactly what both changed to different values; of deletions at least those both changed.
      expect(keys(findings.conflicts)).toEqual(pick(both, (key) => !isDel(key)));
      expect([...pick(both, isDel)].filter((key) => !asked.has(key))).toEqual([]);
      expect(keys(findings.theirs)).toEqual(
        pick(apart, (key) => there.touched.has(key) && !both.has(key) && !asked.has(key)),
      );
      expect(keys(findings.ours)).toEqual(
        pick(apart, (key) => here.touched.has(key) && !both.has(key) && !asked.has(key)),
      );
      const choices = mixed(review, bits);
      const before = seen(here.doc.records());
      const state = here.doc.encode();
      mergeInto(here, review, choices, write);
      const merged = here.stored();
      const where = (key: string) => {
        const [of = '', id = '', field = ''] = key.split('\n');
        // The cast: keys are made of an owner.
        return [of as FieldDifference['of'], id, field] as const;
      };
      for (const key of apart) {
        const taken = keys(findings.theirs).has(key) || choices.theirs.has(key);
        const [from, value] = [valueIn(taken ? b : a, ...where(key)), valueIn(merged, ...where(key))];
        if (asked.has(key)) expect(value === undefined).toBe(choices.kept.has(key));
        else if (isDel(key)) expect(value === undefined).toBe(from === undefined);
        else expect([key, value]).toEqual([key, from]);
      }
      // Nothing else moved.
      expect([...differing(a, merged)].filter((key) => !apart.has(key))).toEqual([]);
      // The same file again, and the same history under another name: nothing is proposed.
      expect(nothingToMerge((await reviewed(here, file, look)).findings)).toBe(true);
      const renamed = { ...file, data: { ...file.data, more: new Map([['x', 1]]) } };
      expect(nothingToMerge((await reviewed(here, renamed, look)).findings)).toBe(true);
      if (!nothingToMerge(findings)) {
        // One undo gives back exactly what was, and the file can be looked at anew with the same findings.
        const end = seen(here.doc.records());
        here.doc.undo();
        expect(seen(here.doc.records())).toEqual(before);
        const anew = await reviewed(here, file, look, state);
        expect(keys(anew.findings.conflicts)).toEqual(keys(findings.conflicts));
        expect(keys(anew.findings.ours)).toEqual(keys(findings.ours));
        here.doc.redo();
        expect(seen(here.doc.records())).toEqual(end);
      }
    }),
    runs,
  );
}

/** Files that go to and fro: answers travel back without a question, and what was taken over is no change of ours. */
function goesOn(look: Look): Promise<void> {
  return fc.assert(
    fc.asyncProperty(
      history,
      history,
      history,
      history,
      fc.nat(65_535),
      async (mine, others, later, mineLater, bits) => {
        const [here, there] = [await openRoom(11), await openRoom(22)];
        here.edit(mine);
        there.edit(others);
        const review = await reviewed(here, await fileOf(there), look);
        const choices = mixed(review, bits);
        mergeInto(here, review, choices);
        // Back in the other room: what was decided here comes in unasked, and both rooms are equal.
        const answer = await openRoom(33);
        answer.doc.merge(there.doc.encode(), 'LOG');
        const back = await reviewed(answer, await fileOf(here), look);
        expect([back.findings.conflicts, back.findings.deletions, back.findings.ours]).toEqual([[], [], []]);
        mergeInto(answer, back, keepOurs(back.findings));
        expect(seen(answer.doc.records())).toEqual(seen(here.doc.records()));
        // Both go on: only what this room wrote itself and the other changed since is asked about.
        const own = new Set([...here.touched].filter((key) => !choices.theirs.has(key)));
        const kept = new Set([...choices.kept].filter((key) => isDel(key)));
        here.touched.clear();
        there.touched.clear();
        here.edit(mineLater);
        there.edit(later);
        const second = await reviewed(here, await fileOf(there), look);
        const asked = pick(keys(second.findings.conflicts), (key) => !isDel(key));
        for (const key of asked) {
          expect(there.touched.has(key)).toBe(true);
          expect(here.touched.has(key) || own.has(key) || kept.has(key)).toBe(true);
        }
        for (const one of keys(second.findings.theirs)) expect(there.touched.has(one)).toBe(true);
      },
    ),
    runs,
  );
}

/** With everything brought back, nothing that anybody worked on is hidden by a deletion of the other side. */
function hidesNothing(look: Look): Promise<void> {
  return fc.assert(
    fc.asyncProperty(history, history, async (mine, others) => {
      const [here, there] = [await openRoom(11), await openRoom(22)];
      here.edit(mine);
      there.edit(others);
      const [a, b] = [recordsOf(here.stored()), recordsOf(there.stored())];
      const review = await reviewed(here, await fileOf(there), look);
      const all = new Set(review.findings.deletions.map((one) => keyOf(one.kind, one.id, 'del')));
      mergeInto(here, review, { theirs: new Set(), kept: all });
      const merged = here.doc.records();
      for (const [list, side] of [
        [review.findings.theirs, b],
        [review.findings.ours, a],
      ] as const)
        for (const { of, id, field } of list)
          if (of !== 'workspace' && field !== 'del' && visible(side, of, id))
            expect([of, id, visible(merged, of, id)]).toEqual([of, id, true]);
    }),
    runs,
  );
}

test(
  'what only one side changed is in the result, what both changed is asked, the choice stands, undo is exact, the same file again proposes nothing',
  () => mergesApart(reviewCopy),
  PATIENCE,
);

test(
  'answers travel back without a question; what was taken over is no change of ours',
  () => goesOn(reviewCopy),
  PATIENCE,
);

test('nothing that somebody worked on is hidden unasked by what the other deleted', () => hidesNothing(reviewCopy));

test(
  'the laws find merges that lose, ask too much or too little, forget, or overwrite',
  async () => {
    const changed =
      (change: (review: Review) => Partial<Review>): Look =>
      async (...args) => {
        const review = await reviewCopy(...args);
        return { ...review, ...change(review) };
      };
    const silent = changed(({ findings }) => ({
      findings: { ...findings, theirs: [...findings.theirs, ...findings.conflicts], conflicts: [] },
    }));
    await expect(mergesApart(silent)).rejects.toThrow();
    const loses = changed(({ findings }) => ({ findings: { ...findings, theirs: findings.theirs.slice(1) } }));
    await expect(mergesApart(loses)).rejects.toThrow();
    const asksAll = changed(({ findings }) => ({
      findings: { ...findings, theirs: [], conflicts: [...findings.conflicts, ...findings.theirs] },
    }));
    await expect(mergesApart(asksAll)).rejects.toThrow();
    const unasked = changed(({ findings }) => ({ findings: { ...findings, deletions: [] } }));
    await expect(mergesApart(unasked)).rejects.toThrow();
    const forgets: Settle = (review, choices, now) =>
      mergeChanges(review, choices, now).filter((one) => one.op !== 'took');
    await expect(mergesApart(reviewCopy, forgets)).rejects.toThrow();
    const deaf: Settle = (review, _, now) => mergeChanges(review, takeTheirs(review.findings), now);
    await expect(mergesApart(reviewCopy, deaf)).rejects.toThrow();
    const blind = changed(({ findings }) => ({
      findings: { ...findings, deletions: findings.deletions.filter((one) => one.uses.length === 0) },
    }));
    await expect(hidesNothing(blind)).rejects.toThrow();
    const markless: Look = async (...args) => {
      const review = await reviewCopy(...args);
      return { ...review, mark: { ...review.mark, seen: {} } };
    };
    await expect(goesOn(markless)).rejects.toThrow();
  },
  PATIENCE,
);
