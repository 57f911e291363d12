import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStepTable } from '#importers/step-table/step-table.ts';

type Read = typeof readStepTable;

const heading = fc.constantFrom(
  ...'Step|Work|Takes (d)|Wait|%C&A|Team|Systems|Technology owner|People|Notes|Risk|Value-added|WIP|Uptime||Time'.split(
    '|',
  ),
);
const cell = fc.constantFrom(
  ...'|Take|Check the form|20 min|3|1,5 h|85%|0.9|varies|N/A|?|Sales|SAP, Word|SAP & Excel|Ann Lee|nobody|by hand|high|yes|Total|-|2 FTE|"quoted"|=1+1'.split(
    '|',
  ),
);
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.tuple(
      fc.array(heading, { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    ),
  )
  .map(([head, rows]) => [head, ...rows].map((row) => row.join('\t')).join('\n'));

/** Words of a text, as far as they say something. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word of every cell stands in a step, in a total, above a column, or in the list of what was not read. */
function losesNothing(read: Read): void {
  fc.assert(
    fc.property(table, (text) => {
      const found = read(text);
      if (found.is === 'refused') return;
      const { grid, head, columns, steps, unread, declared } = found;
      const from = head.titles + head.rows;
      const numbers = columns.flatMap(({ meaning }, at) => (meaning === 'number' ? [at] : []));
      const told = JSON.stringify([
        steps.map((step) => ({ ...step, kept: [...step.kept] })),
        declared,
        unread.map((one) => one.text),
        // By hand, asked and not known, yes and nobody are said by a field.
        steps.map((step) => (step.noSystem === undefined ? '' : 'by hand')),
      ]);
      for (const [row, cells] of grid.rows.slice(from).entries())
        for (const [column, said] of cells.entries()) {
          if (numbers.includes(column) || /^total$/i.test(said) || found.totals.has(row + from)) continue;
          for (const word of wordsOf(said))
            if (!told.includes(word)) throw new Error(`"${word}" of ${row + from}:${column} is nowhere: ${text}`);
        }
    }),
    { numRuns: 600 },
  );
}

const listed =
  (change: (table: Exclude<ReturnType<Read>, { is: 'refused' }>) => ReturnType<Read>): Read =>
  (text, around) => {
    const found = readStepTable(text, around);
    return found.is === 'refused' ? found : change(found);
  };

describe('of what was pasted, nothing is lost', () => {
  it('every word stands somewhere', () => losesNothing(readStepTable));

  it.each<[string, Read]>([
    ['lists nothing', listed((found) => ({ ...found, unread: [] }))],
    [
      'keeps no columns aside',
      listed((found) => ({ ...found, unread: [], steps: found.steps.map((step) => ({ ...step, kept: new Map() })) })),
    ],
    [
      'loses the systems',
      listed((found) => ({ ...found, steps: found.steps.map((step) => ({ ...step, systems: [] })) })),
    ],
    ['loses the last step', listed((found) => ({ ...found, steps: found.steps.slice(0, -1) }))],
  ])('the law refuses a reader that %s', (_, read) => expect(() => losesNothing(read)).toThrow());

  it('whatever stands in text or HTML, it does not throw', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '<td',
        ' colspan=3',
        ' rowspan="9"',
        '>',
        '</td>',
        '<th>',
        '<br>',
        '<!--',
        '-->',
        '&amp;',
        '&#0;',
        '<script>',
        '\t',
        '\n',
        '"',
        ',',
        ';',
        '|',
        'Step',
        '5 min',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        readStepTable(pieces.join(''));
        readStepTable('', { html: pieces.join('') });
      }),
      { numRuns: 1000 },
    );
  });
});
