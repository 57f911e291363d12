import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { TableStep } from '#commands/paste-table.ts';
import { withMeaning } from '#importers/step-table/guess-columns.ts';
import { readGrid, readStepTable } from '#importers/step-table/step-table.ts';
import type { StepTable } from '#importers/step-table/step-table.ts';
import type { Quantity } from '#model/records/quantity.ts';

const file = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/step-tables/${name}`, import.meta.url), 'utf8');

function tableOf(name: string): StepTable {
  const text = file(name);
  const table = name.endsWith('.html') ? readStepTable('', { html: text }) : readStepTable(text);
  if (table.is === 'refused') throw new Error(table.why);
  return table;
}

/** "20 min", "1-2 d", "~2 h"; in quotes = kept as text. */
function say(q: Quantity | undefined): string {
  if (q === undefined) return '';
  if (q.v === undefined && q.lo === undefined) return `"${q.text}"`;
  const sure = q.sure === 'guess' ? '~' : q.sure === 'measured' ? '=' : '';
  return `${sure}${q.v ?? `${q.lo}-${q.hi}`}${q.unit === undefined ? '' : ` ${q.unit}`}`;
}

/** A step on one line: name, then what is said, each behind its sign. */
function line(step: TableStep): string {
  const owner = (one: TableStep['systems'][number]['owner']): string =>
    one === undefined ? '' : `=${'name' in one ? one.name : 'nobody' in one ? 'nobody' : '?'}`;
  const parts = [
    step.name,
    ...(['pt', 'lt', 'wait', 'ca', 'people'] as const).map((field) => step[field] && `${field} ${say(step[field])}`),
    step.team && `#${step.team}`,
    ...step.systems.map((one) => `@${one.name}${owner(one.owner)}`),
    step.noSystem && `no system: ${step.noSystem}`,
    ...step.notes.map((one) => `${one.kind}: ${one.text}`),
    ...[...step.kept].map(([heading, text]) => `${heading}: ${text}`),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

const unreadOf = ({ unread }: StepTable): string[] =>
  unread.map(({ row, column, text, why }) => `${row}:${column} ${text} (${why})`);

interface Row {
  readonly file: string;
  readonly steps: readonly string[];
  readonly unread?: readonly string[];
  readonly declared?: readonly string[];
}

