import { describe, expect, it } from 'vitest';
import { guessParty } from '#commands/named.ts';
import { refuseName } from '#commands/refusal.ts';
import { chain, Workshop } from './workshop.ts';

const sap = (shop: Workshop) => shop.records.tables.system.get(shop.system('SAP'));

describe('systems of a step', () => {
  it('attach once, detach, and come back as the link they were', () => {
    const shop = chain('A @SAP');
    const [link] = shop.view().supports;
    shop.run('support.role', { supportId: link?.id, value: 'optional' });
    expect(shop.run('support.attach', { stepId: shop.step('A'), systemId: shop.system('SAP') }).last).toEqual([]);
    shop.run('support.detach', { stepId: shop.step('A'), systemId: shop.system('SAP') });
    expect(shop.systems('A')).toEqual([]);
    shop.run('support.attach', { stepId: shop.step('A'), name: 'sap' });
    expect(shop.view().supports).toMatchObject([{ id: link?.id, role: 'optional' }]);
    expect(shop.records.tables.support.size).toBe(1);
  });

  it('detach the systems merged into one, too', () => {
    const shop = chain('A @SAP @"SAP ERP"');
    shop.records = {
      ...shop.records,
      tables: {
        ...shop.records.tables,
        system: new Map(
          [...shop.records.tables.system].map(([id, one]) => [
            id,
            one.name === 'SAP ERP' ? { ...one, mergedInto: shop.system('SAP') } : one,
          ]),
        ),
      },
    };
    shop.run('support.detach', { stepId: shop.step('A'), systemId: shop.system('SAP') });
    expect(shop.systems('A')).toEqual([]);
  });

  it('with the last one gone the step is not asked again, whoever had said otherwise', () => {
    const shop = chain('A');
    const id = shop.step('A');
    shop.run('step.byHand', { stepIds: [id], value: 'manual' });
    expect(shop.records.tables.step.get(id)?.['noSystem@room']).toMatchObject({ value: 'manual' });
    shop.run('support.attach', { stepId: id, name: 'SAP' });
    expect(shop.records.tables.step.get(id)).not.toHaveProperty('noSystem@room');
    shop.run('party.create', { name: 'Ann Lee' });
    shop.speaker = { source: shop.party('Ann Lee'), party: shop.party('Ann Lee') };
    shop.run('step.noSystem', { stepId: id, value: 'unknown' });
    shop.run('support.detach', { stepId: id, systemId: shop.system('SAP') });
    expect(Object.keys(shop.records.tables.step.get(id) ?? {}).filter((field) => field.startsWith('noSystem'))).toEqual(
      [],
    );
  });

  it('can be replaced by another, not by themselves', () => {
    const shop = chain('A @SAP @Excel');
    const link = shop.view().supports.find((one) => one.systemId === shop.system('SAP'));
    expect(shop.run('support.replaceable', { supportId: link?.id, value: shop.system('SAP') }).last).toEqual([]);
    shop.run('support.replaceable', { supportId: link?.id, value: shop.system('Excel') });
    shop.run('support.direction', { supportId: link?.id, value: 'reads' });
    expect(shop.records.tables.support.get(link?.id ?? '')).toMatchObject({
      replaceableBy: shop.system('Excel'),
      direction: 'reads',
    });
  });
});

