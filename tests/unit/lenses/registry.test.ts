import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Lens, Mark, Reading } from '#lenses/lens.ts';
import { lensById, lenses } from '#lenses/registry.ts';
import { lensAtOnce } from '#lenses/at-once.ts';
import { lensNames } from '#lenses/names.ts';
import { ownershipLens } from '#lenses/ownership.ts';
import { plainLens } from '#lenses/plain.ts';
import { countedSteps } from '#model/lookup-view.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { workspaces } from './workspaces.ts';

// Laws over random input take a second alone and several beside other work.
vi.setConfig({ testTimeout: 60_000 });

/** What every lens of the registry owes to canvas, exports and panels. */
function keepsContract(lens: Lens, view: View): void {
  const reading = lens.read(view);
  expect(lens.read(view)).toBe(reading); // kept by the view: reading twice costs nothing
  expect([...reading.steps.keys()]).toEqual(view.steps.map((step) => step.id));
  expect([...reading.systems.keys()].sort()).toEqual([...view.systems.keys()].sort());
  keepsChips(reading, view);
  const story = view.steps.map((step) => step.id);
  const { text, steps, detail } = reading.headline;
  expect(text).toMatch(/^\S.*\.$/s); // whole sentences
  expect(text).not.toMatch(/undefined|NaN|null|\[object|\d%|100 %| {2}|runs on|in IT[ .,]/);
  expect(detail).not.toBe('');
  expect(steps).toEqual(story.filter((id) => steps.includes(id)));
  for (const mark of marksOf(reading)) expect(mark.words).toMatch(/\S/);
}

function keepsChips({ chips }: Reading, view: View): void {
  const story = countedSteps(view).map((step) => step.id);
  expect(new Set(chips.map((chip) => chip.id)).size).toBe(chips.length);
  for (const chip of chips) {
    expect(chip.count).toBe(chip.steps.length);
    expect(chip.count).toBeGreaterThan(0); // a chip that counts none says nothing
    expect(chip.text).toMatch(/\S/);
    expect(chip.steps).toEqual(story.filter((id) => chip.steps.includes(id)));
  }
  // Chips are the legend: together they name every step, or there are none.
  if (chips.length > 0) expect(new Set(chips.flatMap((chip) => chip.steps)).size).toBe(story.length);
}

function marksOf({ steps, systems, chips }: Reading): readonly Mark[] {
  return [
    ...[...steps.values()].flatMap((look) => look.marks),
    ...[...systems.values()].flatMap((look) => (look.also ? [look.mark, look.also] : [look.mark])),
    ...chips.map((chip) => chip.mark),
  ];
}

const law = (lens: Lens, options: fc.Parameters<unknown> = {}) =>
  fc.assert(
    fc.property(workspaces, (records) => {
      const view = viewOf(records, 'm');
      if (view) keepsContract(lens, view);
    }),
    { numRuns: 150, ...(options as object) },
  );

describe.each(lenses)('$name', (lens) => {
  test('keeps the contract of a lens over random workspaces', () => law(lens));
  test('has a name of its own and a digit', () => {
    expect(lens.id).toMatch(/^[a-z]+$/);
    expect(lens.name).toMatch(/\S/);
    expect(lens.digit).toBeGreaterThanOrEqual(0);
    expect(lens.digit).toBeLessThanOrEqual(9);
    expect(lensById(lens.id)).toBe(lens);
  });
});

test('no two lenses share an id, a digit or a name', () => {
  for (const field of ['id', 'digit', 'name'] as const)
    expect(new Set(lenses.map((lens) => lens[field])).size).toBe(lenses.length);
});

test('buttons and keys name every lens of the registry, in its order', () => {
  expect(lensNames).toEqual(lenses.map(({ id, digit, name }) => ({ id, digit, name })));
});

test('a lens that is there at once is that of the registry', () => {
  const found = lenses.filter((lens) => lensAtOnce(lens.id) !== null);
  expect(found.map((lens) => lens.id)).toEqual(['plain', 'ownership', 'shadow']);
  for (const lens of found) expect(lensAtOnce(lens.id)).toBe(lens);
});

test('an unknown id is the plain lens', () => expect(lensById('of another version')).toBe(plainLens));

/** Mutants are hunted on the same workspaces each time: a mutant is either found always or never. */
const SEED = 20_261_122;

test.each<[string, (reading: Reading) => Reading]>([
  ['is not kept by the view', (reading) => ({ ...reading })],
  ['leaves out a step', (reading) => ({ ...reading, steps: new Map([...reading.steps].slice(1)) })],
  [
    'counts wrong',
    (reading) => ({ ...reading, chips: reading.chips.map((chip) => ({ ...chip, count: chip.count + 1 })) }),
  ],
  ['leaves out the rest', (reading) => ({ ...reading, chips: reading.chips.filter((chip) => chip.id !== 'rest') })],
  [
    'walks backwards',
    ({ headline, ...reading }) => ({ ...reading, headline: { ...headline, steps: [...headline.steps].reverse() } }),
  ],
])('a lens that %s breaks the contract', (fault, change) => {
  const kept = new WeakMap<Reading, Reading>();
  const read = (view: View): Reading => {
    const reading = ownershipLens.read(view);
    const known = fault.startsWith('is not kept') ? undefined : kept.get(reading);
    const mutant = known ?? change(reading);
    kept.set(reading, mutant);
    return mutant;
  };
  expect(() => law({ ...ownershipLens, read }, { numRuns: 1000, endOnFailure: true, seed: SEED })).toThrow();
});