const rows: readonly Row[] = [
  {
    file: 'any-order.tsv',
    steps: [
      'Take order · pt 20 min · lt 2 d · ca 85 % · #Sales · @SAP · @Outlook',
      'Check credit · pt 1.5 h · lt 3 d · ca 90 % · #Finance · @SAP R/3',
      'Send · pt 5 min · lt 4 h · #Sales · @Excel · @Word',
    ],
  },
  {
    file: 'units-in-headings.csv',
    steps: ['Take · pt 20 min · lt 2 d · wait 8 h · ca 85 %', 'Check · pt 30 min · lt 1.5 d · ca 90 %'],
  },
  {
    file: 'decimal-comma.csv',
    steps: [
      'Prüfung · pt 1.5 h · lt 2 d · #Einkauf · @SAP',
      'Freigabe · pt 0.25 h · lt 1500 d · #Einkauf · @SAP · @Outlook',
    ],
  },
  { file: 'thousands.csv', steps: ['Take · pt 1500 min · lt 2.5 h', 'Check · pt 30 min · lt 1.25 h'] },
  {
    file: 'no-heading.tsv',
    steps: [
      'Take · pt 5 min · lt 2 d · ca 90 % · #Sales · @SAP',
      'Check · pt 20 min · lt 1 d · ca 80 % · #Sales · @SAP · @Word',
      'Post · pt 1 h · lt 4 h · ca 99 % · #Ops · @SAP',
    ],
  },
  { file: 'takes-first.tsv', steps: ['Take · pt 5 min · lt 2 d', 'Check · pt 20 min · lt 1 d'] },
  { file: 'numbered.tsv', steps: ['Take · pt 5 min', 'Check · pt 20 min', 'Send · pt 1 h'] },
  {
    file: 'two-heading-rows.tsv',
    steps: ['Take · pt 5 min · lt 1 d · ca 80 % · #Sales', 'Check · pt 6 min · lt 2 d · ca 90 % · #Finance'],
  },
  { file: 'units-row.tsv', steps: ['Take · pt 5 min · lt 1 d · ca 80 %', 'Check · pt 6 min · lt 2 d · ca 90 %'] },
  {
    file: 'title-above.csv',
    steps: ['Take · pt 5 min · lt 1 d', 'Check · pt 6 min · lt 2 d'],
    unread: ['0:0 Order to cash 2026 (title)', '1:0 As of 3 March (title)'],
  },
  {
    file: 'totals.tsv',
    steps: ['Take · pt 5 min · lt 1 d · ca 80 %', 'Total the invoice · pt 6 min · lt 2 d · ca 90 %'],
    unread: ['4:1 5.5 min (total)', '4:2 1.5 d (total)', '4:3 85% (total)'],
    declared: ['pt 11 min', 'lt 3 d', 'ca 72 %'],
  },
  {
    file: 'merged-blank.tsv',
    steps: [
      'Take · pt 5 min · #Sales',
      'Check · pt 6 min · #Sales',
      'Pack · pt 7 min · #Ops',
      'Send · pt 8 min · #Ops',
    ],
  },
  {
    // Both steps have the team and the system; the two days are said once, for nobody knows whose they are.
    file: 'merged-cells.html',
    steps: ['Take order · lt 2 d · #Sales & service · @SAP', 'Check · #Sales & service · @SAP', 'Send · lt 1 d · #Ops'],
  },
  { file: 'web-page.html', steps: ['Take · pt 5 min · lt "1 d\ninner"'], unread: ['2:2 1 d\ninner (no number)'] },
  {
    file: 'systems-over-rows.tsv',
    steps: ['Take · pt 5 min · @SAP=ERP team · @Outlook=nobody', 'Check · pt 6 min · @Word'],
  },
  {
    file: 'owners.tsv',
    steps: [
      'Take · @SAP=Ann Lee · @Outlook=IT desk',
      'Check · @Word=TBD',
      'Send · @SAP · @Word',
      'File · no system: manual',
      'Ask · no system: unknown',
    ],
    unread: ['3:2 Ann Lee (whose)'],
  },
  {
    file: 'parts-of-one.csv',
    steps: ['Take · pt 5 min · ca 85 %', 'Check · pt 6 min · ca 100 %', 'Send · pt 7 min · ca 28.5 %'],
  },
  {
    file: 'not-numbers.tsv',
    steps: [
      'Take · pt "varies" · lt "N/A" · ca "N/A" · people 2',
      'Check · pt "5 min/day" · lt "?" · ca "most" · people "a few"',
      'Send · lt 1-2 d · ca 90-95 % · people 1-2',
      'File · pt ~2 h · lt =3 d · ca "0.9" · people 2',
    ],
    unread: [
      '1:1 varies (no number)',
      '1:2 N/A (no number)',
      '1:3 N/A (no number)',
      '2:1 5 min/day (no number)',
      '2:3 most (no number)',
      '2:4 a few (no number)',
      '4:3 0.9 (no number)',
    ],
  },
  {
    file: 'bare-numbers.csv',
    steps: ['Take · pt "20" · lt "90"', 'Check · pt "5" · lt "10"'],
    unread: ['1:1 20 (no unit)', '1:2 90 (no unit)', '2:1 5 (no unit)', '2:2 10 (no unit)'],
  },
  {
    file: 'other-columns.csv',
    steps: ['Take · pt 5 min · Risk: high · Priority: 1 · Risk 5: low', 'Check · pt 6 min · Priority: 2'],
    unread: ['1:2 high (no column)', '1:3 1 (no column)', '1:4 low (no column)', '2:3 2 (no column)'],
  },
  {
    file: 'quoted.csv',
    steps: ['Take, weigh and label · pt 5 min · parking: says "slow", often', 'Check · pt "=1+1" · parking: =cmd'],
    unread: ['2:1 =1+1 (no number)'],
  },
  { file: 'bars.txt', steps: ['Take · pt 5 min · lt 1 d', 'Check · pt 6 min · lt 2 d'] },
  { file: 'line-ends.csv', steps: ['Take · pt 5 min', 'Check · pt 6 min', 'Send · pt 7 min'] },
  {
    file: 'japanese.tsv',
    steps: ['受付 · pt 5 min · lt 1 d · #営業 · @SAP', '確認 · pt 150 min · lt 3 d · #経理 · @SAP · @Excel'],
  },
  {
    file: 'french.csv',
    steps: [
      'Réception · pt 20 min · lt 2 d · ca 85 % · #Accueil · @Excel',
      'Contrôle · pt 1.5 h · lt 1 wk · ca 90 % · #Finance · @SAP',
    ],
  },
  { file: 'spanish.csv', steps: ['Recibir · pt 20 min · lt 2 d · #Ventas', 'Revisar · pt 1 h · lt 1 wk · #Finanzas'] },
  {
    file: 'list.txt',
    steps: [
      'Take order · pt 5 min · #Sales',
      'Check credit · pt 20 min · lt 2 d · ca 85 % · @SAP=Ann',
      'Send it',
      'File, and forget',
    ],
    unread: ['0:0 Steps: (title)'],
  },
  { file: 'one-column.html', steps: ['Take order', 'Check'], unread: ['0:0 Process step (title)'] },
  {
    file: 'list-plain.txt',
    steps: [
      'Receive, log the order',
      'Check, file it · voice: people say it is slow',
      'Approve · parking: ask the bank',
    ],
  },
  {
    file: 'same-headings.csv',
    steps: [
      'A · __proto__: x · constructor: y · Step: A1 · column 5: C · toString: D',
      'B · __proto__: x · constructor: y · Step: B1 · column 5: E · toString: F',
    ],
    unread: ['1:0 x', '1:1 y', '1:3 A1', '1:4 C', '1:5 D', '2:0 x', '2:1 y', '2:3 B1', '2:4 E', '2:5 F'].map(
      (cell) => `${cell} (no column)`,
    ),
  },
];

