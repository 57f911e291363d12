import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { guessRoles } from '#importers/inventory/guess-roles.ts';
import type { Role } from '#model/inventory/role.ts';

interface Corpus {
  readonly sets: readonly {
    readonly source: string;
    readonly headers: readonly string[];
    readonly labels: Readonly<Record<string, string>>;
  }[];
}

// The cast: the file's shape is what the test reads of it.
const corpus = JSON.parse(
  readFileSync(new URL('../../../fixtures/header-corpus.json', import.meta.url), 'utf8'),
) as Corpus;

/** Roles of the corpus that have other names here; its "owner" may be either. */
const ours: Readonly<Record<string, readonly Role[]>> = {
  owner: ['techOwner', 'bizOwner'],
  itOwner: ['techOwner'],
  status: ['lifecycle', 'sanction'],
  sensitivity: ['data'],
  endOfLife: ['ends'],
  sanctioned: ['sanction'],
};

/** Counts labelled columns that are guessed right, and those taken for something else without a doubt. */
function held(rewrite: (header: string) => string): {
  right: number;
  all: number;
  confident: string[];
  wrong: string[];
} {
  const wrong: string[] = [];
  const confident: string[] = [];
  let all = 0;
  for (const { source, headers, labels } of corpus.sets) {
    const guesses = guessRoles(headers.map(rewrite), []);
    for (const [at, header] of headers.entries()) {
      const label = labels[header];
      if (label === undefined) continue;
      all++;
      const { role = null, how = 'none' } = guesses[at] ?? {};
      // The cast: a label that is not translated is one of our roles.
      const wanted = ours[label] ?? [label as Role];
      const isRight = label === 'other' ? how !== 'sure' : role !== null && wanted.includes(role);
      if (isRight) continue;
      wrong.push(`${source}: ${rewrite(header)} is ${label}, not ${role}`);
      if (how === 'sure') confident.push(`${source}: ${rewrite(header)}`);
    }
  }
  return { right: all - wrong.length, all, confident, wrong };
}

test('headers of real inventories: at least 150 of 166 right, none wrong without a doubt', () => {
  const { right, all, confident, wrong } = held((header) => header);
  process.stdout.write(
    `header corpus: ${right} of ${all} labelled roles right, ${confident.length} confidently wrong\n`,
  );
  expect(confident).toEqual([]);
  expect(all).toBe(166);
  // The rest may be missed: these are told when it is more.
  expect(right >= 150 ? [] : wrong).toEqual([]);
});

const wordsOf = (header: string): string[] =>
  header
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .split(/[\s_]+/)
    .filter((word) => word !== '');
const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** Other ways of writing the same words. */
const ways: Readonly<Record<string, (words: readonly string[]) => string>> = {
  snake: (words) => words.join('_').toLowerCase(),
  loud: (words) => words.join('_').toUpperCase(),
  spaced: (words) => `  ${words.join('  ').toLowerCase()} `,
  title: (words) => words.map(upperFirst).join(' '),
  dashed: (words) => words.join('-').toLowerCase(),
  pascal: (words) => words.map(upperFirst).join(''),
  camel: (words) => words.map((word, at) => (at === 0 ? word.toLowerCase() : upperFirst(word))).join(''),
};

test.each(Object.entries(ways))('the same headers written otherwise (%s)', (_, way) => {
  // Questions are written in one way only, and fields of other records keep their sign.
  const rewrite = (header: string): string =>
    wordsOf(header).length > 6 || header.includes(':') ? header : way(wordsOf(header));
  const { right, confident, wrong } = held(rewrite);
  expect(confident).toEqual([]);
  // The rest may be missed: these are told when it is more.
  expect(right >= 150 ? [] : wrong).toEqual([]);
});

describe('law: how a heading is written says nothing', () => {
  const phrases = ['business owner', 'technical owner', 'lifecycle status', 'annual cost', 'data classification'];
  const plain = (guess: typeof guessRoles, heading: string): Role | null => guess([heading], [])[0]?.role ?? null;
  const law = (guess: typeof guessRoles): void => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases, 'number of users', 'application name', 'support group', 'end of support date'),
        fc.constantFrom(...Object.values(ways)),
        (phrase, way) => {
          expect(plain(guess, way(phrase.split(' ')))).toBe(plain(guess, phrase));
          expect(plain(guess, phrase)).not.toBeNull();
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  };
  it('holds', () => law(guessRoles));
  it('catches one that knows headings letter by letter', () => {
    const letters = new Map<string, Role>(phrases.map((phrase) => [phrase, 'notes'] as const));
    const mutant: typeof guessRoles = (headers) =>
      headers.map((heading) => ({ role: letters.get(heading) ?? null, how: 'sure' }));
    expect(() => law(mutant)).toThrow();
  });
});

