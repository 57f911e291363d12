import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Chip, Reading } from '#lenses/lens.ts';
import { ownershipReading } from '#lenses/ownership.ts';
import { ownershipGroups, type OwnershipGroups } from '#lenses/ownership-groups.ts';
import { shadowReading } from '#lenses/shadow.ts';
import { shadowGroups, type ShadowGroups } from '#lenses/shadow-groups.ts';
import { factsOf, type Facts } from '#model/facts/facts.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { recount, type Finding, type Recount } from './recount.ts';
import { workspaces } from './workspaces.ts';

// Laws over random input take a second alone and several beside other work.
vi.setConfig({ testTimeout: 60_000 });

/** Chips of each lens and the findings they count. `unnamed` and `rest` are worked out below. */
const ownershipChips: Readonly<Record<string, Finding>> = {
  nobody: 'nobody',
  outside: 'outside',
  said: 'said',
  weak: 'weak',
  retired: 'retired',
  contradiction: 'contradiction',
  'not-asked': 'notAsked',
  unknown: 'unknown',
  'by-hand': 'manual',
};
const shadowChips: Readonly<Record<string, Finding>> = {
  outside: 'outside',
  said: 'said',
  'not-assessed': 'notAssessed',
  contradiction: 'contradiction',
  'not-asked': 'notAsked',
  unknown: 'unknown',
  'by-hand': 'manual',
};

type Read = (view: View) => Reading;

/** A mutant has to fail; how small its counterexample is does not matter. */
/** Mutants are hunted on the same workspaces each time: a mutant is either found always or never. */
const hunt = { numRuns: 2000, endOnFailure: true, seed: 20_261_122 };

/** Runs a check of a lens against the recount over random workspaces. */
function hold(
  read: Read,
  check: (reading: Reading, truth: Recount, view: View) => void,
  options: fc.Parameters<unknown> = { numRuns: 400 },
): void {
  fc.assert(
    fc.property(workspaces, (records) => {
      const view = viewOf(records, 'm');
      if (view) check(read(view), recount(records), view);
    }),
    // The cast: options that do not depend on what is generated.
    options as fc.Parameters<[Records]>,
  );
}

function expectChips(
  chips: readonly Chip[],
  wanted: Readonly<Record<string, readonly Id[]>>,
  all: readonly Id[],
): void {
  const told = new Set(Object.values(wanted).flat());
  const rest = all.filter((id) => !told.has(id));
  const expected = Object.entries({ ...wanted, rest }).filter(([, steps]) => steps.length > 0);
  expect(Object.fromEntries(chips.map((chip) => [chip.id, chip.steps]))).toEqual(Object.fromEntries(expected));
  for (const chip of chips) {
    expect(chip.count).toBe(chip.steps.length);
    if (chip.text !== 'the rest') expect(chip.text).toMatch(new RegExp(`^${chip.count} \\D`));
  }
}

const tenth = (hours: number) => Number((hours / 8).toFixed(1));

/** The shares of time that a headline tells, against sums of its own. */
function expectTimes(text: string, here: readonly Id[], { takes, work, all }: Recount): void {
  const sum = (known: ReadonlyMap<Id, number>, ids: readonly Id[]) =>
    ids.reduce((total, id) => total + (known.get(id) ?? 0), 0);
  const told = (known: ReadonlyMap<Id, number>) => here.some((id) => known.has(id)) && sum(known, all) > 0;
  const days = / of the ([\d.]+) days?\b/.exec(text)?.[1];
  if (told(takes) && sum(takes, all) >= 4) expect(Number(days)).toBe(tenth(sum(takes, all)));
  else expect(days).toBeUndefined();
  const part = /takes? ([\d.]+) of the [\d.]+ day/.exec(text)?.[1];
  if (part !== undefined) expect(Number(part)).toBe(tenth(sum(takes, here)));
  expect(/of work/.test(text)).toBe(told(work));
  const missing = (known: ReadonlyMap<Id, number>) => told(known) && known.size < all.length;
  expect(/known for \d+ of \d+ step/.test(text)).toBe(missing(takes) || missing(work));
  for (const [, k, n] of text.matchAll(/known for (\d+) of (\d+) step/g)) {
    expect(Number(n)).toBe(all.length);
    expect([takes.size, work.size]).toContain(Number(k));
  }
}

/** What is left to ask is always told, and nothing is called whole while something is left. */
function expectHonest(text: string, { sets, all }: Recount): void {
  const open = sets.notAsked.length;
  if (all.length > 0) expect(text.includes(`${open} of ${all.length} not asked.`)).toBe(open > 0);
  expect(text).not.toMatch(/100 ?%/);
  if (/\bevery system here\b|\bno system here\b/.test(text)) expect([open, sets.unknown.length]).toEqual([0, 0]);
}

