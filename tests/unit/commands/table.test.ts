import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { readTableBack } from '#commands/table-back.ts';
import type { SetCells } from '#commands/table-set.ts';
import { printCsv } from '#lib/csv.ts';
import { cellOf } from '#model/table/cell.ts';
import type { ColumnId } from '#model/table/columns.ts';
import { tableRows } from '#model/table/file.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { workspaces } from '../lenses/workspaces.ts';
import { chain, type Workshop } from './workshop.ts';

// Laws over random input take a second alone and several beside other work.
vi.setConfig({ testTimeout: 60_000 });

const shop = () => chain('Take 5m 1d 90% @SAP #Sales', 'Check 20m @SAP @Excel #Finance', 'Send');

function type(at: Workshop, step: string, column: ColumnId, text: string): Workshop {
  return at.run('table.set', { mapId: at.mapId, cells: [{ stepId: at.step(step), column, text }] } satisfies SetCells);
}

function told(at: Workshop, step: string, column: ColumnId): string {
  const found = at.view().steps.find((one) => one.name === step);
  if (!found) throw new Error(`no step ${step}`);
  return cellOf(at.view(), found, column).text;
}

describe('typing into a cell', () => {
  it.each<[ColumnId, string, string]>([
    ['team', 'Legal', 'Legal'],
    ['team', '', ''],
    ['pt', '1.5 h', '1.5 h'],
    ['pt', 'varies', 'varies'],
    ['lt', '', ''],
    ['ca', '85', '85'],
    ['va', 'NNVA', 'necessary'],
    ['va', 'perhaps', 'perhaps'],
    ['people', '2', '2'],
    ['runs', '1,200', '1,200'],
    ['changeOver', '30 min', '30 min'],
    ['uptime', '95%', '95%'],
    ['systems', 'Excel, Word', 'Excel, Word'],
    ['systems', '"Case, old"', '"Case, old"'],
    ['systems', 'by hand', 'by hand'],
    ['systems', '?', '?'],
    ['systems', '', ''],
    ['owners', 'Ann', ''],
  ])('%s %j says %j', (column, typed, said) =>
    expect(told(type(shop(), 'Send', column, typed), 'Send', column)).toBe(said),
  );

  it('a name is never cleared, and what was left unread in it is read anew', () => {
    const at = shop();
    expect(type(at, 'Send', 'name', '  ').last).toEqual([]);
    expect(type(at, 'Send', 'name', 'Send it').story()).toEqual(['Take', 'Check', 'Send it']);
  });

  it('the same text, the same number or the same team in other words changes nothing', () => {
    const at = shop();
    for (const [column, typed] of [
      ['pt', '5m'],
      ['pt', '5 min'],
      ['ca', '90'],
      ['team', 'SALES'],
      ['systems', 'SAP'],
    ] as const)
      expect(type(at, 'Take', column, typed).last).toEqual([]);
  });

  it('systems that stay keep their links; others are put and taken', () => {
    const at = shop();
    const link = at.view().supports.find((one) => one.stepId === at.step('Check'))?.id;
    type(at, 'Check', 'systems', 'SAP, Word');
    expect(at.systems('Check')).toEqual(['SAP', 'Word']);
    expect(at.view().supports.some((one) => one.id === link)).toBe(true);
    expect(at.systems('Take')).toEqual(['SAP']);
  });

  it('value that is understood takes the place of what was not', () => {
    const at = type(type(shop(), 'Send', 'va', 'perhaps'), 'Send', 'va', 'yes');
    expect(at.view().steps.at(-1)).toMatchObject({ va: 'yes' });
    expect(at.view().steps.at(-1)?.['x:va'] ?? null).toBeNull();
  });
});

test('a block with new rows: one run, the new steps follow the last one and each other', () => {
  const at = shop();
  at.run('table.set', {
    mapId: at.mapId,
    cells: [
      { stepId: at.step('Send'), column: 'pt', text: '1h' },
      { stepId: at.step('Send'), column: 'pt', text: '2h' },
    ],
    rows: [
      [
        { column: 'name', text: 'File' },
        { column: 'systems', text: 'Word' },
      ],
      [{ column: 'name', text: '' }],
      [
        { column: 'name', text: 'Close' },
        { column: 'team', text: 'Legal' },
        { column: 'systems', text: 'Word, SAP' },
      ],
    ],
  } satisfies SetCells);
  expect(at.story()).toEqual(['Take', 'Check', 'Send', 'File', 'Close']);
  expect(at.flows()).toEqual(['Check>Send', 'File>Close', 'Send>File', 'Take>Check']);
  expect([told(at, 'Send', 'pt'), told(at, 'Close', 'team'), told(at, 'Close', 'systems')]).toEqual([
    '2h',
    'Legal',
    'Word, SAP',
  ]);
  expect(at.view().systems.size).toBe(3);
});

test('steps of another map are left alone', () => {
  const at = shop();
  at.run('map.duplicate', { mapId: at.mapId, name: 'Other' });
  const other = [...at.records.tables.map.keys()].find((id) => id !== at.mapId) ?? '';
  const cells = [{ stepId: at.firstStepOf(other), column: 'pt', text: '9h' }] as const;
  expect(at.run('table.set', { mapId: at.mapId, cells }).last).toEqual([]);
});

const fileOf = (at: Workshop) => tableRows(at.view()).map((row) => [...row]);
const back = (at: Workshop, rows: readonly (readonly string[])[], separator = ',') =>
  readTableBack(at.records, at.mapId, `\uFEFF${printCsv(rows, separator)}`);

