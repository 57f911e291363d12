import { describe, expect, test } from 'vitest';
import { sampleChanges } from '#commands/sample/stream.ts';
import { lenses } from '#lenses/registry.ts';
import { factsReport } from '#lenses/report.ts';
import { factsOf } from '#model/facts/facts.ts';
import { nameKey } from '#model/names.ts';
import { readRecord } from '#model/records/read-record.ts';
import { viewOf, viewsOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { visible } from '#model/visible.ts';
import { flowOrder } from '#scene/columns.ts';
import { context, created } from '../model/tables.ts';

const changes = sampleChanges(context());
const records = created(changes);
const mapId = [...records.tables.map.keys()][0] ?? '';
const view = viewOf(records, mapId) as View;
const facts = factsOf(view);

describe('the sample stream', () => {
  test('is 11 steps in one row, of 5 teams with 12 systems, in a frame with a promise', () => {
    expect(facts.coverage.steps).toBe(11);
    expect(flowOrder(view).columns).toHaveLength(11);
    expect(new Set(view.steps.map((step) => step.teamId)).size).toBe(5);
    expect(view.systems.size).toBe(12);
    expect(view.map.frame).toMatchObject({ promised: { v: 25, unit: 'd' } });
    expect(view.flows.filter((flow) => flow.kind === 'rework').map((flow) => flow.rate?.v)).toEqual([20]);
    expect(new Set(view.notes.map((note) => note.kind))).toEqual(new Set(['voice', 'improvement', 'parking']));
  });

  test('shows every state of ownership, of who runs a system, and of support', () => {
    const systems = [...facts.systems.values()];
    const owners = new Set(systems.map(({ owner }) => owner.state));
    for (const state of ['person', 'team', 'nobody', 'left', 'weak', 'not asked'] as const)
      expect(owners).toContain(state);
    expect(systems.some(({ owner }) => owner.outsideIT)).toBe(true);
    expect(systems.some(({ owner }) => owner.fact?.disputed)).toBe(true);
    const verdicts = new Set(systems.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(
      new Set(['shadow', 'suspected', 'business-managed', 'managed', 'under review', 'not-assessed']),
    );
    expect(new Set(systems.map(({ runBy }) => runBy?.value ?? null))).toEqual(new Set(['A', 'B', 'C', 'D', null]));
    const steps = [...facts.steps.values()];
    expect(new Set(steps.map(({ support }) => support.state))).toEqual(
      new Set(['not asked', 'unknown', 'manual', 'supported']),
    );
    const shadow = new Set(steps.map((step) => step.shadow.state));
    for (const state of ['depends', 'uses', 'suspected', 'not assessed', 'no'] as const)
      expect(shadow).toContain(state);
    expect(new Set(steps.map(({ ownership }) => ownership.gap))).toEqual(
      new Set(['all', 'some', 'weak', 'none', 'not applicable', 'unknown']),
    );
  });

  test('has names that fit a card and no two alike', () => {
    for (const step of view.steps) expect(step.name.split(' ').length).toBeLessThanOrEqual(3);
    for (const name of [...view.steps, ...view.systems.values()].map((each) => each.name))
      expect(name.length).toBeLessThanOrEqual(20);
    const keys = [...view.systems.values()].map((system) => nameKey(system.name));
    expect(new Set(keys).size).toBe(12);
  });

  test('is made of whole records that are read without a problem and are all shown', () => {
    for (const change of changes) {
      if (change.op !== 'create') throw new Error('the sample only creates');
      const { record, problems } = readRecord(change.kind, change.record.id, Object.entries(change.record));
      expect(problems).toEqual([]);
      expect(record).toEqual(change.record);
      expect(visible(records, change.kind, change.record.id)).toBe(true);
    }
    expect(new Set(changes.map((change) => change.op === 'create' && change.record.id)).size).toBe(changes.length);
  });

  test('stands after the maps that are there', () => {
    const [map] = sampleChanges(context(), 'a5').flatMap((change) =>
      change.op === 'create' && change.kind === 'map' ? [change.record] : [],
    );
    expect(map && 'order' in map && map.order > 'a5').toBe(true);
  });
});

describe('the report of the facts', () => {
  const report = factsReport('Town hall', viewsOf(records));

  test('is plain JSON and the same for the same records', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(factsReport('Town hall', viewsOf(created(sampleChanges(context()))))).toEqual(report);
  });

  test('holds headline and chips of every lens, and every step and system', () => {
    const [map] = report.maps;
    expect(report.maps).toHaveLength(1);
    expect(map?.lenses.map((lens) => lens.id)).toEqual(lenses.map((lens) => lens.id));
    for (const lens of lenses) {
      const told = map?.lenses.find((one) => one.id === lens.id);
      expect(told?.headline).toBe(lens.read(view).headline.text);
      expect(told?.chips.map((chip) => chip.text)).toEqual(lens.read(view).chips.map((chip) => chip.text));
    }
    expect(map?.steps.map((step) => step.number)).toEqual(view.steps.map((_, at) => at + 1));
    expect(map?.systems).toHaveLength(12);
    expect(map?.times).toMatchObject({ takes: { hours: 296, said: '37 days', known: 10, of: 11 } });
    expect(map?.coverage.said.notAsked).toBe('1 of 11 steps not yet asked');
  });

  test('says who said what, and gives null where nothing is known', () => {
    const [map] = report.maps;
    const erp = map?.systems.find((system) => system.name === 'SAP FI');
    expect(erp?.owner.disputed).toBe(true);
    expect(erp?.owner.said.map((one) => one.by)).toEqual(['Ana Novak', 'Finance']);
    expect(map?.steps.at(-1)).toMatchObject({
      support: 'not asked',
      takesHours: null,
      workHours: null,
      usablePercent: null,
    });
  });
});
