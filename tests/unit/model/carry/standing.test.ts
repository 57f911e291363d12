import { describe, expect, it } from 'vitest';
import { carriersOf } from '#model/carry/carriers.ts';
import { carryOf } from '#model/carry/carry.ts';
import { ownerStanding } from '#model/carry/standing.ts';
import { sayStanding } from '#model/carry/say-standing.ts';
import { stockOf } from '#model/sort/stock.ts';
import { toSortOut } from '#model/sort/to-sort-out.ts';
import { chain, type Workshop } from '../../commands/workshop.ts';

function standing(shop: Workshop): string {
  const stock = stockOf(shop.records);
  const sap = stock.systems.find((one) => one.name === 'SAP');
  return sap ? sayStanding(ownerStanding(shop.records, sap, 'techOwner'), stock.parties) : '';
}

const imported = (): Workshop => {
  const shop = chain('A @SAP !a');
  shop.speaker = { source: 'import:Inventory' };
  shop.run('system.owner', { systemId: shop.system('SAP'), role: 'techOwner', text: 'Ann Lee' });
  shop.speaker = { source: 'room' };
  return shop;
};

const answer = (shop: Workshop, said: object): Workshop =>
  shop.run('owner.answers', {
    partyId: shop.party('Ann Lee'),
    answers: [{ systemId: shop.system('SAP'), field: 'techOwner', ...said }],
  });

describe('how an owner is known', () => {
  it.each<[string, () => Workshop]>([
    ['not asked', () => chain('A @SAP')],
    ['said by the room, 1 Jan 1970, unconfirmed', () => chain('A @SAP=Ann Lee')],
    ['from import, unconfirmed', imported],
    ['confirmed 1 Jan 1970', () => answer(imported(), { answer: 'me' })],
    ['says it is somebody else', () => answer(imported(), { answer: 'not me' })],
    ['says it is somebody else: ask Bo Ray', () => answer(imported(), { answer: 'not me', whom: 'Bo Ray' })],
    ['said by Ann Lee, 1 Jan 1970, unconfirmed', () => answer(imported(), { answer: 'nobody' })],
  ])('%s', (says, make) => {
    expect(standing(make())).toBe(says);
  });

  it('a confirmation is of one owner: another one named since is unconfirmed', () => {
    const shop = answer(imported(), { answer: 'me' });
    shop.run('system.owner', { systemId: shop.system('SAP'), role: 'techOwner', text: 'Bo Ray' });
    expect(standing(shop)).toBe('said by the room, 1 Jan 1970, unconfirmed');
  });
});

describe('answers of an owner', () => {
  it('“not me, ask …” waits under that name and says nothing about who it is', () => {
    const shop = answer(imported(), { answer: 'not me', whom: 'Bo Ray' });
    expect(toSortOut(shop.records).map((one) => [one.of, one.owner, one.asked?.whom])).toEqual([
      ['owner', 'not me', shop.party('Bo Ray')],
    ]);
    expect(carryOf(shop.records, shop.party('Bo Ray'))?.asked).toHaveLength(1);
    expect(carriersOf(shop.records).map((one) => [one.party.name, one.systems, one.asked])).toEqual([
      ['Ann Lee', 1, 0],
      ['Bo Ray', 0, 1],
    ]);
  });

  it('“nobody” stands beside the inventory until one is chosen', () => {
    const shop = answer(imported(), { answer: 'nobody' });
    expect(toSortOut(shop.records).map((one) => one.of)).toEqual(['disputed']);
  });
});

describe('what somebody carries', () => {
  it('is their systems, the steps and streams on them, the promise, voices and what they pay for', () => {
    const shop = chain('A @SAP=Ann Lee !a', 'B @Excel !a', 'C @SAP');
    shop.run('frame.set', { mapId: shop.mapId, part: 'promised', text: '10 d' });
    shop.run('frame.set', { mapId: shop.mapId, part: 'whom', text: 'applicants' });
    shop.run('note.add', { mapId: shop.mapId, stepId: shop.step('C'), line: { kind: 'voice', text: 'slow' } });
    shop.run('note.add', { mapId: shop.mapId, stepId: shop.step('B'), line: { kind: 'voice', text: 'not theirs' } });
    const carry = carryOf(shop.records, shop.party('Ann Lee'));
    expect(carry?.systems.map((one) => [one.system.name, one.role, one.places.map((place) => place.step)])).toEqual([
      ['SAP', 'techOwner', ['A', 'C']],
    ]);
    expect(carry).toMatchObject({
      steps: 2,
      streams: [{ name: 'Claims', steps: 2, of: 3, promised: '10 d', whom: 'applicants' }],
      voices: [{ text: 'slow', step: 'C', stream: 'Claims' }],
      pays: { systems: [], cost: 0, known: 0 },
      asked: [],
    });
    expect(carryOf(shop.records, 'gone')).toBeNull();
  });
});