function checkOwnership({ chips, headline, steps, systems }: Reading, truth: Recount, view: View): void {
  const { sets, all, owned } = truth;
  const of = (chip: Readonly<Record<string, Finding>>) =>
    Object.fromEntries(Object.entries(chip).map(([id, finding]) => [id, sets[finding]]));
  const unnamed = sets.gap.filter((id) => !sets.nobody.includes(id));
  expectChips(chips, { ...of(ownershipChips), unnamed }, all);
  expectHonest(headline.text, truth);
  const gap = /^(\d+) of (\d+) steps? uses? a system with no technology owner named \((\w+) confirmed\)\./.exec(
    headline.text,
  );
  expect(gap !== null).toBe(sets.gap.length > 0);
  if (gap) {
    expect(gap.slice(1, 3).map(Number)).toEqual([sets.gap.length, all.length]);
    expect(gap[3]).toBe(sets.nobody.length === 0 ? 'none' : String(sets.nobody.length));
    expect(headline.steps).toEqual(sets.gap);
    expect(headline.detail).toBe(`${sets.entirely.length} entirely, ${sets.gap.length - sets.entirely.length} partly`);
    expectTimes(headline.text, sets.gap, truth);
  } else if (/every system/i.test(headline.text)) expect(sets.weak).toEqual([]);
  for (const id of all) {
    const look = steps.get(id);
    expect(look?.edge?.tone).toBe(sets.gap.includes(id) ? 'gap' : undefined);
    expect(look?.edge?.filled ?? false).toBe(sets.nobody.includes(id));
    expect(look?.dashed).toBe(sets.notAsked.includes(id));
  }
  for (const id of view.systems.keys()) {
    const mark = systems.get(id)?.mark;
    const state = owned.get(id);
    expect(mark?.shape === 'triangle').toBe(state === 'confirmed' || state === 'open');
    if (mark?.shape === 'triangle') expect(mark.filled).toBe(state === 'confirmed');
  }
}

function checkShadow({ chips, headline, steps }: Reading, truth: Recount): void {
  const { sets, all } = truth;
  expectChips(chips, Object.fromEntries(Object.entries(shadowChips).map(([id, finding]) => [id, sets[finding]])), all);
  expectHonest(headline.text, truth);
  const found = /^(\d+) of (\d+) steps? uses? a system outside IT’s view \((\w+) depends? on it\)\./.exec(
    headline.text,
  );
  expect(found !== null).toBe(sets.outside.length > 0);
  if (found) {
    expect(found.slice(1, 3).map(Number)).toEqual([sets.outside.length, all.length]);
    expect(found[3]).toBe(sets.depends.length === 0 ? 'none' : String(sets.depends.length));
    expect(headline.steps).toEqual(sets.outside);
    const apart = /(\d+) more of (\d+), said by the room only\./.exec(headline.text);
    expect(Number(apart?.[1] ?? 0)).toBe(sets.said.length);
    expectTimes(headline.text, sets.outside, truth);
  } else if (sets.said.length > 0) {
    expect(headline.text).toMatch(
      new RegExp(`^${sets.said.length} of ${all.length} steps? uses? .* said by the room only\\.`),
    );
    expect(headline.steps).toEqual(sets.said);
  }
  for (const id of all) {
    const edge = steps.get(id)?.edge;
    expect(edge?.tone).toBe(sets.outside.includes(id) || sets.said.includes(id) ? 'outside' : undefined);
    expect(edge?.filled ?? false).toBe(sets.outside.includes(id));
  }
}

describe('the Ownership lens tells what a slow recount of the bare records finds', () => {
  const with_ =
    (change: (groups: OwnershipGroups, facts: Facts) => Partial<OwnershipGroups>): Read =>
    (view) => {
      const facts = factsOf(view);
      const groups = ownershipGroups(facts);
      return ownershipReading(view, facts, { ...groups, ...change(groups, facts) });
    };
  test('over random workspaces', () =>
    hold(
      with_(() => ({})),
      checkOwnership,
    ));

  const inOrder = (facts: Facts, ...lists: readonly (readonly Id[])[]) =>
    [...facts.steps.keys()].filter((id) => lists.flat().includes(id));
  test.each<[string, Read]>([
    ['not asked counts as a gap', with_((groups, facts) => ({ gap: inOrder(facts, groups.gap, groups.notAsked) }))],
    ['weak counts as a gap', with_((groups, facts) => ({ gap: inOrder(facts, groups.gap, groups.weak) }))],
    ['"some" is added under the word for "all"', with_((groups) => ({ entirely: groups.gap }))],
    ['every gap counts as confirmed', with_((groups) => ({ nobody: groups.gap }))],
    ['confirmed ones are also counted as unnamed', with_((groups) => ({ unnamed: groups.gap }))],
    [
      'suspected counts as outside',
      with_((groups, facts) => ({ outside: inOrder(facts, groups.outside, groups.said) })),
    ],
    ['unknown is forgotten', with_(() => ({ unknown: [] }))],
    [
      'by hand counts as not asked',
      with_((groups, facts) => ({ notAsked: inOrder(facts, groups.notAsked, groups.manual), manual: [] })),
    ],
  ])('a lens in which %s is found out', (_, mutant) => {
    expect(() => hold(mutant, checkOwnership, hunt)).toThrow();
  });
});

describe('the Shadow IT lens tells what a slow recount of the bare records finds', () => {
  const with_ =
    (change: (groups: ShadowGroups) => Partial<ShadowGroups>): Read =>
    (view) => {
      const facts = factsOf(view);
      const groups = shadowGroups(facts);
      return shadowReading(view, facts, { ...groups, ...change(groups) });
    };
  test('over random workspaces', () =>
    hold(
      with_(() => ({})),
      checkShadow,
    ));

  test.each<[string, Read]>([
    ['suspected counts as shadow', with_((groups) => ({ outside: [...groups.outside, ...groups.said] }))],
    ['uses counts as depends', with_((groups) => ({ depends: groups.outside }))],
    ['depends alone counts', with_((groups) => ({ outside: groups.depends }))],
    ['what was not assessed is forgotten', with_(() => ({ notAssessed: [] }))],
    ['suspected is forgotten', with_(() => ({ said: [] }))],
  ])('a lens in which %s is found out', (_, mutant) => {
    expect(() => hold(mutant, checkShadow, hunt)).toThrow();
  });
});
