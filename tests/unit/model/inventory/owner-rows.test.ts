import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownerRowsCsv, ownerRowsXlsx } from '#exporters/owner-rows.ts';
import { readInventory } from '#importers/inventory/read-inventory.ts';
import { takenOf, undecided, type OwnerChoices } from '#model/inventory/owner-rows-choice.ts';
import { ownerHeadings, planOwnerRows, type OwnerPlan } from '#model/inventory/owner-rows-plan.ts';
import { ownerColumns, ownerRows, type OwnerColumn, type OwnerRow } from '#model/inventory/owner-rows.ts';
import { ownerRowWords as words } from '#words/owner-rows.ts';
import { Workshop } from '../../commands/workshop.ts';

const places = Object.fromEntries(ownerColumns.map((column, at) => [column, at])) as Record<OwnerColumn, number>;
const cellsOf = (rows: readonly OwnerRow[]) => rows.map((row) => ownerColumns.map((column) => row[column]));
const nothing: OwnerPlan = { edits: [], added: [], removed: [], unreadable: [] };

function shop(): Workshop {
  const made = new Workshop();
  made.type('Take 5m @SAP=ERP team, Excel=nobody');
  made.type('Check @SAP, Stock');
  made.type('Decide');
  made.run('system.runBy', { systemId: made.system('SAP'), value: 'A' });
  return made;
}

const planOf = ({ records }: Workshop, change: (rows: readonly OwnerRow[]) => readonly OwnerRow[] = (rows) => rows) =>
  planOwnerRows(records, places, cellsOf(change(ownerRows(records))));

/** Rows with some cells written over: "row column" to text. */
const over =
  (cells: Readonly<Record<string, string>>) =>
  (rows: readonly OwnerRow[]): readonly OwnerRow[] =>
    rows.map((row, at) => ({
      ...row,
      ...Object.fromEntries(
        ownerColumns.flatMap((column) => {
          const text = cells[`${at} ${column}`];
          return text === undefined ? [] : [[column, text]];
        }),
      ),
    }));

const take = (made: Workshop, plan: OwnerPlan, choices: OwnerChoices = undecided) =>
  made.run('inventory.ownerRows', { file: 'owners.xlsx', ...takenOf(plan, choices) });

const short = ({ edits }: OwnerPlan) =>
  edits.map(
    ({ is, system, field, answers }) => `${is} ${system} ${field}: ${answers.map((one) => one.text).join('|')}`,
  );

describe('the sheet for owners', () => {
  it('has a row for each system at a step, and one for a step without', () => {
    const made = shop();
    expect(cellsOf(ownerRows(made.records)).map((row) => row.filter((_, at) => at !== 2 && at !== 4))).toEqual([
      ['Claims', 'Take', 'SAP', 'ERP team', '', words.runBy.A],
      ['Claims', 'Take', 'Excel', 'nobody', '', ''],
      ['Claims', 'Check', 'SAP', 'ERP team', '', words.runBy.A],
      ['Claims', 'Check', 'Stock', '', '', ''],
      ['Claims', 'Decide', '', '', '', ''],
    ]);
  });

  it.each(['csv', 'xlsx'] as const)('as %s: goes out, is read as an inventory, says nothing new', async (form) => {
    const made = shop();
    made.run('system.create', { name: '=1+1' });
    made.run('support.attach', { stepId: made.step('Decide'), systemId: made.system('=1+1') });
    made.run('inventory.ownerRows', {
      file: 'x',
      added: [],
      removed: [],
      said: [{ systemId: made.system('Stock'), field: 'bizOwner', text: '-Ann "the\n first", Lee' }],
    });
    const rows = ownerRows(made.records);
    const blob = form === 'csv' ? ownerRowsCsv(rows) : await ownerRowsXlsx(rows);
    const sheet = await readInventory({ name: `owners.${form}`, bytes: new Uint8Array(await blob.arrayBuffer()) });
    if ('refused' in sheet) throw new Error(sheet.refused);
    expect(sheet.rows).toHaveLength(rows.length);
    const found = ownerHeadings(sheet.headers);
    expect(found && planOwnerRows(made.records, found, sheet.rows)).toEqual(nothing);
  });

  it('a cell that says what it said when it was sent is no answer, whatever was said here since', async () => {
    const made = shop();
    const blob = ownerRowsCsv(ownerRows(made.records));
    const sheet = await readInventory({ name: 'owners.csv', bytes: new Uint8Array(await blob.arrayBuffer()) });
    const found = 'refused' in sheet ? null : ownerHeadings(sheet.headers);
    if ('refused' in sheet || !found) throw new Error('not read');
    made.run('system.owner', { systemId: made.system('SAP'), role: 'techOwner', text: 'Dee Fox' });
    made.run('system.runBy', { systemId: made.system('Stock'), value: 'B' });
    expect(ownerRows(made.records)[0]?.techOwner).toBe('Dee Fox');
    expect(planOwnerRows(made.records, found, sheet.rows)).toEqual(nothing);
    const { asSent: _, ...without } = found;
    expect(short(planOwnerRows(made.records, without, sheet.rows))).toEqual([
      'edit SAP techOwner: ERP team',
      'cleared Stock runBy: ',
    ]);
    const edited = sheet.rows.map((row) => row.map((cell) => (cell === 'ERP team' ? 'Ann Lee' : cell)));
    expect(short(planOwnerRows(made.records, found, edited))).toEqual(['edit SAP techOwner: Ann Lee']);
  });

  it('is known by its headings in any order and among others, and only with all of them', () => {
    const headings = ownerColumns.map((column) => words.columns[column]);
    expect(ownerHeadings(['Mine', ...headings.toReversed()])?.runBy).toBe(1);
    expect(ownerHeadings(headings.map((heading) => ` ${heading.toUpperCase()} `))?.stream).toBe(0);
    expect(ownerHeadings(headings.slice(1))).toBeNull();
  });
});

