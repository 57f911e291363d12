import { describe, expect, it } from 'vitest';
import { copySteps } from '#commands/clip.ts';
import type { Clip } from '#commands/clip.ts';
import { chain, Workshop } from './workshop.ts';

describe('maps', () => {
  it('are made at the end, renamed, marked, deleted and brought back', () => {
    const shop = new Workshop();
    const first = shop.mapId;
    shop.run('map.create', { name: ' Second ' });
    const mapId = shop.firstMade();
    const map = () => shop.records.tables.map.get(mapId);
    expect((map()?.order ?? '') > (shop.records.tables.map.get(first)?.order ?? '')).toBe(true);
    shop.run('map.rename', { mapId, name: 'Other' });
    shop.run('map.state', { mapId, state: 'future' });
    shop.run('map.calendar', { mapId, calendar: { hoursPerDay: 7.5, daysPerWeek: 5, daysPerMonth: 21 } });
    shop.run('map.convention', { mapId, convention: 'apart' });
    expect(map()).toMatchObject({
      name: 'Other',
      state: 'future',
      calendar: { hoursPerDay: 7.5 },
      convention: 'apart',
    });
    expect(
      shop.run('map.calendar', { mapId, calendar: { hoursPerDay: 0, daysPerWeek: 5, daysPerMonth: 21 } }).last,
    ).toEqual([]);
    shop.run('map.delete', { mapId });
    expect(map()?.del).toBeGreaterThan(0);
    shop.run('map.restore', { mapId });
    expect(map()).not.toHaveProperty('del');
    expect(shop.run('map.restore', { mapId }).last).toEqual([]);
  });

  it('frame: each part as typed, the promise as a time where it is one', () => {
    const shop = new Workshop();
    const { mapId } = shop;
    shop.run('frame.set', { mapId, part: 'from', text: ' claim received ' });
    shop.run('frame.set', { mapId, part: 'promised', text: '10 d' });
    const frame = () => shop.records.tables.map.get(mapId)?.frame;
    expect(frame()).toMatchObject({ from: 'claim received', promised: { text: '10 d', v: 10, unit: 'd' } });
    expect(shop.run('frame.set', { mapId, part: 'from', text: 'claim received' }).last).toEqual([]);
    shop.run('frame.set', { mapId, part: 'promised', text: 'as soon as we can' });
    expect(frame()?.promised).not.toHaveProperty('v');
    shop.run('frame.set', { mapId, part: 'promised', text: '' });
    shop.run('frame.set', { mapId, part: 'from', text: '' });
    expect(frame()).toBeUndefined();
  });

  it('duplicate: everything of the map with its origin, nothing of the workspace', () => {
    const shop = chain('A 20m @SAP #Finance', 'B <1 10%', 'C');
    shop.run('step.drop', { stepId: shop.step('A'), layout: 'river', x: 5, y: 6 });
    shop.run('note.add', { mapId: shop.mapId, stepId: shop.step('A'), line: { kind: 'voice', text: 'slow' } });
    shop.run('note.add', { mapId: shop.mapId, stepId: null, line: { kind: 'parking', text: 'later' } });
    shop.run('lane.order', { mapId: shop.mapId, teamIds: [shop.party('Finance')] });
    shop.run('step.delete', { stepIds: [shop.step('C')] });
    shop.run('map.create', { name: 'Last' });
    const last = shop.firstMade();
    shop.run('map.duplicate', { mapId: shop.mapId });
    const copy = shop.firstMade();
    for (const change of shop.last) expect(change.op === 'create' && change.record.origin).toBeTruthy();
    const old = shop.view();
    const view = shop.view(copy);
    expect(view.map.name).toBe('Claims (copy)');
    expect([old.map, view.map, shop.view(last).map].map((map) => map.order)).toEqual(
      [old.map, view.map, shop.view(last).map].map((map) => map.order).toSorted(),
    );
    expect(view.steps.map((step) => [step.name, step.pt?.v, step['pin:river'], step.origin])).toEqual(
      old.steps.map((step) => [step.name, step.pt?.v, step['pin:river'], step.id]),
    );
    expect(shop.flows(copy)).toEqual(shop.flows());
    expect(view.supports).toHaveLength(1);
    expect(view.lanes).toHaveLength(1);
    expect(view.notes.map((note) => note.text).toSorted()).toEqual(['later', 'slow']);
    expect([shop.records.tables.system.size, shop.records.tables.party.size]).toEqual([1, 1]);
    const both = new Set([...old.steps, ...view.steps].map((step) => step.id));
    expect(both.size).toBe(4);
  });

  it('workspace: another name, never a blank one', () => {
    const shop = new Workshop();
    expect(shop.run('workspace.rename', { name: ' Town hall ' }).records.name).toBe('Town hall');
    expect(shop.run('workspace.rename', { name: ' ' }).last).toEqual([]);
  });
});

