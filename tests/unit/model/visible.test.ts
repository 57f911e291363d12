import { expect, test } from 'vitest';
import { standsAs, visible } from '#model/visible.ts';
import { viewOf } from '#model/view-of.ts';
import { make, workspace } from './tables.ts';

const said = (value: 'A' | 'C', at: number) => ({ value, at });

/** A map of two steps with one link, a lane and notes; parts are deleted by the tests. */
function small(gone: readonly string[] = []) {
  const del = <R extends { readonly id: string }>(record: R): R =>
    gone.includes(record.id) ? { ...record, del: 5 } : record;
  return workspace({
    map: [make.map()].map(del),
    step: [make.step('1', { teamId: 'T' }), make.step('2')].map(del),
    flow: [make.flow('1', '2')].map(del),
    system: [make.system('S')].map(del),
    party: [make.party('T', { kind: 'team' })].map(del),
    support: [make.link('1', 'S')].map(del),
    lane: [{ id: 'L', created: 1, mapId: 'm', teamId: 'T', order: 'a0' }].map(del),
    note: [
      { id: 'N', created: 1, kind: 'voice' as const, stepId: '1', text: 'x' },
      { id: 'P', created: 1, kind: 'parking' as const, mapId: 'm', text: 'x' },
      { id: 'O', created: 1, kind: 'parking' as const, text: 'of nothing' },
    ].map(del),
  });
}

const shown = (gone: readonly string[]) => {
  const records = small(gone);
  const ids = (['map', 'step', 'flow', 'lane', 'system', 'party', 'support', 'note'] as const).flatMap((kind) =>
    [...records.tables[kind].keys()].filter((id) => visible(records, kind, id)),
  );
  return ids.join(' ');
};

test.each([
  [[], 'm 1 2 1>2 L S T 1/S N P'],
  [['m'], 'S T'],
  [['1'], 'm 2 L S T P'],
  [['2'], 'm 1 L S T 1/S N P'],
  [['S'], 'm 1 2 1>2 L T N P'],
  [['T'], 'm 1 2 1>2 S 1/S N P'], // the step stays: its team is no parent it needs
  [['1/S', 'N'], 'm 1 2 1>2 L S T P'],
])('with %j deleted, what it was needed for is hidden and nothing else', (gone, left) =>
  expect(shown(gone)).toBe(left),
);

test('a view holds the visible records only', () => {
  const view = viewOf(small(['S', '2']), 'm');
  expect(view?.steps.map((step) => step.id)).toEqual(['1']);
  expect(view?.flows).toEqual([]);
  expect(view?.supports).toEqual([]);
  expect(view?.systems.size).toBe(0);
  expect(view?.notes.map((note) => note.id).sort()).toEqual(['N', 'P']);
  expect(viewOf(small(['m']), 'm')).toBeNull();
  expect(viewOf(small(), 'never was')).toBeNull();
});

test('the same tables give the same view', () => {
  const records = small();
  expect(viewOf(records, 'm')).toBe(viewOf({ ...records, name: 'Other' }, 'm'));
  expect(viewOf(small(), 'm')).not.toBe(viewOf(records, 'm'));
});

test('merged systems and parties stand as their target, in a ring as the smallest id', () => {
  const merged = (id: string, mergedInto: string) => make.system(id, { mergedInto });
  const { tables } = workspace({
    system: [merged('b', 'c'), merged('c', 'a'), merged('a', 'b'), merged('x', 'b'), merged('y', 'gone')],
  });
  for (const id of ['a', 'b', 'c', 'x']) expect(standsAs(tables.system, id)).toBe('a');
  expect(standsAs(tables.system, 'y')).toBe('y');
});

test('no record of a view names a merged one; the later statement of one speaker stays', () => {
  const records = workspace({
    map: [make.map()],
    step: [make.step('1', { teamId: 'old' }), make.step('2')],
    system: [
      make.system('SAP', {
        'techOwner@room': { value: { party: 'old' }, at: 1 },
        'runBy@old': said('A', 9),
        'runBy@new': said('C', 2),
      }),
      make.system('sap ecc', { mergedInto: 'SAP' }),
    ],
    party: [make.party('old', { mergedInto: 'new' }), make.party('new', { side: 'it' })],
    support: [make.link('1', 'SAP', { role: 'optional' }), make.link('1', 'sap ecc'), make.link('2', 'sap ecc')],
    lane: [
      { id: 'L1', created: 1, mapId: 'm', teamId: 'old', order: 'a0' },
      { id: 'L2', created: 1, mapId: 'm', teamId: 'new', order: 'a1' },
    ],
  });
  const view = viewOf(records, 'm');
  expect([...(view?.parties.keys() ?? [])]).toEqual(['new']);
  expect(view?.steps[0]?.teamId).toBe('new');
  expect(view?.lanes.map((lane) => lane.id)).toEqual(['L1']);
  expect(view?.supports.map((link) => `${link.stepId} ${link.systemId} ${link.role}`)).toEqual([
    '1 SAP required',
    '2 SAP required',
  ]);
  const system = view?.systems.get('SAP');
  expect(system?.['techOwner@room']?.value).toEqual({ party: 'new' });
  expect(Object.keys(system ?? {}).filter((key) => key.startsWith('runBy@'))).toEqual(['runBy@new']);
  expect(system?.['runBy@new']?.value).toBe('A');
  expect(visible(records, 'support', '2/sap ecc')).toBe(true);
  expect(visible(records, 'system', 'sap ecc')).toBe(false);
});

test('steps stand in story order, one hand-over for each from, to and kind, one link for each system', () => {
  const view = viewOf(
    workspace({
      map: [make.map()],
      step: [make.step('c', { order: 'a1' }), make.step('b', { order: 'a0' }), make.step('a', { order: 'a1' })],
      flow: [
        make.flow('b', 'a', { id: 'second', created: 9 }),
        make.flow('b', 'a', { id: 'first', created: 1 }),
        make.flow('b', 'a', { id: 'back', kind: 'rework' }),
        make.flow('b', 'elsewhere'),
      ],
      system: [make.system('S')],
      support: [make.link('a', 'S', { id: 'l2', created: 9 }), make.link('a', 'S', { id: 'l1', created: 1 })],
    }),
    'm',
  );
  expect(view?.steps.map((step) => step.id)).toEqual(['b', 'a', 'c']);
  expect(view?.flows.map((flow) => flow.id).sort()).toEqual(['back', 'first']);
  expect(view?.supports.map((link) => link.id)).toEqual(['l1']);
});
