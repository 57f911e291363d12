import { describe, expect, it } from 'vitest';
import { changeCommand } from '#commands/registry.ts';
import { openDocument } from '#document/open.ts';
import { backupText } from '#exporters/json-file.ts';
import type { Change } from '#model/change.ts';
import { decodeJson } from '#model/format/decode.ts';
import { parseFile } from '#model/format/parse.ts';
import type { Id } from '#model/records/record.ts';
import { toSortOut } from '#model/sort/to-sort-out.ts';
import { chain } from './workshop.ts';

const meta = { command: 'test', mapId: null, selection: [] };

/** A document with a workshop's records. */
function document(...steps: readonly string[]) {
  const shop = chain(...steps);
  const doc = openDocument();
  for (const [kind, table] of Object.entries(shop.records.tables))
    doc.apply(
      [...table.values()].map((record) => ({ op: 'create', kind, record }) as Change),
      meta,
    );
  let made = 0;
  const run = (id: string, args: object): void => {
    const ctx = { id: () => `r${(made += 1)}`, now: 5000 + made, speaker: { source: 'room' } } as const;
    doc.apply(changeCommand(id)?.run(doc.records(), args as never, ctx) ?? [], { ...meta, command: id });
  };
  return { shop, doc, run, ask: () => toSortOut(doc.records(), doc.problems()) };
}

describe('repairs', () => {
  it('take out a value that cannot be used; an undo brings it and the question back', () => {
    const { shop, doc, run, ask } = document('A @SAP !a');
    doc.apply([{ op: 'set', kind: 'system', id: shop.system('SAP'), field: 'kind', value: 42 }], meta);
    const [item] = ask();
    expect(item).toMatchObject({ of: 'repair', name: 'SAP', problem: { what: 'wrong type', field: 'kind' } });
    run('review.repair', { kind: 'system', id: shop.system('SAP'), field: 'kind', about: 'SAP' });
    expect(ask()).toEqual([]);
    doc.undo();
    expect(ask().map((one) => one.key)).toEqual([item?.key]);
    doc.close();
  });

  it('take out a record that cannot be shown without what was never there', () => {
    const { doc, run, ask } = document('A @SAP !a');
    const record = { id: 'stray', created: 1, stepId: 'never', systemId: 'never', role: 'required' } as const;
    doc.apply([{ op: 'create', kind: 'support', record }], meta);
    const problems = ask().flatMap((one) => one.problem ?? []);
    expect(problems.map((one) => one.what)).toContain('points nowhere');
    const { kind, id, field } = problems[0] ?? { kind: 'workspace', id: '' };
    run('review.repair', { kind, id, ...(field === undefined ? {} : { field }), about: 'stray' });
    expect(doc.records().tables.support.get('stray')?.del).toBeGreaterThan(0);
    expect(ask()).toEqual([]);
    doc.close();
  });
});

it('the log is in the copy of the workspace, with its reason, also of what is deleted', async () => {
  const { shop, doc, run } = document('A @SAP');
  run('review.notSystem', { systemId: shop.system('SAP'), reason: 'a person' });
  const text = await backupText({ workspaceId: 'w', epoch: '0'.repeat(64), data: doc.dump(), now: 0 });
  const decoded = decodeJson(new TextEncoder().encode(text));
  const parsed = 'value' in decoded ? parseFile(decoded.value) : null;
  expect(JSON.stringify(parsed, (_, value: unknown) => (value instanceof Map ? [...value.values()] : value))).toContain(
    '"a person"',
  );
  doc.close();
});

describe('one answer', () => {
  it.each<[string, (id: (name: string) => Id) => object]>([
    ['review.answer', (id) => ({ systemId: id('SAP'), of: 'system', value: 'A' })],
    ['review.notSystem', (id) => ({ systemId: id('SAP') })],
    ['review.same', (id) => ({ systemId: id('SAP'), otherId: id('Excel') })],
    ['review.different', (id) => ({ systemId: id('SAP'), otherId: id('Excel') })],
    ['review.ask', (id) => ({ of: 'system', systemId: id('SAP'), whom: 'Ann Lee' })],
    ['review.owner', (id) => ({ systemId: id('SAP'), field: 'techOwner', text: 'ERP team' })],
  ])('%s is one undo, and leaves one line', (id, args) => {
    const { shop, doc, run, ask } = document('A @SAP', 'B @Excel');
    const before = ask();
    run(
      id,
      args((name) => shop.system(name)),
    );
    expect([...doc.records().tables.review.values()].filter((one) => !one.del)).toHaveLength(1);
    doc.undo();
    expect(ask()).toEqual(before);
    expect([...doc.records().tables.review.values()].filter((one) => !one.del)).toEqual([]);
    doc.close();
  });
});