describe('notes', () => {
  it('stand on the step with who said it, or on the map; are changed and deleted', () => {
    const shop = chain('A');
    shop.run('party.create', { name: 'Claims team' });
    const team = shop.party('Claims team');
    shop.run('note.add', {
      mapId: shop.mapId,
      stepId: shop.step('A'),
      line: { kind: 'voice', text: 'we wait', speaker: 'claims team' },
    });
    const noteId = shop.firstMade();
    const note = () => shop.records.tables.note.get(noteId);
    expect(note()).toMatchObject({ kind: 'voice', stepId: shop.step('A'), text: 'we wait', by: team });
    expect(note()).not.toHaveProperty('mapId');
    shop.run('note.edit', { noteId, text: 'we wait for days' });
    shop.run('note.edit', { noteId, text: ' ' });
    expect(note()?.text).toBe('we wait for days');
    shop.run('note.delete', { noteId });
    expect(shop.view().notes).toEqual([]);
  });
});

describe('copy and paste', () => {
  const json = (clip: Clip): Clip => JSON.parse(JSON.stringify(clip)) as Clip;

  it('duplicates a stretch behind itself, with its systems and its inner hand-overs', () => {
    const shop = chain('A', 'B 20m @SAP #Finance', 'C <2 5%', 'D');
    shop.run('step.duplicate', { stepIds: [shop.step('C'), shop.step('B')] });
    expect(shop.story()).toEqual(['A', 'B', 'C', 'B', 'C', 'D']);
    const { steps, flows } = shop.view();
    const place = new Map(steps.map((step, at) => [step.id, at + 1]));
    expect(
      flows.map((flow) => `${place.get(flow.from)}${flow.kind === 'work' ? '>' : '~'}${place.get(flow.to)}`).toSorted(),
    ).toEqual(['1>2', '2>3', '3>4', '3~2', '4>5', '5>6', '5~4']);
    expect(steps[3]).toMatchObject({ origin: steps[1]?.id, pt: { v: 20 }, teamId: shop.party('Finance') });
    expect(shop.records.tables.system.size).toBe(1);
  });

  it('ties a copied stretch together across steps that were not copied', () => {
    const shop = chain('A', 'B', 'C', 'D', 'E');
    shop.run('step.duplicate', { stepIds: [shop.step('B'), shop.step('D')] });
    expect(shop.story()).toEqual(['A', 'B', 'C', 'D', 'B', 'D', 'E']);
    expect(shop.view().flows).toHaveLength(6);
  });

  it('says the steps as lines, too', () => {
    const shop = chain('A 20m @SAP=nobody', 'B');
    expect(copySteps(shop.records, [shop.step('B'), shop.step('A')]).lines).toEqual(['A 20m @SAP=nobody', 'B']);
  });

  it('pastes into another workspace by name', () => {
    const here = chain('A 20m @SAP #Finance', 'B');
    const clip = json(
      copySteps(
        here.records,
        here.view().steps.map((step) => step.id),
      ),
    );
    const there = new Workshop();
    for (let i = 0; i < 40; i++) there.context().id();
    there.type('X @sap');
    there.run('step.paste', { mapId: there.mapId, anchor: null, clip });
    expect(there.story()).toEqual(['X', 'A', 'B']);
    expect(there.flows()).toEqual(['A>B', 'X>A']);
    expect(there.systems('A')).toEqual(['sap']);
    expect(there.records.tables.party.get(there.view().steps[1]?.teamId ?? '')?.name).toBe('Finance');
    expect(there.view().steps[1]).not.toHaveProperty('origin');
  });

  it('pastes lines as steps with their tokens, notes on the step before, bullets and numbers left out', () => {
    const shop = chain('A', 'Z');
    shop.run('step.pasteText', {
      mapId: shop.mapId,
      anchor: shop.step('A'),
      text: '1. Take the call 5m @SAP\r\n\n2) Check it @sap #Finance\n3. Send',
    });
    expect(shop.story()).toEqual(['A', 'Take the call', 'Check it', 'Send', 'Z']);
    expect(shop.flows()).toEqual(['A>Take the call', 'Check it>Send', 'Send>Z', 'Take the call>Check it']);
    expect(shop.records.tables.system.size).toBe(1);
    shop.run('step.pasteText', { mapId: shop.mapId, anchor: null, text: 'End\n- ask the bank' });
    expect(shop.view().notes).toMatchObject([{ kind: 'parking', text: 'ask the bank', stepId: shop.step('End') }]);
  });
});
