import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertCell, plainCell, printCsv, readCsv } from '#lib/csv.ts';

const risky = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', "'", ' ', '"', '|', '%', '\u200E'];
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...risky, 'a', '1', ';', ','), { maxLength: 8 }).map((signs) => signs.join('')),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

type Print = typeof printCsv;
type Plain = typeof plainCell;

function comesBack(print: Print, plain: Plain): void {
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
      const again = readCsv(print(rows, separator), separator).map((row) => row.map(plain));
      expect(again).toEqual(rows);
    }),
    { seed: 7, numRuns: 1500 },
  );
}

function isInert(inert: (text: string) => string): void {
  fc.assert(
    fc.property(cell, (text) => {
      expect(inert(text)).not.toMatch(/^[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20]/u);
    }),
    { seed: 7, numRuns: 1500 },
  );
}

describe('S7: a table as text', () => {
  it('comes back as it went out, whatever is in it', () => comesBack(printCsv, plainCell));
  it('has no cell that a spreadsheet would run', () => isInert(inertCell));
  it('the laws catch a reader that leaves the apostrophe, a writer that adds none, and one that does not quote', () => {
    expect(() => comesBack(printCsv, (text) => text)).toThrow();
    expect(() => isInert((text) => text)).toThrow();
    expect(() => isInert((text) => text.replace(/^=/, "'="))).toThrow();
    const unquoted: Print = (rows, separator) => rows.map((row) => `${row.join(separator)}\r\n`).join('');
    expect(() => comesBack(unquoted, (text) => text)).toThrow();
  });

  it.each([
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb\nc', [['a'], ['b'], ['c']]],
    ['"a ""b""","c\nd"', [['a "b"', 'c\nd']]],
    ['a"b,c', [['a"b', 'c']]],
    ['"open, to the end', [['open, to the end']]],
    ['\n\na\n\n', [['a']]],
    ['""\n', [['']]],
    ['', []],
  ])('reads %j', (text, rows) => expect(readCsv(text)).toEqual(rows));
});
