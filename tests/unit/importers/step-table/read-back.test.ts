import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteTable } from '#commands/paste-table.ts';
import { recordsOfStepTable } from '#importers/step-table/records-of-table.ts';
import { printCsv } from '#lib/csv.ts';
import { nameKey } from '#model/names.ts';
import type { StepRecord } from '#model/records/step.ts';
import { tableRows } from '#model/table/file.ts';
import { viewsOf } from '#model/view-of.ts';
import { nothing } from '../../commands/workshop.ts';

const number = fc.integer({ min: 1, max: 999 });
const time = fc.oneof(
  fc.constant(''),
  fc.tuple(number, fc.constantFrom('min', 'h', 'd', 'wk')).map(([n, unit]) => `${n} ${unit}`),
  fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)} d`),
  number.map((n) => `~${n} h`),
  fc.constant('varies'),
);
const percent = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 100 }).map((n) => `${n}%`),
);
const wordsOf = (...words: readonly string[]) =>
  fc
    .tuple(fc.constantFrom('Credit', 'Ärger', '確認', 'łódź'), fc.array(fc.constantFrom(...words), { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest].join(' '));
/** A name of a system or a team has no sign that parts two. */
const word = wordsOf('check', 'R/3', '4.7', "Ann's", '(new)', '🙂', 'list');
/** A name of a step may hold anything. */
const title = wordsOf('check', ',', ';', '"now"', '=1+1', '@SAP', '3 d', '85%', '#Sales', '|', "'x");
const row = fc.record({
  name: title,
  pt: time,
  lt: time,
  wait: time,
  ca: percent,
  team: word,
  systems: fc.uniqueArray(word, { maxLength: 3, selector: nameKey }),
});

type Records = typeof recordsOfStepTable;

/** Steps of the one map there is, as they were printed. */
function back(read: Records, text: string): unknown {
  const made = read(text);
  if (made.is === 'refused') return made;
  const [view] = viewsOf(made.records);
  return view?.steps.map((step) => ({
    name: step.name,
    ...Object.fromEntries((['pt', 'lt', 'wait', 'ca'] as const).map((field) => [field, step[field]?.text ?? ''])),
    team: nameKey(step.teamId === undefined ? '' : (view.parties.get(step.teamId)?.name ?? '')),
    systems: view.supports
      .filter((one) => one.stepId === step.id)
      .map((one) => nameKey(view.systems.get(one.systemId)?.name ?? ''))
      .toSorted(),
  }));
}

function holds(read: Records, separator: string): void {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (all) => {
      const cells = all.map((one) => [one.name, one.pt, one.lt, one.wait, one.ca, one.team, one.systems.join(', ')]);
      const head = ['Step', 'Work', 'Takes', 'Wait', '%C&A', 'Team', 'Systems'];
      const wanted = all.map((one) => ({
        ...one,
        team: nameKey(one.team),
        systems: one.systems.map(nameKey).toSorted(),
      }));
      expect(back(read, printCsv([head, ...cells], separator))).toEqual(wanted);
    }),
    { numRuns: 150 },
  );
}

describe('a table of steps, printed, reads back', () => {
  it.each([',', ';', '\t'])('with %j between its cells', (separator) => holds(recordsOfStepTable, separator));

  it.each<[string, Records]>([
    ['loses the last row', (text) => recordsOfStepTable(text.trimEnd().split('\r\n').slice(0, -1).join('\r\n'))],
    ['takes no quotes', (text) => recordsOfStepTable(text.replaceAll('"', ''))],
    ['drops the teams', (text) => recordsOfStepTable(text.replaceAll('Team', 'Risk'))],
  ])('the law refuses a reader that %s', (_, read) => expect(() => holds(read, ',')).toThrow());
});

describe('the file of our own table', () => {
  it('reads back whole: every number, value, system and owner, and nothing is left unread', () => {
    const typed = recordsOfStepTable(
      [
        [
          'Step',
          'Team',
          'PT',
          'LT',
          'Wait',
          '%C&A',
          'VA',
          'People',
          'WIP',
          'Batch',
          'C/O',
          'Uptime',
          'Systems',
          'Technology owner',
        ],
        [
          'Take',
          'Sales',
          '~20 min',
          '2-3 d',
          '1 d',
          '85%',
          'yes',
          '2',
          '12',
          '10',
          '30 min',
          '95%',
          'SAP; "Word, old"',
          'Ann Lee; nobody',
        ],
        ['Check', 'Legal', 'varies', '', '4 h', '', 'BVA', '', '', '', '', '', 'by hand', ''],
        ['Send', 'Sales', '=1,5 h', '5 calendar days', '', '>95%', '', '', '3-5', '', '', '', 'SAP', ''],
      ]
        .map((cells) => cells.join('\t'))
        .join('\n'),
    );
    if (typed.is === 'refused') throw new Error(typed.why);
    const [view] = viewsOf(typed.records);
    if (!view) throw new Error('no map');
    const printed = printCsv(tableRows(view));
    const again = recordsOfStepTable(printed);
    if (again.is === 'refused') throw new Error(again.why);
    const [after] = viewsOf(again.records);
    if (!after) throw new Error('no map');
    const numbers = ({ id: _, created: __, order: ___, mapId: ____, teamId: _____, ...rest }: StepRecord) => rest;
    expect(after.steps.map(numbers)).toEqual(view.steps.map(numbers));
    // The ids are other ones; all else that the table says is the same.
    const plain = (rows: readonly (readonly string[])[]) =>
      rows.map((cells) => cells.filter((cell) => !/^t\d+$/.test(cell)));
    expect(plain(tableRows(after))).toEqual(plain(tableRows(view)));
    expect(again.table.unread.map(({ text }) => text)).toEqual(['varies']);
  });
});

describe('the records of a step table', () => {
  it('are one map, its steps one after another, the declared total beside them', () => {
    const made = recordsOfStepTable('Step\tPT\tLT\nTake\t20 min\t2 d\nCheck\t1 h\t3 d\nTotal\t\t6 d\n', 'Orders');
    if (made.is === 'refused') throw new Error(made.why);
    const [view] = viewsOf(made.records);
    expect(view?.map.name).toBe('Orders');
    expect(view?.steps.map((step) => step.name)).toEqual(['Take', 'Check']);
    expect(view?.flows.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [view?.steps[0]?.id, view?.steps[1]?.id, 'work'],
    ]);
    expect(view?.map['x:declared lt']).toEqual({ text: '6 d', v: 6, unit: 'd' });
    expect(recordsOfStepTable('Step\tPT\nTake\t20 min\n')).toEqual(recordsOfStepTable('Step\tPT\nTake\t20 min\n'));
  });

  it('of nothing are none', () => {
    expect(recordsOfStepTable('  \n')).toEqual({ is: 'refused', why: 'empty' });
    const ctx = { id: () => 'a', now: 1, speaker: { source: 'room' } };
    expect(pasteTable.run(nothing, { mapId: null, anchor: null, steps: [] }, ctx)).toEqual([]);
  });
});
