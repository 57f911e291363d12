import { expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { nameKey, sameName } from '#model/names.ts';

// Laws over random input take a second alone and several beside other work.
vi.setConfig({ testTimeout: 60_000 });

test.each([
  ['ClaimCenter', 'claim center'],
  ['SAP-FI', 'sap fi'],
  ['Settlement calculator.xlsx', 'settlement calculator xlsx'],
  ['  Web   portal ', 'web portal'],
  ['ＳＡＰ', 'SAP'], // full width
  ['Straße', 'STRASSE'],
  ['STRAẞE', 'Strasse'],
  ['ΟΔΟΣ', 'οδος'],
  ['İstanbul', 'istanbul'],
  ['☎️ Desk', '☎ desk'],
  ['SAP 4.7', 'SAP 4-7'],
  ['Café', 'Cafe\u0301'], // one accent, two spellings
  ['K´', 'Ḱ'], // an accent typed as a sign of its own
])('%s and %s are one name', (a, b) => expect(sameName(a, b)).toBe(true));

test.each([
  ['C#', 'C'],
  ['C++', 'C'],
  ['Müller', 'Muller'],
  ['SAP 4.7', 'SAP 47'],
  ['Outlook', 'Outlook 2'],
  ['?', '-'],
  ['', ''],
  ['  ', ''],
])('%s and %s are two names, or none', (a, b) => expect(sameName(a, b)).toBe(false));

test('a key is its own key, whatever is typed', () => {
  const law = (key: (name: string) => string, endOnFailure = false) =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        for (const name of [a, b]) expect(key(key(name))).toBe(key(name));
      }),
      { numRuns: 500, endOnFailure },
    );
  law(nameKey);
  // Mutant: doubles what it does not know.
  expect(() => law((name) => nameKey(name) + (name.includes('a') ? 'a' : ''), true)).toThrow();
});

test('case, spaces and punctuation around never matter', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcxyzäßéøñçЖш中مא'), minLength: 1, maxLength: 8 });
  const gap = fc.constantFrom(' ', '-', '_', '. ', ', ', '/', '  ');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), gap, gap, (words, one, two) => {
      expect(nameKey(words.join(one))).toBe(nameKey(words.join(two).toUpperCase()));
    }),
  );
});
