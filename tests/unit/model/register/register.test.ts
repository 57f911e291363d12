import { describe, expect, it } from 'vitest';
import { keptRows, linesOf, plainLook } from '#model/register/arrange.ts';
import { cellOf } from '#model/register/cell.ts';
import { chipCounts } from '#model/register/chips.ts';
import { readChoice } from '#model/register/choices.ts';
import type { ColumnId } from '#model/register/columns.ts';
import { peopleOf } from '#model/register/people.ts';
import { registerOf } from '#model/register/rows.ts';
import { registerWords as words } from '#words/register.ts';
import { chain, type Workshop } from '../../commands/workshop.ts';

const shop = () => chain('Take 10m 1d @SAP=ERP team @Excel=TBD', 'Check 1h 3d @SAP @Outlook=nobody', 'Send @Word=IT');

function cell(of: Workshop, name: string, column: ColumnId) {
  const register = registerOf(of.records);
  const row = register.rows.find((one) => one.system.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return cellOf(row, column, register);
}

describe('cells of the register', () => {
  it.each([
    ['SAP', 'ERP team', 'said'],
    ['Excel', 'TBD', 'empty'],
    ['Outlook', words.nobody, 'said'],
    ['Word', 'IT', 'weak'],
  ])('%s is owned by %s: %s', (name, shown, state) => {
    expect(cell(shop(), name, 'techOwner')).toMatchObject({ shown, state });
  });

  it('tell what is missing from what is 0', () => {
    const of = shop().run('system.create', { name: 'Ledger' });
    expect(cell(of, 'Ledger', 'cost').state).toBe('missing');
    expect(cell(of, 'Ledger', 'steps')).toMatchObject({ shown: '0', state: 'said' });
    of.run('system.cells', { cells: [{ systemId: of.system('Ledger'), field: 'cost', text: '0' }] });
    expect(cell(of, 'Ledger', 'cost')).toMatchObject({ shown: '0', state: 'said' });
  });

  it('count the lead time of the steps a system is on, along the slowest way', () => {
    const of = shop();
    expect(cell(of, 'SAP', 'share').shown).toBe('100 %');
    expect(cell(of, 'Excel', 'share').shown).toBe('25 %');
    expect(cell(of, 'Word', 'share').shown).toBe(words.shareNotKnown);
    of.run('step.number', { stepId: of.step('Send'), field: 'lt', text: '4d' });
    expect(cell(of, 'Word', 'share').shown).toBe('50 %');
  });

  it('show statements that differ, and who has left', () => {
    const of = shop();
    of.speaker = { source: 'import:CMDB' };
    of.run('system.owner', { systemId: of.system('SAP'), role: 'techOwner', text: 'Sales' });
    expect(cell(of, 'SAP', 'techOwner')).toMatchObject({
      state: 'disputed',
      title: words.disputed(['Sales', 'ERP team']),
    });
    of.run('party.left', { partyId: of.party('Sales'), left: true });
    expect(cell(of, 'SAP', 'techOwner').state).toBe('left');
  });

  it('are read from their words, their values and the letter they begin with', () => {
    expect(
      ['C', 'c: others run it, without IT', 'others run it, without it', '', words.notAsked, 'what'].map((text) =>
        readChoice('runBy', text),
      ),
    ).toEqual(['C', 'C', 'C', '', '', 'what']);
    expect(readChoice('lifecycle', 'Phasing out')).toBe('phaseOut');
  });
});

describe('the order of the register', () => {
  const names = (of: Workshop, look: object) =>
    keptRows(registerOf(of.records), { ...plainLook, ...look }).map((row) => row.system.name);

  it('is by name, by a column with what is missing last, or the nearest first', () => {
    const of = shop();
    expect(names(of, {})).toEqual(['Excel', 'Outlook', 'SAP', 'Word']);
    expect(names(of, { sort: { by: 'share', down: false } })).toEqual(['Excel', 'Outlook', 'SAP', 'Word']);
    expect(names(of, { sort: { by: 'share', down: true } })).toEqual(['SAP', 'Outlook', 'Excel', 'Word']);
    expect(names(of, { find: 'Excl' })).toEqual(['Excel']);
    expect(names(of, { find: 'erp' })).toEqual(['SAP']);
    expect(names(of, { find: 'tbd' })).toEqual(['Excel']);
    expect(names(of, { chips: ['noOwner'] })).toEqual(['Excel', 'Outlook']);
  });

  it('counts for each chip what it keeps', () => {
    const counts = chipCounts(registerOf(shop().records).rows);
    expect([counts.get('noOwner'), counts.get('weakOwner'), counts.get('notAssessed'), counts.get('unused')]).toEqual([
      2, 1, 4, 0,
    ]);
  });

  it('stands in groups, "not asked" last; a folded group keeps its head', () => {
    const register = registerOf(shop().records);
    const lines = linesOf(register, { ...plainLook, group: 'techOwner', folded: ['ERP team'] });
    expect(lines.map((line) => (line.is === 'group' ? line.name : register.byId.get(line.id)?.system.name))).toEqual([
      words.nobody,
      'Outlook',
      'ERP team',
      'IT',
      'Word',
      words.notAsked,
      'Excel',
    ]);
  });
});

describe('people', () => {
  it('are told with what they own, and names that name nobody apart', () => {
    const { rows, loose } = peopleOf(shop().records);
    expect(rows.map((row) => [row.party.name, row.owns.length])).toEqual([['ERP team', 1]]);
    expect(loose.map(({ name, state, systems }) => [name, state, systems.length])).toEqual([
      ['TBD', 'empty', 1],
      ['IT', 'weak', 1],
    ]);
  });

  it('follow a merge on every map at once', () => {
    const of = shop().run('party.create', { name: 'ERP' });
    of.run('system.owner', { systemId: of.system('Word'), role: 'techOwner', text: 'ERP' });
    of.run('party.merge', { into: of.party('ERP team'), partyIds: [of.party('ERP')] });
    expect(peopleOf(of.records).rows.map((row) => [row.party.name, row.owns.length])).toEqual([['ERP team', 2]]);
    expect(cell(of, 'Word', 'techOwner')).toMatchObject({ shown: 'ERP team', state: 'said' });
  });
});
