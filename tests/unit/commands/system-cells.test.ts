import { describe, expect, it } from 'vitest';
import { readAmount } from '#commands/system-cell.ts';
import { statementsOf } from '#model/facts/claim.ts';
import { chain, type Workshop } from './workshop.ts';

const shop = () => chain('Take @SAP=ERP team', 'Check @"SAP ECC"=Sales @Excel');
const system = (of: Workshop, name: string) => of.records.tables.system.get(of.system(name));

describe('a number as people write it', () => {
  it.each([
    ['82k', 82_000],
    ['1.2m', 1_200_000],
    ['82 000', 82_000],
    ['82,000', 82_000],
    ['82.000', 82_000],
    ['82,000.50', 82_000.5],
    ['82.000,50', 82_000.5],
    ['1,234,567', 1_234_567],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['€ 1 200', 1200],
    ['1200 EUR', 1200],
    ['$1,200', 1200],
    ['0', 0],
    ['about 5', null],
    ['', null],
    ['-', null],
    ['1..2', null],
  ])('%s is %s', (text, value) => expect(readAmount(text)).toBe(value));
});

describe('cells of the register', () => {
  const cells = (of: Workshop, field: string, text: string, ...names: readonly string[]) =>
    of.run('system.cells', { cells: names.map((name) => ({ systemId: of.system(name), field, text })) });

  it('keep as typed what is no number or no value of the list, and forget it when it is one', () => {
    const of = shop();
    cells(of, 'cost', 'varies', 'SAP');
    expect(system(of, 'SAP')).toMatchObject({ 'x:unread cost': 'varies' });
    expect(system(of, 'SAP')?.cost).toBeUndefined();
    cells(of, 'cost', '0', 'SAP');
    expect(system(of, 'SAP')).toMatchObject({ cost: 0 });
    expect(system(of, 'SAP')?.['x:unread cost'] ?? null).toBeNull();
    cells(of, 'lifecycle', 'someday', 'SAP');
    expect(system(of, 'SAP')).toMatchObject({ 'x:unread lifecycle': 'someday' });
  });

  it('take no name that another system has, and put other names in and out', () => {
    const of = shop();
    expect(cells(of, 'name', 'excel', 'SAP').last).toEqual([]);
    expect(cells(of, 'name', '', 'SAP').last).toEqual([]);
    cells(of, 'aliases', 'R/3, Excel; ERP', 'SAP');
    expect(Object.keys(system(of, 'SAP') ?? {}).filter((key) => key.startsWith('alias:'))).toEqual([
      'alias:R/3',
      'alias:ERP',
    ]);
    cells(of, 'aliases', 'erp', 'SAP');
    expect(Object.entries(system(of, 'SAP') ?? {}).filter(([key, on]) => key.startsWith('alias:') && on)).toEqual([
      ['alias:ERP', true],
    ]);
  });

  it('make one party for a new owner of many', () => {
    const of = shop();
    cells(of, 'techOwner', 'Ann Lee', 'SAP', 'SAP ECC', 'Excel');
    expect(of.last.filter((change) => change.op === 'create')).toHaveLength(1);
  });
});

describe('merging systems', () => {
  const merged = () => {
    const of = shop();
    of.run('system.cells', { cells: [{ systemId: of.system('SAP ECC'), field: 'cost', text: '82k' }] });
    of.run('system.alias', { systemId: of.system('SAP ECC'), alias: 'R/3', on: true });
    return of.run('system.merge', {
      into: of.system('SAP'),
      systemIds: [of.system('SAP'), of.system('SAP ECC'), of.system('Excel')],
    });
  };

  it('keeps links, names and costs: the map follows', () => {
    const of = merged();
    expect(of.systems('Check')).toEqual(['SAP']);
    expect(system(of, 'SAP')).toMatchObject({
      cost: 82_000,
      'alias:SAP ECC': true,
      'alias:R/3': true,
      'alias:Excel': true,
    });
  });

  it('of one speaker keeps the later statement, of several all', () => {
    const [latest, ...others] = statementsOf(system(merged(), 'SAP') ?? {}, 'techOwner');
    expect(others).toEqual([]);
    expect(latest?.said.value).toEqual({ party: merged().party('Sales') });
    const of = shop();
    of.speaker = { source: 'import:CMDB' };
    of.run('system.owner', { systemId: of.system('Excel'), role: 'techOwner', text: 'nobody' });
    of.run('system.merge', { into: of.system('SAP'), systemIds: [of.system('Excel')] });
    expect(statementsOf(system(of, 'SAP') ?? {}, 'techOwner').map((one) => one.source)).toEqual([
      'import:CMDB',
      'room',
    ]);
  });

  it('lets what was chosen stand', () => {
    const of = shop();
    of.run('system.merge', {
      into: of.system('SAP'),
      systemIds: [of.system('Excel')],
      stands: { cost: 5, kind: 'saas' },
    });
    expect(system(of, 'SAP')).toMatchObject({ cost: 5, kind: 'saas' });
  });
});

describe('giving systems to somebody else', () => {
  it('takes back what named the one before, whoever said it, and leaves other statements', () => {
    const of = shop();
    const sap = of.system('SAP');
    of.speaker = { source: 'import:CMDB' };
    of.run('system.owner', { systemId: sap, role: 'techOwner', text: 'ERP team' });
    of.run('system.owner', { systemId: sap, role: 'bizOwner', text: 'Sales' });
    of.speaker = { source: 'room' };
    of.run('party.handOver', {
      from: { party: of.party('ERP team') },
      systemIds: [sap, of.system('SAP ECC')],
      to: 'Ann Lee',
    });
    expect(statementsOf(system(of, 'SAP') ?? {}, 'techOwner')).toMatchObject([
      { source: 'room', said: { value: { party: of.party('Ann Lee') } } },
    ]);
    expect(statementsOf(system(of, 'SAP') ?? {}, 'bizOwner')).toHaveLength(1);
    expect(statementsOf(system(of, 'SAP ECC') ?? {}, 'techOwner')).toMatchObject([
      { said: { value: { party: of.party('Sales') } } },
    ]);
  });
});

describe('who stands in', () => {
  it('is typed as names; nobody stands in for themselves', () => {
    const of = shop();
    const id = of.party('Sales');
    of.run('party.several', { partyIds: [id], deputies: 'Sales, Ann Lee' });
    const deputies = () =>
      Object.entries(of.records.tables.party.get(id) ?? {}).filter(([key, on]) => key.startsWith('deputy:') && on);
    expect(deputies()).toEqual([[`deputy:${of.party('Ann Lee')}`, true]]);
    of.run('party.several', { partyIds: [id], deputies: '' });
    expect(deputies()).toEqual([]);
  });
});
