import { expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { mapCopyText } from '#exporters/json-file.ts';
import type { MapProposal } from '#importers/importer.ts';
import { propose } from '#importers/registry.ts';
import { viewOf } from '#model/view-of.ts';
import { meta, set } from '../../contracts/samples.ts';
import { sampleInventory } from '../format/sample-inventory.ts';
import { sampleWorkspace } from '../format/sample-workspace.ts';

async function read(content: string, name = 'claims.json'): Promise<MapProposal> {
  const proposal = await propose({ name, bytes: new TextEncoder().encode(content) }, { workspaceIds: new Set() });
  if (proposal.is !== 'map') throw new Error(proposal.is);
  return proposal;
}

test('a copy of a map goes into an empty workspace and comes out the same, as one undo step', async () => {
  const view = viewOf(sampleWorkspace().records(), 'm');
  const text = view ? mapCopyText(view, 0) : '';
  const proposal = await read(text);
  const doc = openDocument();
  const plan = proposal.plan(doc.records(), { id: () => 'unused' });
  expect([plan.matches, plan.repairs, plan.mapId]).toEqual([[], [], 'm']);
  doc.apply(plan.changes, meta('add map'));
  const here = viewOf(doc.records(), 'm');
  expect(here && mapCopyText(here, 0)).toBe(text);
  expect(doc.problems()).toEqual([]);
  doc.undo();
  expect(viewOf(doc.records(), 'm')).toBe(null);
  expect(doc.canUndo()).toBe(false);
});

test('rows of an imported sheet and the log of what was sorted out stay with the workspace', () => {
  const view = viewOf(sampleInventory().records(), 'm');
  const text = view ? mapCopyText(view, 0) : '';
  expect(text).toContain('SAP ECC');
  for (const kept of ['row:', 'Ann left', 'systems.csv']) expect(text).not.toContain(kept);
});

test('taken ids become new ones with their origin, references follow, and what is here stands', async () => {
  const doc = sampleWorkspace();
  const view = viewOf(doc.records(), 'm');
  const text = view ? mapCopyText(view, 0) : '';
  doc.apply([set('system', 'sap', 'name', 'SAP renamed here')], meta('rename'));
  const before = doc.records();
  const proposal = await read(text);
  let n = 0;
  const plan = proposal.plan(before, { id: () => `new${n++}` });
  doc.apply(plan.changes, meta('add map'));
  const { tables } = doc.records();
  expect([plan.mapId, tables.map.get(plan.mapId)?.origin]).toEqual([plan.mapId, 'm']);
  expect(
    plan.matches.map(({ from, to, by }) => [from, to, by]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ).toEqual(['ann', 'erp', 'lst', 'sap'].map((id) => [id, id, 'id']));
  expect([tables.system, tables.party]).toEqual([before.tables.system, before.tables.party]);
  const copied = viewOf(doc.records(), plan.mapId);
  expect(copied?.steps.map((step) => [step.name, step.origin, step.teamId])).toEqual([
    ['Take the call', 's1', 'erp'],
    ['Agree ☂ 名', 's2', undefined],
  ]);
  expect(copied?.flows.map((flow) => [flow.from, flow.to])).toEqual([copied?.steps.map((step) => step.id)]);
  expect(copied?.systems.get('sap')?.name).toBe('SAP renamed here');
  expect(doc.problems()).toEqual([]);
});

test('systems and parties are found by name, blind to case, spaces and punctuation, and never across kinds', async () => {
  const mapFile = (data: object): string =>
    JSON.stringify({
      app: 'tributary',
      kind: 'map',
      format: 1,
      mapId: 'x',
      name: 'X',
      data: { map: { x: { name: 'X' } }, ...data },
    });
  const proposal = await read(
    mapFile({
      system: { a: { name: 'sap-ecc' }, b: { name: 'erp' }, c: { name: 'Other' }, d: { name: '' } },
      party: { p: { name: 'erp TEAM', kind: 'team' }, q: { name: 'ERP team', kind: 'person' } },
      step: { y: { mapId: 'x', name: 'Y', teamId: 'p' }, orphan: { mapId: 'other map' } },
      support: { u: { stepId: 'y', systemId: 'a' }, v: { stepId: 'orphan', systemId: 'a' } },
    }),
  );
  const doc = sampleWorkspace();
  const plan = proposal.plan(doc.records(), { id: () => 'unused' });
  expect(plan.matches.map(({ from, to, by }) => [from, to, by])).toEqual([
    ['p', 'erp', 'name'],
    ['a', 'sap', 'name'],
    ['b', 'sap', 'name'],
  ]);
  expect(plan.repairs.map(({ kind, id, what }) => [kind, id, what])).toEqual([
    ['step', 'orphan', 'homeless'],
    ['support', 'v', 'homeless'],
  ]);
  doc.apply(plan.changes, meta('add'));
  expect(doc.records().tables.step.get('y')?.teamId).toBe('erp');
  expect(doc.records().tables.support.get('u')?.systemId).toBe('sap');
  expect(doc.problems()).toEqual([]);
});

test('what people said who are neither in the file nor here is said by the file', async () => {
  const proposal = await read(
    JSON.stringify({
      app: 'tributary',
      kind: 'map',
      format: 1,
      mapId: 'x',
      name: 'X',
      data: {
        map: { x: { frame: { promised: { text: '1d', by: 'gone' } }, basedOn: 'nowhere' } },
        system: {
          a: {
            name: 'A',
            'techOwner@gone': { value: { nobody: true }, by: 'gone', at: 1 },
            'runBy@room': { value: 'C', at: 1 },
            paidBy: 'gone',
          },
        },
      },
    }),
    'from Bob.json',
  );
  const doc = openDocument();
  const plan = proposal.plan(doc.records(), { id: () => 'unused' });
  doc.apply(plan.changes, meta('add'));
  const system = new Map(Object.entries(doc.records().tables.system.get('a') ?? {}));
  expect(system.get('techOwner@import:from Bob.json')).toEqual({ value: { nobody: true }, at: 1 });
  expect([system.has('techOwner@gone'), system.has('paidBy'), system.has('runBy@room')]).toEqual([false, false, true]);
  expect(doc.records().tables.map.get('x')?.frame?.promised).toEqual({ text: '1d' });
  expect(doc.problems()).toEqual([]);
});
