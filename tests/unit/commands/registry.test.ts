import { describe, expect, it } from 'vitest';
import type { AnyChange, Where } from '#commands/command.ts';
import { previewChanges } from '#commands/preview.ts';
import { changeCommand, commandById, commands } from '#commands/registry.ts';
import { openDocument } from '#document/open.ts';
import type { Change, Changes, SetField } from '#model/change.ts';
import type { Records } from '#model/records/records.ts';
import { viewOf } from '#model/view-of.ts';
import { commandWords } from '#words/command.ts';
import { everyCommand, fullShop } from './every-command.ts';
import { nothing } from './workshop.ts';

const changes = commands.filter((command): command is AnyChange => command.touch === 'document');

describe('the registry', () => {
  it('has each id once, with a name from the catalogue, and every name in the catalogue is a command', () => {
    const ids = commands.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(Object.keys(commandWords).toSorted());
    for (const command of commands) expect(command.name.trim()).not.toBe('');
  });

  it('finds commands by id, change commands apart', () => {
    expect(commandById('edit.undo')?.touch).toBe('look');
    expect(changeCommand('edit.undo')).toBeUndefined();
    expect(commandById('toString')).toBeUndefined();
  });

  it('every change command stands in the table of this test', () => {
    expect([...everyCommand.keys()].toSorted()).toEqual(changes.map((command) => command.id).toSorted());
  });

  it('makes arguments from where the person is, or says that it cannot, everywhere', () => {
    const shop = fullShop();
    const view = shop.view();
    const places: Where[] = [
      { mapId: null, steps: [], flows: [], system: null, layout: 'river' },
      { mapId: shop.mapId, steps: [], flows: [], system: null, layout: 'river' },
      {
        mapId: shop.mapId,
        steps: view.steps.slice(0, 1).map((step) => step.id),
        flows: [],
        system: null,
        layout: 'river',
      },
      {
        mapId: shop.mapId,
        steps: view.steps.slice(0, 2).map((step) => step.id),
        flows: [],
        system: null,
        layout: 'lanes',
      },
      {
        mapId: shop.mapId,
        steps: [],
        flows: view.flows.slice(0, 1).map((flow) => flow.id),
        system: null,
        layout: 'river',
      },
      {
        mapId: shop.mapId,
        steps: [],
        flows: view.flows.filter((flow) => flow.kind === 'rework').map((flow) => flow.id),
        system: null,
        layout: 'river',
      },
      { mapId: shop.mapId, steps: [], flows: [], system: shop.system('SAP'), layout: 'river' },
      { mapId: 'gone', steps: ['gone'], flows: ['gone'], system: 'gone', layout: 'gone' },
    ];
    const possible = new Set<string>();
    for (const command of changes)
      for (const where of places) {
        const args = command.from?.(shop.records, where) ?? null;
        if (args === null) continue;
        possible.add(command.id);
        command.run(shop.records, args as never, shop.context());
      }
    const offered = changes.filter((command) => command.from !== undefined).map((command) => command.id);
    expect([...possible].toSorted()).toEqual(offered.toSorted());
  });
});

/** The records a list of writes goes to, the new ones left out. */
function written(list: Changes): SetField[] {
  return list.filter((change) => change.op === 'set');
}

/** True for a record that the arguments name, or that ties or links one of those. */
function asked(records: Records, args: string, change: ReturnType<typeof written>[number]): boolean {
  const names = (id: string | undefined) => id !== undefined && args.includes(`"${id}"`);
  const { tables } = records;
  switch (change.kind) {
    case 'flow': {
      const flow = tables.flow.get(change.id);
      const near = (id: string | undefined) =>
        [...tables.flow.values()].some(
          (one) => !one.del && ((one.from === id && names(one.to)) || (one.to === id && names(one.from))),
        );
      return names(change.id) || names(flow?.from) || names(flow?.to) || near(flow?.from) || near(flow?.to);
    }
    case 'support':
      return names(change.id) || names(tables.support.get(change.id)?.stepId);
    case 'lane':
      return names(tables.lane.get(change.id)?.mapId);
    case 'step':
      return names(change.id) || names(tables.step.get(change.id)?.mapId);
    case 'system':
      return names(change.id) || args.includes(tables.system.get(change.id)?.name ?? '\u0000');
    default:
      return names(change.id);
  }
}

type Run = (command: AnyChange, records: Records, args: object) => Changes;

