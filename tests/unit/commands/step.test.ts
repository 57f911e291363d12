import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteStep } from '#commands/step-delete.ts';
import { lineOfStep } from '#commands/step-edit.ts';
import { knownOf } from '#commands/known-of.ts';
import type { StepLine } from '#commands/line/parsed.ts';
import { readLine } from '#commands/line/read.ts';
import { previewChanges } from '#commands/preview.ts';
import type { Id } from '#model/records/record.ts';
import { chain, Workshop } from './workshop.ts';

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
    shop.run('step.time', { stepId: id, field: 'pt', text: 'about 20 min' });
    expect(edited(shop, 'Credit check', (text) => `${text} @Word`).records.tables.step.get(id)?.pt?.text).toBe(
      'about 20 min',
    );
  });
});

describe('deleting', () => {
  it('ties what came before to what came after', () => {
    const shop = chain('A', 'B', 'C');
    shop.type('B2', 'beside', 'B');
    shop.run('step.delete', { stepIds: [shop.step('B')] });
    expect(shop.flows()).toEqual(['A>B2', 'A>C', 'B2>C']);
    shop.run('step.delete', { stepIds: [shop.step('A')] });
    expect(shop.flows()).toEqual(['B2>C']);
  });

  it('ties across several deleted steps at once', () => {
    const shop = chain('A', 'B', 'C', 'D', 'E');
    shop.run('step.delete', { stepIds: ['B', 'C', 'D'].map((name) => shop.step(name)) });
    expect(shop.flows()).toEqual(['A>E']);
  });

  it('hides rework to it and keeps what it was for coming back', () => {
    const shop = chain('A', 'B', 'C <1 20%');
    const gone = shop.step('C');
    shop.run('step.delete', { stepIds: [gone] });
    expect(shop.flows()).toEqual(['A>B']);
    expect(shop.last).toEqual([{ op: 'set', kind: 'step', id: gone, field: 'del', value: expect.any(Number) }]);
  });

  it('takes selected hand-overs away, and every twin of them', () => {
    const shop = chain('A', 'B');
    const [flow] = shop.view().flows;
    shop.records = previewChanges(shop.records, [{ op: 'create', kind: 'flow', record: { ...flow!, id: 'twin' } }]);
    shop.run('step.delete', { stepIds: [], flowIds: [flow!.id] });
    expect(shop.flows()).toEqual([]);
  });

  type Delete = typeof deleteStep.run;
  /** Whatever is deleted from a net, what led to what still does, as far as both are there. */
  const keepsConnected = (remove: Delete) =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10 }),
        fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 14 }),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }),
        (n, ties, picks) => {
          const shop = new Workshop();
          for (let i = 0; i < n; i++) shop.type(`S${i}`);
          for (const flow of shop.view().flows) shop.run('flow.disconnect', { flowIds: [flow.id] });
          const ids = shop.view().steps.map((step) => step.id);
          for (const [a, b] of ties)
            shop.run('flow.connect', { from: ids[Math.min(a, b) % n], to: ids[Math.max(a, b) % n] });
          const before = reachable(shop);
          const gone = new Set(picks.map((pick) => ids[pick % n] ?? ''));
          shop.records = previewChanges(shop.records, remove(shop.records, { stepIds: [...gone] }, shop.context()));
          // A round trip that went through deleted steps is gone: no step is tied to itself.
          const apart = (pair: string) => new Set(pair.split(' ')).size === 2;
          const kept = [...before].filter((pair) => apart(pair) && pair.split(' ').every((id) => !gone.has(id)));
          expect([...reachable(shop)].filter(apart).sort()).toEqual(kept.sort());
        },
      ),
      { numRuns: 80 },
    );

  it('never breaks a stream in two and never ties what was apart', () => keepsConnected(deleteStep.run));
  it('without the new ties, the law is broken', () => {
    expect(() =>
      keepsConnected((records, args, ctx) =>
        deleteStep
          .run(records, args, ctx)
          .filter((change) => change.op !== 'create' && (change.op !== 'set' || change.kind !== 'flow')),
      ),
    ).toThrow();
  });
});

