import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsToPrefix } from '#lib/edits.ts';
import { fuzzyIndex, rank } from '#lib/fuzzy.ts';

const names = [
  'ClaimCenter',
  'Claim Archive',
  'SAP ECC',
  'SAP',
  'Outlook list',
  'Customer Care',
  'My claims',
  'Zürich Ledger',
  '請求システム',
];
const index = fuzzyIndex(names);
const found = (query: string) => rank(index, query).map((hit) => names[hit.at]);

describe('finding a name while typing', () => {
  it.each([
    ['sap', ['SAP', 'SAP ECC']],
    ['claim', ['ClaimCenter', 'Claim Archive', 'My claims']],
    ['cc', ['ClaimCenter', 'Customer Care', 'SAP ECC']],
    ['claim-center', ['ClaimCenter']],
    ['CLAIMCENTER', ['ClaimCenter']],
    ['clam', ['ClaimCenter', 'Claim Archive', 'My claims']],
    ['outlok', ['Outlook list']],
    ['uotlook', ['Outlook list']],
    ['outlook lsit', ['Outlook list']],
    ['zurich', ['Zürich Ledger']],
    ['ledgr', ['Zürich Ledger']],
    ['請求', ['請求システム']],
    ['qqqq', []],
  ])('%s', (query, expected) => expect(found(query)).toEqual(expected));

  it('gives every name in its order before anything is typed', () => expect(found(' ')).toEqual(names));

  it('puts what begins so and initials before what only contains it', () => {
    const list = ['Bookkeeping', 'Kernel', 'Key Archive', 'Kanban'];
    const ranked = rank(fuzzyIndex(list), 'ka').map((hit) => list[hit.at]);
    expect(ranked.slice(0, 2)).toEqual(['Kanban', 'Key Archive']);
  });

  it('gives no more than asked for, and the same ones first', () => {
    const many = fuzzyIndex(Array.from({ length: 200 }, (_, i) => `${'Ledger'.repeat(1 + (i % 3))} ${(i * 37) % 200}`));
    for (const query of ['l', 'ledgr', '1', 'ledger 1', 'edge'])
      for (const limit of [0, 1, 2, 7, 500])
        expect(rank(many, query, limit)).toEqual(rank(many, query).slice(0, limit));
  });

  it('forgives one letter up to five and two above, and no more', () => {
    const one = fuzzyIndex(['Ledger']);
    expect(rank(one, 'ledgx')).toHaveLength(1);
    expect(rank(one, 'lexxe')).toHaveLength(0);
    expect(rank(one, 'lxdgxr')).toHaveLength(1);
    expect(rank(one, 'lxxgxr')).toHaveLength(0);
  });
});

/** Edit distance of `typed` to the nearest beginning of `text`, by the whole table: slow and plain. */
function slowEdits(typed: string, text: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= typed.length; i++) {
    rows.push([]);
    for (let j = 0; j <= text.length; j++) {
      const at = (a: number, b: number) => rows[a]?.[b] ?? Infinity;
      let cost = i === 0 ? j : j === 0 ? i : Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1);
      if (i > 0 && j > 0) cost = Math.min(cost, at(i - 1, j - 1) + (typed[i - 1] === text[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === text[j - 2] && typed[i - 2] === text[j - 1])
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      rows[i]?.push(cost);
    }
  }
  return Math.min(...(rows[typed.length] ?? []));
}

function bandedIsExact(edits: typeof editsToPrefix): void {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 2 }), (typed, text, most) => {
      const slow = slowEdits(typed, text);
      const banded = edits(typed, text, 0, most);
      if (banded !== (slow <= most ? slow : null)) throw new Error(`${typed} in ${text}: ${banded}, not ${slow}`);
    }),
    { numRuns: 2000 },
  );
}

describe('edits to a beginning', () => {
  it('are counted as by the whole table', () => bandedIsExact(editsToPrefix));
  it('fails for one that is off by one, or counts too little', () => {
    expect(() => bandedIsExact((a, b, s, most) => editsToPrefix(a, b, s, most - 1))).toThrow();
    expect(() => bandedIsExact((a, b, s, most) => editsToPrefix(a.slice(1), b, s, most))).toThrow();
  });
});
