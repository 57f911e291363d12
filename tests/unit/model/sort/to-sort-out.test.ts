import { describe, expect, it } from 'vitest';
import type { Problem } from '#model/records/problem.ts';
import { logOf } from '#model/sort/log.ts';
import { toSortOut } from '#model/sort/to-sort-out.ts';
import { chain, type Workshop } from '../../commands/workshop.ts';

/** "of name" of everything that is asked, in order; what somebody is asked about with "?name". */
const open = (shop: Workshop, problems: readonly Problem[] = []): string[] =>
  toSortOut(shop.records, problems).map(
    (one) => `${one.of} ${one.name}${one.asked ? ` ?${shop.records.tables.party.get(one.asked.whom)?.name}` : ''}`,
  );

const speak = (shop: Workshop, name: string, side: 'it' | 'business'): void => {
  shop.run('party.create', { name, kind: 'person', side });
  shop.speaker = { source: shop.party(name), party: shop.party(name) };
};

describe('what waits for an answer', () => {
  it.each([
    ['a system nobody has assessed', ['A @SAP'], ['system SAP']],
    ['nothing when it was said who runs it', ['A @SAP !a'], []],
    ['B is known to IT', ['A @SAP !b'], []],
    ['C of the room is for IT to confirm', ['A @SAP !c'], ['shadow SAP']],
    ['two that look like one', ['A @"SAP ECC" !a', 'B @"SAP-ECC 6" !a'], ['duplicate SAP ECC']],
    ['an owner too general to call', ['A @SAP=IT !a'], ['owner SAP']],
    ['not an owner who can be called', ['A @SAP=Ann Lee !a'], []],
    ['nor nobody: that is an answer', ['A @SAP=nobody !a'], []],
  ])('%s', (_, steps, expected) => {
    expect(open(chain(...steps))).toEqual(expected);
  });

  it('is asked once for each system, with every step of every stream it is used in, in their order', () => {
    const shop = chain('A @SAP #Sales', 'B', 'C @SAP');
    shop.run('map.duplicate', { mapId: shop.mapId, name: 'Other' });
    const [item, more] = toSortOut(shop.records);
    expect(more).toBeUndefined();
    expect(item?.places.map((one) => [one.step, one.stream, one.team])).toEqual([
      ['A', 'Claims', 'Sales'],
      ['C', 'Claims', 'Sales'],
      ['A', 'Other', 'Sales'],
      ['C', 'Other', 'Sales'],
    ]);
  });

  it('is in the order of its kinds, and of the steps it is about', () => {
    const shop = chain('A @Z=IT !a', 'B @Y !c', 'C @X', 'D @W');
    expect(open(shop)).toEqual(['system X', 'system W', 'shadow Y', 'owner Z']);
  });

  it('does not ask who runs what an inventory lists', () => {
    const shop = chain('A @SAP');
    const id = shop.system('SAP');
    const sap = shop.records.tables.system.get(id);
    const listed = sap && { ...sap, 'row:list': { at: 0, cells: ['SAP'] } };
    const system = new Map(shop.records.tables.system).set(id, listed ?? never());
    shop.records = { ...shop.records, tables: { ...shop.records.tables, system } };
    expect(open(shop)).toEqual([]);
  });

  it('asks about owners who left, and lists what cannot be used', () => {
    const shop = chain('A @SAP=Ann Lee !a');
    shop.run('party.left', { partyId: shop.party('Ann Lee'), left: true });
    const problem: Problem = { kind: 'system', id: shop.system('SAP'), field: 'kind', what: 'wrong type' };
    expect(open(shop, [problem])).toEqual(['owner SAP', 'repair SAP']);
    expect(toSortOut(shop.records, [problem]).map((one) => one.owner)).toEqual(['left', undefined]);
    const field = `system ${shop.system('SAP')} kind`;
    shop.run('review.keep', { of: 'repair', field, about: 'SAP' });
    expect(open(shop, [problem])).toEqual(['owner SAP']);
  });
});