describe('what comes back', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    ['an owner for one', { '3 techOwner': 'Ann Lee' }, ['edit Stock techOwner: Ann Lee']],
    ['one row of two changed: the other is no answer', { '0 techOwner': 'Ann Lee' }, ['edit SAP techOwner: Ann Lee']],
    ['two answers', { '0 techOwner': 'Ann', '2 techOwner': 'Bob' }, ['conflict SAP techOwner: Ann|Bob']],
    ['the same answer twice', { '0 techOwner': 'Ann', '2 techOwner': 'ann ' }, ['edit SAP techOwner: Ann']],
    ['a blank asks', { '0 techOwner': '' }, ['cleared SAP techOwner: ']],
    ['TBD is a blank', { '0 techOwner': 'TBD', '3 techOwner': 'tbd' }, ['cleared SAP techOwner: ']],
    ['nobody', { '3 bizOwner': 'Nobody' }, ['edit Stock bizOwner: nobody']],
    ['who runs it by letter', { '3 runBy': 'b' }, ['edit Stock runBy: B']],
    ['who runs it by words', { '3 runBy': words.runBy.A.slice(3) }, []],
    ['not run by IT is asked about', { '3 runBy': words.runBy.C }, ['shadow Stock runBy: C']],
    ['other case and blanks are no change', { '0 techOwner': ' erp  TEAM ' }, []],
    ['an address beside the same name', { '0 techOwner': 'ERP team <e@x.org>' }, []],
  ];
  it.each(cases)('%s', (_, cells, expected) => {
    expect(short(planOf(shop(), over(cells)))).toEqual(expected);
  });

  it('is said by the file, and a conflict or a blank only when somebody says how', () => {
    const made = shop();
    const plan = planOf(made, over({ '0 techOwner': 'Ann Lee', '2 techOwner': 'Bob', '3 techOwner': 'Cid Poe' }));
    take(made, plan);
    const said = (name: string) =>
      made.records.tables.system.get(made.system(name))?.['techOwner@import:owners.xlsx'] ?? null;
    expect(said('Stock')?.value).toEqual({ party: made.party('Cid Poe') });
    expect(said('SAP')).toBeNull();
    const [conflict] = plan.edits;
    take(made, plan, { ...undecided, answers: new Map([[conflict?.key ?? '', 'Bob']]) });
    expect(ownerRows(made.records)[0]?.techOwner).toBe('Bob');
    const cleared = planOf(made, over({ '3 techOwner': '' }));
    take(made, cleared);
    expect(made.last).toEqual([]);
    take(made, cleared, { ...undecided, answers: new Map([[cleared.edits[0]?.key ?? '', '']]) });
    expect(ownerRows(made.records)[3]?.techOwner).toBe('');
  });

  it('rows that are gone and systems that are new ask, each by itself', () => {
    const made = shop();
    const plan = planOf(made, (rows) => [
      ...over({ '4 system': 'Word', '4 techOwner': 'Ann Lee' })(rows).slice(1),
      { ...rows[4]!, system: 'stock', techOwner: 'Bob' },
    ]);
    expect(plan.removed.map(({ step, system }) => `${step} ${system}`)).toEqual(['Take SAP']);
    expect(plan.added.map(({ at, systemId }) => `${at.system} ${systemId ?? 'new'}`)).toEqual([
      'Word new',
      `stock ${made.system('Stock')}`,
    ]);
    expect(short(plan)).toEqual(['edit Stock techOwner: Bob']);
    const before = ownerRows(made.records).length;
    take(made, plan);
    expect(ownerRows(made.records)).toHaveLength(before);
    take(made, plan, { ...undecided, added: new Set([0]), removed: new Set([0]) });
    expect(ownerRows(made.records).map(({ step, system, techOwner }) => `${step} ${system} ${techOwner}`)).toEqual([
      'Take Excel nobody',
      'Check SAP ERP team',
      'Check Stock Bob',
      'Decide Word Ann Lee',
    ]);
  });

  const lost: readonly (readonly [keyof typeof words.why, Readonly<Record<string, string>>])[] = [
    ['step', { '0 stepId': 'x' }],
    ['system', { '0 systemId': 'x' }],
    ['renamed', { '0 system': 'Oracle', '0 techOwner': 'Ann' }],
    ['noSystem', { '4 techOwner': 'Ann' }],
    ['runBy', { '3 runBy': 'a department' }],
  ];
  it.each(lost)('not readable is listed and takes nothing: %s', (why, cells) => {
    const plan = planOf(shop(), over(cells));
    expect(plan.unreadable.map((one) => one.why)).toEqual([why]);
    expect(plan.edits).toEqual([]);
  });
});