describe('headings beside each other', () => {
  it.each<readonly [string, readonly string[], readonly (string | null)[]]>([
    ['an owner alone is who to call, not for certain', ['Name', 'Owner'], ['name!', 'techOwner']],
    ['beside an IT owner it is the business', ['Name', 'Owner', 'IT owner'], ['name!', 'bizOwner', 'techOwner!']],
    ['beside a business owner it is IT', ['Name', 'Owner', 'Business owner'], ['name!', 'techOwner', 'bizOwner!']],
    ['an address alone is the owner', ['Name', 'Owner e-mail'], ['name!', 'techOwner']],
    ['beside an owner it is an address', ['Name', 'Owner', 'Owner email'], ['name!', 'techOwner', 'ownerEmail!']],
    ['no second owner', ['Name', 'Owner', 'Backup owner'], ['name!', 'techOwner', null]],
    ['a product is the system where nothing else is', ['Vendor', 'Product'], ['vendor!', 'name']],
    ['a product beside a name is a platform', ['System name', 'Product'], ['name!', 'platform']],
    ['one name, one id', ['ID', 'Name', 'System name', 'App ID'], ['id!', 'name!', null, null]],
    ['the name of a vendor', ['Name', 'Vendor name', 'Vendor country'], ['name!', 'vendor', null]],
    [
      'two rows of headers',
      ['Owner / Business', 'Owner / IT', 'Application / Name'],
      ['bizOwner!', 'techOwner!', 'name!'],
    ],
    [
      'German',
      ['Anwendung', 'Fachverantwortlicher', 'IT-Verantwortlicher', 'Hersteller', 'Kosten pro Jahr', 'Kritikalität'],
      ['name', 'bizOwner!', 'techOwner!', 'vendor!', 'cost!', 'criticality!'],
    ],
    [
      'French',
      ['Nom de l’application', 'Responsable métier', 'Responsable technique', 'Éditeur', 'Coût annuel', 'Cycle de vie'],
      ['name!', 'bizOwner!', 'techOwner!', 'vendor!', 'cost!', 'lifecycle!'],
    ],
    ['nothing known', ['Wave', 'Colour', ''], [null, null, null]],
  ])('%s', (_, headers, roles) => {
    const told = guessRoles(headers, []).map(({ role, how }) =>
      role === null ? null : `${role}${how === 'sure' ? '!' : ''}`,
    );
    expect(told).toEqual(roles);
  });
});

describe('cells stand over headings', () => {
  const told = (headers: readonly string[], rows: readonly (readonly string[])[]) =>
    guessRoles(headers, rows).map(({ role }) => role);
  it.each<readonly [string, readonly string[], readonly (readonly string[])[], readonly (Role | null)[]]>([
    [
      'a status of sanctions',
      ['Name', 'Status'],
      [
        ['a', 'Sanctioned'],
        ['b', 'Monitored'],
      ],
      ['name', 'sanction'],
    ],
    [
      'a status of life',
      ['Name', 'Status'],
      [
        ['a', 'In production'],
        ['b', 'Retired'],
      ],
      ['name', 'lifecycle'],
    ],
    [
      'users by name are no number',
      ['Name', 'Users'],
      [
        ['a', 'Finance'],
        ['b', 'Sales'],
      ],
      ['name', null],
    ],
    [
      'an owner that says yes',
      ['Name', 'Owner'],
      [
        ['a', 'yes'],
        ['b', 'no'],
      ],
      ['name', null],
    ],
    [
      'an id that comes again',
      ['Name', 'ID'],
      [
        ['a', '1'],
        ['b', '1'],
        ['c', '1'],
      ],
      ['name', null],
    ],
    [
      'a column of addresses',
      ['Name', 'Where'],
      [
        ['a', 'https://a.example.com'],
        ['b', 'https://b.example.com'],
      ],
      ['name', 'url'],
    ],
    [
      'names under a heading nobody knows',
      ['Wave', 'What'],
      [
        ['1', 'Payroll'],
        ['1', 'Time clock'],
      ],
      [null, 'name'],
    ],
  ])('%s', (_, headers, rows, roles) => expect(told(headers, rows)).toEqual(roles));
});

test('at most one name and one id, whatever the headings and cells', () => {
  const heading = fc.oneof(fc.constantFrom('Name', 'ID', 'System', 'Title', 'Product', 'app_id', 'Owner'), fc.string());
  fc.assert(
    fc.property(
      fc.array(heading, { maxLength: 12 }),
      fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 5 }),
      (headers, rows) => {
        const roles = guessRoles(headers, rows).map(({ role }) => role);
        expect(roles).toHaveLength(headers.length);
        for (const role of ['name', 'id']) expect(roles.filter((one) => one === role).length).toBeLessThanOrEqual(1);
      },
    ),
    { seed: 3, numRuns: 150 },
  );
});