describe('answers', () => {
  it('A, B and D take a system off the list; C of the room leaves it to IT', () => {
    expect(open(answered('A'))).toEqual([]);
    expect(open(answered('B'))).toEqual([]);
    expect(open(answered('D'))).toEqual([]);
    expect(open(answered('C'))).toEqual(['shadow SAP']);
  });

  it('nothing is outside IT’s view by anyone’s word but IT’s', () => {
    const shop = answered('C');
    speak(shop, 'Bo Ray', 'business');
    shop.run('review.answer', { systemId: shop.system('SAP'), of: 'shadow', value: 'C' });
    expect(open(shop)).toEqual(['shadow SAP']);
    speak(shop, 'Ann Lee', 'it');
    shop.run('review.answer', { systemId: shop.system('SAP'), of: 'shadow', value: 'C' });
    expect(open(shop)).toEqual([]);
  });

  it('IT’s other word stands beside the room’s until one is chosen; the log keeps what no longer stands', () => {
    const shop = answered('C');
    speak(shop, 'Ann Lee', 'it');
    shop.run('review.answer', { systemId: shop.system('SAP'), of: 'shadow', value: 'A' });
    expect(open(shop)).toEqual(['disputed SAP']);
    const [item] = toSortOut(shop.records);
    expect(item?.said.map((one) => one.said.value)).toEqual(['A', 'C']);
    const source = shop.party('Ann Lee');
    shop.run('review.choose', { kind: 'system', id: shop.system('SAP'), field: 'runBy', source, reason: 'seen it' });
    expect(open(shop)).toEqual([]);
    expect(logOf(shop.records)[0]).toMatchObject({
      of: 'disputed',
      about: 'SAP',
      answer: source,
      by: source,
      reason: 'seen it',
      instead: 'The room, 1 Jan 1970: a department runs it, IT was not involved',
    });
  });

  it('two that look like one: the same keeps all steps, not the same is not asked again', () => {
    const shop = chain('A @"SAP ECC" !a', 'B @"SAP-ECC 6"=Ann Lee !a');
    const ids = { systemId: shop.system('SAP ECC'), otherId: shop.system('SAP-ECC 6') };
    const different = shop.run('review.different', { systemId: ids.otherId, otherId: ids.systemId });
    expect(open(different)).toEqual([]);
    const same = chain('A @"SAP ECC" !a', 'B @"SAP-ECC 6"=Ann Lee !a');
    same.run('review.same', { systemId: same.system('SAP ECC'), otherId: same.system('SAP-ECC 6') });
    expect(open(same)).toEqual([]);
    expect([same.systems('A'), same.systems('B')]).toEqual([['SAP ECC'], ['SAP ECC']]);
    expect(same.view().systems.get(same.system('SAP ECC'))).toMatchObject({ 'techOwner@room': {} });
  });

  it('whom to ask: it waits under their name at the end, until somebody says something', () => {
    const shop = chain('A @SAP', 'B @Excel');
    shop.run('review.ask', { of: 'system', systemId: shop.system('SAP'), whom: 'Ann Lee' });
    expect(open(shop)).toEqual(['system Excel', 'system SAP ?Ann Lee']);
    shop.run('system.runBy', { systemId: shop.system('SAP'), value: 'D' });
    expect(open(shop)).toEqual(['system SAP', 'system Excel']);
  });

  it('an owner who left: the new one takes their place, and the log says whose', () => {
    const shop = chain('A @SAP=Ann Lee !a');
    shop.run('party.left', { partyId: shop.party('Ann Lee'), left: true });
    speak(shop, 'Bo Ray', 'it');
    shop.run('review.owner', { systemId: shop.system('SAP'), field: 'techOwner', text: 'ERP team' });
    expect(open(shop)).toEqual([]);
    expect(logOf(shop.records)[0]).toMatchObject({ answer: 'ERP team', instead: 'The room, 1 Jan 1970: Ann Lee' });
  });

  it('not a system: gone from every step, with a line that can still be read', () => {
    const shop = chain('A @SAP');
    shop.run('review.notSystem', { systemId: shop.system('SAP'), reason: 'a person' });
    expect(open(shop)).toEqual([]);
    expect(shop.systems('A')).toEqual([]);
    expect(logOf(shop.records)).toMatchObject([{ about: 'SAP', answer: 'not a system', reason: 'a person' }]);
  });
});

function answered(value: string): Workshop {
  const shop = chain('A @SAP');
  return shop.run('review.answer', { systemId: shop.system('SAP'), of: 'system', value });
}

function never(): never {
  throw new Error('no such system');
}