describe('what is said of a system', () => {
  it('stands under the key of who said it; nobody overwrites anybody', () => {
    const shop = chain('A @SAP=Sales team');
    shop.run('party.create', { name: 'IT desk', side: 'it' });
    const desk = shop.party('IT desk');
    shop.speaker = { source: desk, party: desk };
    shop.run('system.owner', { systemId: shop.system('SAP'), role: 'techOwner', text: 'ERP team' });
    expect(sap(shop)?.['techOwner@room']).toMatchObject({ value: { party: shop.party('Sales team') } });
    expect(sap(shop)?.[`techOwner@${desk}`]).toMatchObject({ value: { party: shop.party('ERP team') }, by: desk });
    shop.run('claim.settle', { kind: 'system', id: shop.system('SAP'), field: 'techOwner', source: 'room' });
    expect(sap(shop)).not.toHaveProperty(`techOwner@${desk}`);
    expect(sap(shop)?.['techOwner@room']).toBeDefined();
  });

  it.each([
    ['nobody', { nobody: true }],
    ['TBD', { text: 'TBD' }],
    ['IT', { text: 'IT' }],
    ['Vendor', { text: 'Vendor' }],
  ])('an owner "%s" makes no party', (text, value) => {
    const shop = chain('A @SAP');
    shop.run('system.owner', { systemIds: [shop.system('SAP')], role: 'bizOwner', text });
    expect(sap(shop)?.['bizOwner@room']).toMatchObject({ value });
    expect(shop.records.tables.party.size).toBe(0);
  });

  it('is taken back by its speaker; where they said nothing, by all', () => {
    const shop = chain('A @SAP=Sales team !c');
    shop.run('system.runBy', { systemId: shop.system('SAP'), value: null });
    expect(sap(shop)).not.toHaveProperty('runBy@room');
    shop.run('party.create', { name: 'Ann Lee' });
    shop.speaker = { source: shop.party('Ann Lee'), party: shop.party('Ann Lee') };
    shop.run('system.owner', { systemId: shop.system('SAP'), role: 'techOwner', text: '' });
    expect(sap(shop)).not.toHaveProperty('techOwner@room');
  });

  it('is not written again when the speaker repeats it, but is when it was contradicted since', () => {
    const shop = chain('A @SAP !c');
    expect(shop.run('system.runByC', { systemId: shop.system('SAP'), value: 'C' }).last).toEqual([]);
    shop.speaker = { source: 'import:list' };
    shop.run('system.runByA', { systemId: shop.system('SAP'), value: 'A' });
    shop.speaker = { source: 'room' };
    expect(shop.run('system.runByC', { systemId: shop.system('SAP'), value: 'C' }).last).toHaveLength(1);
  });

  it('fields: kind, review, phase, other names', () => {
    const shop = chain('A @SAP');
    const systemId = shop.system('SAP');
    shop.run('system.kind', { systemId, kind: 'saas' });
    shop.run('system.sanction', { systemId, value: 'tolerated' });
    shop.run('system.lifecycle', { systemId, value: 'phaseOut' });
    shop.run('system.criticality', { systemId, value: 'high' });
    shop.run('system.alias', { systemId, alias: 'R/3', on: true });
    expect(sap(shop)).toMatchObject({
      kind: 'saas',
      sanction: 'tolerated',
      lifecycle: 'phaseOut',
      criticality: 'high',
      'alias:R/3': true,
    });
    shop.run('system.alias', { systemId, alias: 'R/3', on: false });
    shop.run('system.kind', { systemId, kind: null });
    expect(sap(shop)).not.toHaveProperty('kind');
    expect(sap(shop)).not.toHaveProperty('alias:R/3');
  });

  it('a name that is taken is refused, with a sentence', () => {
    const shop = chain('A @SAP @Excel');
    expect(shop.run('system.rename', { systemId: shop.system('Excel'), name: 'S.A.P.' }).last).toEqual([]);
    expect(shop.run('system.create', { name: 'sap' }).last).toEqual([]);
    expect(refuseName(shop.records, 'system', shop.system('Excel'), 's a p')).toContain('SAP');
    expect(refuseName(shop.records, 'system', shop.system('SAP'), 'Sap')).toBeNull();
    expect(refuseName(shop.records, 'system', null, ' - ')).toContain('letter');
    shop.run('system.rename', { systemId: shop.system('SAP'), name: 'SAP ECC' });
    expect(shop.systems('A')).toEqual(['SAP ECC', 'Excel']);
  });

  it('deleting it hides it on every step and frees its name', () => {
    const shop = chain('A @SAP', 'B @SAP');
    shop.run('system.delete', { systemId: shop.system('SAP') });
    expect([shop.systems('A'), shop.systems('B')]).toEqual([[], []]);
    shop.type('C @SAP');
    expect(shop.systems('C')).toEqual(['SAP']);
  });
});

describe('people and teams', () => {
  it('change name, kind, side, and leave', () => {
    const shop = new Workshop();
    shop.run('party.create', { name: 'Ann Lee' });
    const partyId = shop.party('Ann Lee');
    shop.run('party.rename', { partyId, name: 'Anna Lee' });
    shop.run('party.side', { partyId, side: 'it' });
    shop.run('party.left', { partyId, left: true });
    shop.run('party.kind', { partyId, kind: 'vendor' });
    expect(shop.records.tables.party.get(partyId)).toMatchObject({
      name: 'Anna Lee',
      side: 'it',
      left: true,
      kind: 'vendor',
    });
    shop.run('party.left', { partyId, left: false });
    expect(shop.records.tables.party.get(partyId)).not.toHaveProperty('left');
    expect(shop.run('party.create', { name: 'anna lee' }).last).toEqual([]);
    shop.run('party.delete', { partyId });
    expect(shop.run('party.create', { name: 'anna lee' }).last).toHaveLength(1);
  });

  it.each([
    ['Ann Lee', 'person'],
    ['A. B. Carter', 'person'],
    ['Jean-Luc Dubois', 'person'],
    ['ERP team', 'team'],
    ['Finance', 'team'],
    ['Customer Care', 'team'],
    ['Ann', 'team'],
    ['SAP', 'team'],
    ['IT Operations', 'team'],
    ['Acme Software GmbH', 'vendor'],
    ['Softline Inc.', 'vendor'],
    ['田中', 'team'],
  ])('%s is taken for a %s', (name, kind) => expect(guessParty(name)).toBe(kind));
});
