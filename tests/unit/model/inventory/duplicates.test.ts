import { describe, expect, it } from 'vitest';
import { likelyDuplicates, type DuplicateReason } from '#model/inventory/duplicates.ts';

const named = (...names: string[]) => names.map((name, at) => ({ id: String(at), name }));
const pairs = (...names: string[]): string[] =>
  likelyDuplicates(named(...names)).map(({ names: [a, b], reason }) => `${a} = ${b}: ${reason}`);

describe('systems that are likely the same', () => {
  const same: readonly (readonly [string, string, DuplicateReason])[] = [
    ['SAP ECC', 'sap-ecc', 'name'],
    ['SAP ECC', 'SAP-ECC 6', 'version'],
    ['SAP ECC', 'SAP ECC 6.0', 'version'],
    ['SAP ECC 4.7', 'SAP ECC v6', 'version'],
    ['SAPECC', 'SAP ECC 6', 'version'],
    ['Orderhub', 'the Orderhub system', 'version'],
    ['ECC SAP', 'SAP ECC', 'words'],
    ['sap', 'SAP ECC', 'shorter'],
    ['sap', 'SAP-ECC 6', 'shorter'],
    ['ERP', 'Enterprise Resource Planning', 'initials'],
    ['Salesforce', 'Salesfroce', 'spelling'],
    ['Invoice archive', 'Invoices archive', 'spelling'],
  ];
  it.each(same)('%s, %s: %s', (a, b, reason) => {
    expect(pairs(a, b)).toEqual([`${a} = ${b}: ${reason}`]);
    expect(pairs(b, a)).toHaveLength(1);
  });

  const apart: readonly (readonly [string, string])[] = [
    ['SAP HR', 'SAP ECC'],
    ['Store 1', 'Store 2'],
    ['Import-app-1', 'Import-app-2'],
    ['C#', 'C++'],
    ['Order', 'Border'],
    ['Inventory A', 'Inventory B'],
    ['Excel', 'Excel price list'],
    ['Excel', 'Excel prices'],
    ['SAP', 'SAP test'],
    ['Customer portal', 'Supplier portal'],
    ['Payments', 'Shipments'],
    ['?', '-'],
    ['', ''],
  ];
  it.each(apart)('%s, %s: two', (a, b) => expect(pairs(a, b)).toEqual([]));

  it('three spellings of one are three pairs, and a word that begins many names is none of them', () => {
    expect(pairs('SAP ECC', 'SAP-ECC 6', 'sap')).toHaveLength(3);
    expect(pairs('SAP', 'SAP ECC', 'SAP HR', 'SAP BW', 'SAP CRM')).toEqual([]);
  });

  it('hears of the other names a system goes by', () => {
    const known = { id: 'a', name: 'Ledger', 'alias:SAP ECC': true };
    const [pair] = likelyDuplicates([known, { id: 'b', name: 'SAP-ECC 6' }]);
    expect(pair).toEqual({ a: 'a', b: 'b', reason: 'version', names: ['SAP ECC', 'SAP-ECC 6'] });
  });

  it.each([
    ['numbered', (at: number) => `System ${at}`],
    ['of one family', (at: number) => `SAP module ${String.fromCharCode(97 + (at % 26))}${at}`],
    ['all the same', () => 'SAP ECC'],
    [
      'one word apart',
      (at: number) =>
        `Ledger of branch x${'abcdefghij'[at % 10]}${'abcdefghij'[Math.floor(at / 10) % 10]}${'klmnopqrst'[Math.floor(at / 100) % 10]}${at % 7}`,
    ],
  ])('2,000 systems %s: no flood of pairs', (_, nameOf) => {
    const names = Array.from({ length: 2000 }, (__, at) => nameOf(at));
    const before = performance.now();
    const found = likelyDuplicates(named(...names));
    // Four million comparisons of names take more than ten seconds.
    process.stdout.write(`duplicates of 2,000: ${Math.round(performance.now() - before)} ms\n`);
    expect(found.length).toBeLessThan(4000);
  });
});
