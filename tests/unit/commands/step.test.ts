import { describe, expect, it } from 'vitest';
import { lineOfStep } from '#commands/step-edit.ts';
import { knownOf } from '#commands/known-of.ts';
import type { StepLine } from '#commands/line/parsed.ts';
import { readLine } from '#commands/line/read.ts';
import { chain } from './workshop.ts';
import type { Workshop } from './workshop.ts';

describe('a step from one line', () => {
  it('has team, times, systems with owner and who runs them, and rework', () => {
    const shop = chain('Take the call', 'Sort');
    shop.speaker = { source: 'room' };
    shop.type('Credit check 20m 2d 85% @SAP=ERP team !c @"Outlook list"=nobody #Finance <1 28%');
    const step = shop.records.tables.step.get(shop.step('Credit check'));
    expect(step).toMatchObject({
      pt: { text: '20m', v: 20, unit: 'min' },
      lt: { v: 2, unit: 'd' },
      ca: { v: 85, unit: '%' },
      teamId: shop.party('Finance'),
    });
    const sap = shop.records.tables.system.get(shop.system('SAP'));
    expect(sap?.['techOwner@room']).toMatchObject({ value: { party: shop.party('ERP team') } });
    expect(sap?.['runBy@room']).toMatchObject({ value: 'C' });
    const list = shop.records.tables.system.get(shop.system('Outlook list'));
    expect(list?.['techOwner@room']).toMatchObject({ value: { nobody: true } });
    expect(shop.flows()).toContain('Credit check~Take the call');
    expect(shop.view().flows.find((flow) => flow.kind === 'rework')?.rate).toMatchObject({ v: 28, unit: '%' });
    expect(shop.systems('Credit check')).toEqual(['SAP', 'Outlook list']);
  });

  it('uses the systems and teams that are there, whatever their case and punctuation, and other names', () => {
    const shop = chain('A @ClaimCenter #"Claims team"');
    shop.run('system.alias', { systemId: shop.system('ClaimCenter'), alias: 'CC', on: true });
    shop.type('B @claim-center @cc #CLAIMS-TEAM');
    expect(shop.records.tables.system.size).toBe(1);
    expect(shop.records.tables.party.size).toBe(1);
    expect(shop.systems('B')).toEqual(['ClaimCenter']);
  });

  it('makes one system of a name that stands twice', () => {
    const shop = chain('A @SAP=Ann Lee');
    shop.type('B @Excel #Ann Lee');
    expect([...shop.records.tables.party.values()].map((one) => [one.name, one.kind])).toEqual([['Ann Lee', 'person']]);
  });

  it('keeps what could not be read on the step and lists it', () => {
    const shop = chain('A @SAP 20m about <9');
    const id = shop.step('A about <9');
    expect(shop.records.tables.step.get(id)).toMatchObject({ 'x:unread': ['about', '<9'] });
    shop.run('step.rename', { stepId: id, name: 'A' });
    expect(shop.records.tables.step.get(id)).not.toHaveProperty('x:unread');
  });

  it('stamps claims with the speaker, and with the speaker before the colon for one entry', () => {
    const shop = chain('A @SAP');
    shop.run('party.create', { name: 'IT desk', side: 'it' });
    const desk = shop.party('IT desk');
    shop.type('IT desk: B 20m @SAP !a');
    expect(shop.records.tables.system.get(shop.system('SAP'))?.[`runBy@${desk}`]).toMatchObject({
      value: 'A',
      by: desk,
    });
    expect(shop.records.tables.step.get(shop.step('B'))?.pt).toMatchObject({ by: desk });
    shop.type('C @SAP !c');
    expect(shop.records.tables.system.get(shop.system('SAP'))?.['runBy@room']).toMatchObject({ value: 'C' });
  });
});

describe('editing a step by its line', () => {
  const edited = (shop: Workshop, step: string, change: (text: string) => string) => {
    const stepId = shop.step(step);
    const printed = lineOfStep(shop.records, stepId);
    const line = readLine(change(printed?.text ?? ''), knownOf(shop.records)) as StepLine;
    return shop.run('step.edit', { stepId, line });
  };
  const shopOf = () => chain('First', 'Credit check 20m 2d @SAP=ERP team !b @Excel #Finance <1 10%', 'Last');

  it('writes nothing when nothing was changed', () => {
    const shop = shopOf();
    expect(edited(shop, 'Credit check', (text) => text).last).toEqual([]);
  });

  it.each<[string, (text: string) => string, (shop: Workshop) => void]>([
    [
      'another name',
      (text) => text.replace('Credit check', 'Risk check'),
      (shop) => expect(shop.story()).toContain('Risk check'),
    ],
    [
      'another time',
      (text) => text.replace('20m', '45m'),
      (shop) => expect(shop.records.tables.step.get(shop.step('Credit check'))?.pt).toMatchObject({ v: 45 }),
    ],
    [
      'a time taken out',
      (text) => text.replace(' 2d', ''),
      (shop) => expect(shop.records.tables.step.get(shop.step('Credit check'))).not.toHaveProperty('lt'),
    ],
    [
      'a system taken out',
      (text) => text.replace('@Excel', ''),
      (shop) => expect(shop.systems('Credit check')).toEqual(['SAP']),
    ],
    [
      'a system put in',
      (text) => text.replace('@Excel', '@Excel @Word'),
      (shop) => expect(shop.systems('Credit check')).toEqual(['SAP', 'Excel', 'Word']),
    ],
    [
      'another owner',
      (text) => text.replace('=ERP team', '=nobody'),
      (shop) =>
        expect(shop.records.tables.system.get(shop.system('SAP'))?.['techOwner@room']).toMatchObject({
          value: { nobody: true },
        }),
    ],
    [
      'an owner taken out',
      (text) => text.replace('=ERP team', ''),
      (shop) => expect(shop.records.tables.system.get(shop.system('SAP'))).not.toHaveProperty('techOwner@room'),
    ],
    [
      'another team',
      (text) => text.replace('#Finance', '#Sales'),
      (shop) => expect(shop.records.tables.step.get(shop.step('Credit check'))?.teamId).toBe(shop.party('Sales')),
    ],
    [
      'no team',
      (text) => text.replace('#Finance', ''),
      (shop) => expect(shop.records.tables.step.get(shop.step('Credit check'))).not.toHaveProperty('teamId'),
    ],
    [
      'another rate',
      (text) => text.replace('10%', '15%'),
      (shop) => expect(shop.view().flows.find((flow) => flow.kind === 'rework')?.rate?.v).toBe(15),
    ],
    ['no rework', (text) => text.replace('<1 10%', ''), (shop) => expect(shop.flows().join()).not.toContain('~')],
    [
      'rework to another step',
      (text) => text.replace('<1 10%', '<3'),
      (shop) => expect(shop.flows()).toContain('Credit check~Last'),
    ],
  ])('%s', (_what, change, expected) => {
    const shop = shopOf();
    edited(shop, 'Credit check', change);
    expected(shop);
    const before = shopOf();
    // Only what was changed is written.
    expect(shop.last.length).toBeLessThanOrEqual(3);
    expect(shop.view().steps).toHaveLength(before.view().steps.length);
  });

  it('leaves what a line cannot say: a value from a system stays one', () => {
    const shop = shopOf();
    const id = shop.step('Credit check');
    shop.run('step.number', { stepId: id, field: 'pt', text: 'about 20 min' });
    expect(edited(shop, 'Credit check', (text) => `${text} @Word`).records.tables.step.get(id)?.pt?.text).toBe(
      'about 20 min',
    );
  });
});