/** No command writes to a record it was not asked about, and none touches another map. */
function writesWhereAsked(id: string, run: Run): void {
  const shop = fullShop();
  const args = everyCommand.get(id)?.(shop) ?? {};
  const other = [...shop.records.tables.map.values()].find((map) => map.id !== shop.mapId)?.id ?? '';
  const command = changeCommand(id);
  if (!command) throw new Error(`no command ${id}`);
  const list = run(command, shop.records, args);
  if (list.length === 0) throw new Error(`${id} did nothing`);
  const said = JSON.stringify(args);
  for (const change of written(list))
    if (!asked(shop.records, said, change)) throw new Error(`${id} wrote to ${change.kind} ${change.id}`);
  const after = previewChanges(shop.records, list);
  // Systems, people and the lanes of teams are the workspace's: deleting one shows in every map.
  const mapOnly = (records: Records) => {
    const view = viewOf(records, other);
    return (
      view && {
        ...view,
        systems: undefined,
        replacements: undefined,
        parties: undefined,
        supports: undefined,
        lanes: undefined,
      }
    );
  };
  expect(mapOnly(after)).toEqual(mapOnly(shop.records));
}

describe.each([...everyCommand.keys()])('%s', (id) => {
  it('writes only where it was asked to', () => {
    const shop = fullShop();
    writesWhereAsked(id, (command, records, args) => command.run(records, args as never, shop.context()));
  });

  it('gives the same for the same, leaves what it read as it was, and does nothing in an empty workspace but make', () => {
    const shop = fullShop();
    const args = everyCommand.get(id)?.(shop) ?? {};
    const before = JSON.stringify([
      ...shop.records.tables.step,
      ...shop.records.tables.flow,
      ...shop.records.tables.system,
    ]);
    const ctx = () => {
      let n = 0;
      return { id: () => `new${(n += 1)}`, now: 9e12, speaker: { source: 'room' } } as const;
    };
    const command = changeCommand(id);
    expect(command?.run(shop.records, args as never, ctx())).toEqual(command?.run(shop.records, args as never, ctx()));
    expect(
      JSON.stringify([...shop.records.tables.step, ...shop.records.tables.flow, ...shop.records.tables.system]),
    ).toBe(before);
    for (const change of command?.run(nothing, args as never, ctx()) ?? []) expect(change.op).not.toBe('set');
  });

  it('previewed is what the document makes of it', () => {
    const doc = openDocument();
    const meta = { command: id, mapId: null, selection: [] };
    const shop = fullShop();
    const args = everyCommand.get(id)?.(shop) ?? {};
    for (const [kind, table] of Object.entries(shop.records.tables))
      doc.apply(
        [...table.values()].map((record) => ({ op: 'create', kind, record }) as Change),
        meta,
      );
    doc.apply([{ op: 'name', name: shop.records.name }], meta);
    expect(plain(doc.records())).toEqual(plain(shop.records));
    const list = changeCommand(id)?.run(shop.records, args as never, shop.context()) ?? [];
    doc.apply(list, meta);
    expect(plain(doc.records())).toEqual(plain(previewChanges(shop.records, list)));
    doc.undo();
    const visibleOnly = (records: Records) =>
      [...records.tables.map.keys()].map((map) => viewOf(records, map)).filter((view) => view !== null);
    expect(visibleOnly(doc.records()).map((view) => view.steps)).toEqual(
      visibleOnly(shop.records).map((view) => view.steps),
    );
    doc.close();
  });
});

function plain(records: Records): object {
  return {
    name: records.name,
    ...Object.fromEntries(Object.entries(records.tables).map(([kind, table]) => [kind, Object.fromEntries(table)])),
  };
}

describe('broken commands are found', () => {
  const shop = fullShop();
  it('one that also writes to a neighbour', () => {
    const wild: Run = (command, records, args) => [
      ...command.run(records, args as never, shop.context()),
      { op: 'set', kind: 'system', id: shop.system('Outlook'), field: 'kind', value: 'ai' },
    ];
    expect(() => writesWhereAsked('step.rename', wild)).toThrow('wrote to');
  });
  it('one that reaches into another map', () => {
    const far: Run = (command, records, args) => {
      const other = [...records.tables.step.values()].find((step) => step.mapId !== shop.mapId && step.name === 'Take');
      return [
        ...command.run(records, args as never, shop.context()),
        { op: 'set', kind: 'step', id: other?.id ?? '', field: 'name', value: 'X' },
      ];
    };
    expect(() => writesWhereAsked('step.rename', far)).toThrow();
  });
  it('one that does nothing', () => {
    expect(() => writesWhereAsked('step.rename', () => [])).toThrow('did nothing');
  });
});
