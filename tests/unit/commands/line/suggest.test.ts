import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine } from '#commands/line/read.ts';
import { rankSuggestions, suggestAt } from '#commands/line/suggest.ts';
import type { Known } from '#commands/line/parsed.ts';
import { lineText } from './arbitraries.ts';

const known: Known = {
  systems: ['SAP', 'SAP FI', 'Outlook list', 'ClaimCenter', 'Shared drive'],
  teams: ['Finance', 'Claims team', 'Sales'],
  people: ['Ann Lee', 'Sam Ray'],
};

/** The text with `|` where the cursor is. */
const at = (marked: string, round: 'steps' | 'systems' | 'owners' = 'steps') =>
  suggestAt(marked.replace('|', ''), marked.indexOf('|'), known, round);
const names = (marked: string, round: 'steps' | 'systems' | 'owners' = 'steps') => {
  const place = at(marked, round);
  return place === null ? null : rankSuggestions(place, known).map((one) => `${one.kind}:${one.name}`);
};
/** The line after taking the first suggestion. */
const taken = (marked: string, round: 'steps' | 'systems' | 'owners' = 'steps', pick = 0) => {
  const text = marked.replace('|', '');
  const place = at(marked, round);
  const one = place && rankSuggestions(place, known)[pick];
  return place && one ? text.slice(0, place.from) + one.text + text.slice(place.to) : text;
};

describe('where a name is being typed', () => {
  it.each([
    ['Check @|', 'at', ''],
    ['Check @sa|', 'at', 'sa'],
    ['Check @SAP F|', 'at', 'SAP F'],
    ['Check @"Out|', 'at', 'Out'],
    ['Check @SA|P 20m', 'at', 'SA'],
    ['Check @SAP, Out|', 'at', 'Out'],
    ['Check @SAP=A|', 'owner', 'A'],
    ['Check @SAP =A|', 'owner', 'A'],
    ['Check #|', 'hash', ''],
    ['Check #Fin|', 'hash', 'Fin'],
  ])('%s', (marked, kind, query) => expect(at(marked)).toMatchObject({ kind, query }));

  it.each([
    'Check|',
    'Check @|'.replace('@', '@ '),
    'C#|',
    'bob@x|',
    'Check @SAP 20m|',
    'Check @SAP 20m |',
    'Check @"SAP" f|',
    '"we @s|',
    '- @s|',
    'Check #1|',
    'Check =A|',
    '',
  ])('none in %s', (marked) => expect(at(marked.includes('|') ? marked : '|')).toBeNull());

  it('none in the Times round', () => expect(suggestAt('4@', 2, known, 'times')).toBeNull());
});

describe('what the name could be', () => {
  it('offers systems, then teams, then people, and last a new one', () => {
    expect(names('Check @sa|')).toEqual(['system:SAP', 'system:SAP FI', 'team:Sales', 'person:Sam Ray', 'create:sa']);
  });
  it('offers no new one where case, spaces or punctuation are the only difference', () => {
    expect(names('Check @claim-center|')).toEqual(['system:ClaimCenter']);
    expect(names('Check #FINANCE|')).toEqual(['team:Finance']);
  });
  it('forgives typos', () => expect(names('Check @outlok|')?.[0]).toBe('system:Outlook list'));
  it('offers teams and people after # and =', () => {
    expect(names('Check #an|')?.[0]).toBe('person:Ann Lee');
    expect(names('Check @SAP=cl|')).toEqual(['team:Claims team', 'create:cl']);
  });
  it('puts in what reads as what was picked', () => {
    expect(taken('Check @out|')).toBe('Check @Outlook list');
    expect(taken('Check @SAP, out|')).toBe('Check @SAP, @Outlook list');
    expect(taken('Check @fina|')).toBe('Check #Finance');
    expect(taken('Check @SAP @ann|')).toBe('Check @SAP =Ann Lee');
    expect(taken('Check @ann|')).toBe('Check #Ann Lee');
    expect(taken('Check @SAP=cl| 20m')).toBe('Check @SAP=Claims team 20m');
    expect(taken('Check @3270 t|'.replace('@', '@"'))).toBe('Check @"3270 t"');
  });
  it('finds names without signs in the rounds', () => {
    expect(taken('ClaimCenter, outl|', 'systems')).toBe('ClaimCenter, Outlook list');
    expect(taken('SAP=ann|', 'systems')).toBe('SAP=Ann Lee');
    expect(names('sale|', 'systems')).toEqual(['create:sale']);
    expect(taken('claims|', 'owners')).toBe('Claims team');
  });
  it('parts a list in the rounds as the answer will be parted', () => {
    expect(taken('"Foo, Bar", outl|', 'systems')).toBe('"Foo, Bar", Outlook list');
    expect(at('"Foo, Ba|', 'systems')).toMatchObject({ query: 'Foo, Ba', from: 0 });
    expect(at('"Foo, Bar"|', 'systems')).toBeNull();
    expect(taken('SAP @outl|', 'systems')).toBe('SAP @Outlook list');
    expect(taken('outl|, SAP', 'systems')).toBe('Outlook list, SAP');
  });
  it('makes no party called nobody', () => {
    expect(names('nobody|', 'owners')).toEqual([]);
    expect(names('Check @SAP=Nobody|')).toEqual([]);
    expect(names('SAP=nobody|', 'systems')).toEqual([]);
    expect(names('Check @nobody|')).toEqual(['create:nobody']);
  });
  it('offers nothing in a chip that was turned into text', () => {
    expect(suggestAt('Check @sa', 9, known, 'steps', [[6, 9]])).toBeNull();
  });

  it('never throws, stays inside the text, and what is put in reads as a name', () => {
    fc.assert(
      fc.property(
        lineText,
        fc.nat(60),
        fc.constantFrom('steps' as const, 'systems' as const, 'owners' as const),
        (text, caret, round) => {
          const here = Math.min(caret, text.length);
          const place = suggestAt(text, here, known, round);
          if (place === null) return;
          expect(place.from <= place.to && place.to <= text.length).toBe(true);
          for (const one of rankSuggestions(place, known)) {
            if (one.kind === 'create' || round !== 'steps' || place.kind === 'owner') continue;
            const before = `Step ${place.afterSystem ? '@SAP ' : ''}`;
            const line = readLine(before + one.text, known);
            const said =
              line.is === 'step'
                ? [
                    line.team,
                    ...line.systems.flatMap((s) => [s.name, s.owner && 'name' in s.owner ? s.owner.name : '']),
                  ]
                : [];
            expect(said).toContain(one.name);
          }
        },
      ),
      { numRuns: 600 },
    );
  });
});