describe('a pasted table or list', () => {
  it.each(rows)('$file', ({ file: name, steps, unread = [], declared = [] }) => {
    const table = tableOf(name);
    expect(table.steps.map(line)).toEqual(steps);
    expect(unreadOf(table)).toEqual(unread);
    expect(table.declared.map(({ field, said }) => `${field} ${say(said)}`)).toEqual(declared);
    expect(table.stepRows).toHaveLength(table.steps.length);
  });

  it('a quote that is never closed swallows no rows', () => {
    expect(tableOf('unclosed-quote.csv').steps).toHaveLength(71);
  });

  it.each([
    ['list-blank.txt', 'empty'],
    ['wide.tsv', 'too many columns'],
  ])('%s is refused: %s', (name, why) => expect(readStepTable(file(name))).toEqual({ is: 'refused', why }));

  it('more steps than a map can hold are refused', () => {
    const text = 'A\n'.repeat(20_011);
    expect(readStepTable(text)).toEqual({ is: 'refused', why: 'too many steps' });
  });

  it('cells that reach over a hundred thousand rows and columns cost nothing', () => {
    const html = '<table><tr><td colspan=100000 rowspan=100000>Take</td></tr><tr><td>Check</td></tr></table>';
    const table = readStepTable('', { html });
    expect(table.is).not.toBe('refused');
  });

  it.each([
    ['by hand', '?'],
    ['?', 'by hand'],
  ])('two columns say %s and %s: by hand stands, the other is listed', (one, other) => {
    const table = readStepTable(`Step\tSystems\tSystems\nTake\t${one}\t${other}\nCheck\tSAP\tWord\n`);
    if (table.is === 'refused') throw new Error(table.why);
    expect(table.steps.map(line)).toEqual(['Take · no system: manual', 'Check · @SAP · @Word']);
    expect(unreadOf(table)).toEqual([`1:${one === '?' ? 1 : 2} ? (no system)`]);
  });

  it('a name that is here is never parted', () => {
    const text = 'Step\tSystems\nTake\tSearch + Rescue, SAP\n';
    const systems = (names: readonly string[]) => {
      const table = readStepTable(text, { known: { systems: names, teams: [], people: [] } });
      return table.is === 'refused' ? [] : table.steps[0]?.systems.map((one) => one.name);
    };
    expect(systems([])).toEqual(['Search', 'Rescue', 'SAP']);
    expect(systems(['search + rescue'])).toEqual(['Search + Rescue', 'SAP']);
  });
});

describe('what a person puts right', () => {
  it('a column gets another meaning; who had it alone loses it, and its cells are listed', () => {
    const table = tableOf('takes-first.tsv');
    const turned = readGrid(
      table.grid,
      { systems: [], teams: [], people: [] },
      {
        head: table.head,
        columns: withMeaning(table.columns, 1, 'pt'),
      },
    );
    expect(turned.steps.map(line)).toEqual(['Take · pt 2 d · column 3: 5 min', 'Check · pt 1 d · column 3: 20 min']);
    expect(unreadOf(turned)).toEqual(['0:2 5 min (no column)', '1:2 20 min (no column)']);
  });

  it('a unit said for a column makes its bare numbers times', () => {
    const table = tableOf('bare-numbers.csv');
    const columns = table.columns.map((one) => (one.meaning === 'pt' ? { ...one, unit: 'min' as const } : one));
    const read = readGrid(table.grid, { systems: [], teams: [], people: [] }, { head: table.head, columns });
    expect(read.steps.map(line)).toEqual(['Take · pt 20 min · lt "90"', 'Check · pt 5 min · lt "10"']);
  });

  it('a column left out is neither kept nor listed', () => {
    const table = tableOf('other-columns.csv');
    const columns = [2, 3, 4].reduce((all, at) => withMeaning(all, at, 'out'), table.columns);
    const read = readGrid(table.grid, { systems: [], teams: [], people: [] }, { head: table.head, columns });
    expect([read.steps.map(line), read.unread]).toEqual([['Take · pt 5 min', 'Check · pt 6 min'], []]);
  });
});

test('2,000 rows of eight columns are read whole', () => {
  const cells = ['20 min', '2 d', '85%', 'Sales', 'SAP, Outlook', 'Ann; Bob', 'says so'];
  const text = `Step\tPT\tLT\t%C&A\tTeam\tSystems\tTechnology owner\tNotes\n${Array.from({ length: 2000 }, (_, i) => [`Step ${i}`, ...cells].join('\t')).join('\n')}`;
  const before = performance.now();
  const table = readStepTable(text);
  process.stdout.write(`2,000 rows of eight columns read: ${Math.round(performance.now() - before)} ms\n`);
  expect(table.is === 'refused' ? 0 : table.steps.length).toBe(2000);
});