describe('a file brought back', () => {
  it('says what was edited, what is new and what is gone, and changes just that', () => {
    const at = shop();
    const rows = fileOf(at);
    const [head = [], take = [], check = []] = rows;
    take[head.indexOf('Work')] = '7m';
    check[head.indexOf('Systems')] = 'SAP';
    const fresh = head.map((name) => (name === 'Step' ? 'File' : name === 'Team' ? 'Legal' : ''));
    const found = back(at, [head, check, take, fresh]);
    expect(found).toMatchObject({
      cells: [
        { stepId: at.step('Check'), column: 'systems', text: 'SAP', was: 'SAP, Excel' },
        { stepId: at.step('Take'), column: 'pt', text: '7m', was: '5m' },
      ],
      gone: [at.step('Send')],
      ignored: [],
      twice: 0,
    });
    expect(found?.rows).toHaveLength(1);
    at.run('table.bring', { mapId: at.mapId, cells: found?.cells, rows: found?.rows, gone: found?.gone });
    expect(at.story()).toEqual(['Take', 'Check', 'File']);
    expect(at.flows()).toEqual(['Check>File', 'Take>Check']);
    expect([told(at, 'Take', 'pt'), told(at, 'Take', 'lt'), told(at, 'Check', 'systems')]).toEqual(['7m', '1d', 'SAP']);
  });

  it.each([',', ';', '\t'])('its cells may be parted by %j', (separator) => {
    const at = shop();
    const rows = fileOf(at);
    rows.push(rows[1] ?? []);
    rows[0]?.push('Remark');
    expect(back(at, rows, separator)).toEqual({ cells: [], rows: [], gone: [], ignored: ['Remark'], twice: 1 });
  });

  it('a column that is not there changes nothing; without names it is no table', () => {
    const at = shop();
    const rows = fileOf(at).map((row) => [row[0] ?? '', row[2] ?? '']);
    expect(back(at, rows)).toMatchObject({ cells: [], rows: [], gone: [] });
    expect(
      back(
        at,
        rows.map((row) => row.slice(0, 1)),
      ),
    ).toBeNull();
    expect(readTableBack(at.records, at.mapId, '')).toBeNull();
    expect(readTableBack(at.records, 'gone', 'Step\r\nA')).toBeNull();
  });

  it('numbers that a spreadsheet wrote otherwise are the same', () => {
    const at = shop();
    const rows = fileOf(at);
    const [head = [], take = []] = rows;
    take[head.indexOf('Usable')] = '90.0%';
    take[head.indexOf('Takes')] = '1.00 d';
    expect(back(at, rows)?.cells).toEqual([]);
  });
});

/** The table of a random workspace goes out and comes in as it was. */
function unchanged(change: (rows: string[][]) => string[][]): void {
  fc.assert(
    fc.property(workspaces, (records) => {
      const view = viewOf(records, 'm');
      if (!view) return;
      const rows = change(tableRows(view).map((row) => [...row]));
      expect(readTableBack(records, 'm', printCsv(rows))).toMatchObject({ cells: [], rows: [], gone: [] });
    }),
    { numRuns: 60, seed: 20_261_122, endOnFailure: true },
  );
}

test('out and in again changes nothing, in any order of rows and columns', () => {
  unchanged((rows) => rows);
  unchanged(([head = [], ...rows]) => [head, ...rows.reverse()]);
  unchanged((rows) => rows.map((row) => row.toReversed()));
});

test.each<[string, (rows: string[][]) => string[][]]>([
  ['loses its ids', (rows) => rows.map((row) => row.slice(1))],
  ['loses a row', ([head = [], ...rows]) => [head, ...rows.slice(1)]],
  ['moves its cells', ([head = [], ...rows]) => [head, ...rows.map(([id = '', ...row]) => [id, ...row.toReversed()])]],
])('a file that %s is noticed', (_, change) => expect(() => unchanged(change)).toThrow());

const nasty = fc.string({
  minLength: 1,
  maxLength: 6,
  unit: fc.constantFrom('a', 'B', '7', ' ', ',', ';', '"', '@', '=', '#', '!', '“', '、', "'", '-'),
});

test('systems of any name are read from a cell as those that it shows', () => {
  fc.assert(
    fc.property(fc.uniqueArray(nasty, { maxLength: 4 }), (names) => {
      const at = shop();
      for (const name of names) at.run('system.create', { name });
      const made = [...at.records.tables.system.values()].filter((one) => names.includes(one.name));
      for (const one of made) at.run('support.attach', { stepId: at.step('Send'), systemId: one.id });
      const said = told(at, 'Send', 'systems');
      const before = at.systems('Send');
      type(type(at, 'Send', 'systems', ''), 'Send', 'systems', said);
      expect(at.systems('Send').toSorted()).toEqual(before.toSorted());
    }),
    { numRuns: 80, seed: 20_261_122 },
  );
});

test('1,000 steps: a view of the table is a view', () => {
  const at = shop();
  const rows = Array.from({ length: 1000 }, (_, i) => [{ column: 'name' as const, text: `Step ${i}` }]);
  const start = performance.now();
  at.run('table.set', { mapId: at.mapId, cells: [], rows });
  process.stdout.write(`1,000 rows pasted: ${Math.round(performance.now() - start)} ms\n`);
  expect((viewOf(at.records, at.mapId) as View).steps).toHaveLength(1003);
});