/** Pairs of steps where work goes from the first to the second, over any number of steps. */
function reachable(shop: Workshop): Set<string> {
  const { steps, flows } = shop.view();
  const pairs = new Set<string>();
  const go = (from: Id, at: Id) => {
    for (const flow of flows)
      if (flow.kind === 'work' && flow.from === at && !pairs.has(`${from} ${flow.to}`)) {
        pairs.add(`${from} ${flow.to}`);
        go(from, flow.to);
      }
  };
  for (const step of steps) go(step.id, step.id);
  return pairs;
}

describe('moving', () => {
  it('changes places in a chain, with its hand-overs', () => {
    const shop = chain('A', 'B', 'C', 'D');
    shop.run('step.moveLater', { stepId: shop.step('B') });
    expect([shop.story(), shop.flows()]).toEqual([
      ['A', 'C', 'B', 'D'],
      ['A>C', 'B>D', 'C>B'],
    ]);
    shop.run('step.moveEarlier', { stepId: shop.step('B') });
    expect([shop.story(), shop.flows()]).toEqual([
      ['A', 'B', 'C', 'D'],
      ['A>B', 'B>C', 'C>D'],
    ]);
  });

  it('changes places with the branch beside it, hand-overs untouched', () => {
    const shop = chain('A', 'B', 'C');
    shop.type('B2', 'beside', 'B');
    const flows = shop.flows();
    shop.run('step.moveLater', { stepId: shop.step('B') });
    expect([shop.story(), shop.flows()]).toEqual([['A', 'B2', 'B', 'C'], flows]);
  });

  it('stays at the ends and where branches begin or join', () => {
    const shop = chain('A', 'B', 'C');
    shop.type('B2', 'beside', 'B');
    expect(shop.run('step.moveEarlier', { stepId: shop.step('A') }).last).toEqual([]);
    expect(shop.run('step.moveLater', { stepId: shop.step('C') }).last).toEqual([]);
    expect(shop.run('step.moveLater', { stepId: shop.step('B2') }).last).toEqual([]);
  });

  it('later and earlier again is where it was, for every step of a chain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(), (n, pick) => {
        const shop = chain(...Array.from({ length: n }, (_, i) => `S${i}`));
        const stepId = shop.view().steps[pick % (n - 1)]?.id;
        const before = [shop.story(), shop.flows()];
        shop.run('step.moveLater', { stepId });
        expect(shop.story()).not.toEqual(before[0]);
        expect(shop.flows()).toHaveLength(n - 1);
        shop.run('step.moveEarlier', { stepId });
        expect([shop.story(), shop.flows()]).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('gives steps to the team of the lane above or below', () => {
    const shop = chain('A #Sales', 'B #Finance', 'C #Legal');
    shop.run('step.teamDown', { stepIds: [shop.step('A')], by: 1 });
    expect(shop.records.tables.step.get(shop.step('A'))?.teamId).toBe(shop.party('Finance'));
    expect(shop.run('step.teamDown', { stepIds: [shop.step('C')], by: 1 }).last).toEqual([]);
    shop.run('lane.order', { mapId: shop.mapId, teamIds: [shop.party('Legal')] });
    shop.run('step.teamUp', { stepIds: [shop.step('B')], by: -1 });
    expect(shop.records.tables.step.get(shop.step('B'))?.teamId).toBe(shop.party('Legal'));
  });
});

describe('pins', () => {
  it('a drop pins in one layout and sets the team of its lane; tidy lets go of all', () => {
    const shop = chain('A #Sales', 'B');
    const id = shop.step('A');
    shop.run('step.drop', { stepId: id, layout: 'lanes', x: 10.4, y: -3, teamId: null });
    expect(shop.records.tables.step.get(id)).toMatchObject({ 'pin:lanes': [10, -3] });
    expect(shop.records.tables.step.get(id)).not.toHaveProperty('teamId');
    shop.run('step.drop', { stepId: id, layout: 'lanes', x: Number.NaN, y: 0 });
    expect(shop.last).toEqual([]);
    shop.run('step.tidy', { mapId: shop.mapId, layout: 'lanes' });
    expect(shop.records.tables.step.get(id)).not.toHaveProperty('pin:lanes');
  });
});