interface Edit {
  readonly system: number;
  readonly field: 'techOwner' | 'bizOwner';
  readonly text: string;
}

describe('law: exactly the edited cells are said', () => {
  const name = fc.constantFrom('Ann Lee', 'Bob', 'Cid Poe', 'nobody');
  const edits = fc.uniqueArray(
    fc.record({ system: fc.nat(5), field: fc.constantFrom('techOwner' as const, 'bizOwner' as const), text: name }),
    { selector: ({ system, field }) => `${system} ${field}` },
  );
  const links = fc.array(fc.array(fc.nat(5), { maxLength: 4 }), { minLength: 1, maxLength: 5 });

  function holds(plan: typeof planOwnerRows, uses: readonly (readonly number[])[], wanted: readonly Edit[]) {
    const made = new Workshop();
    for (const [at, used] of uses.entries())
      made.type(`Step ${at}${used.length > 0 ? ` @${used.map((one) => `S${one}=Dee`).join(', ')}` : ''}`);
    const rows = ownerRows(made.records);
    expect(plan(made.records, places, cellsOf(rows))).toEqual(nothing);
    const first = new Map<string, number>();
    for (const [at, { system }] of rows.entries()) if (system !== '' && !first.has(system)) first.set(system, at);
    const put = wanted.flatMap(({ system, field, text }) => {
      const at = first.get(`S${system}`);
      return at === undefined ? [] : [{ at, field, text, system: `S${system}` }];
    });
    const cells = Object.fromEntries(put.map(({ at, field, text }) => [`${at} ${field}`, text]));
    const found = plan(made.records, places, cellsOf(over(cells)(rows)));
    expect(short(found).toSorted()).toEqual(
      put.map(({ system, field, text }) => `edit ${system} ${field}: ${text}`).toSorted(),
    );
    take(made, found);
    const after = ownerRows(made.records);
    for (const [at, row] of rows.entries())
      for (const field of ['techOwner', 'bizOwner'] as const)
        expect(after[at]?.[field]).toBe(
          put.find((one) => one.system === row.system && one.field === field)?.text ?? row[field],
        );
    expect(plan(made.records, places, cellsOf(after))).toEqual(nothing);
  }

  it('holds', () => {
    fc.assert(fc.property(links, edits, (uses, wanted) => holds(planOwnerRows, uses, wanted)));
  });

  it('and is broken by a plan to which rows that still say the old thing say nothing', () => {
    const mutant: typeof planOwnerRows = (records, at, rows) => {
      const firsts = new Map(rows.toReversed().map((row) => [row[at.systemId] ?? '', row]));
      return planOwnerRows(
        records,
        at,
        rows.map((row) =>
          firsts.get(row[at.systemId] ?? '') === row ? row : row.map((cell, i) => (i > 4 ? '' : cell)),
        ),
      );
    };
    expect(() => fc.assert(fc.property(links, edits, (uses, wanted) => holds(mutant, uses, wanted)))).toThrow();
  });
});
