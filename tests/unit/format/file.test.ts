import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupText, mapCopyText } from '#exporters/json-file.ts';
import { decodeJson } from '#model/format/decode.ts';
import { printBackup } from '#model/format/file.ts';
import { parseFile, type Parsed } from '#model/format/parse.ts';
import { printData } from '#model/format/print.ts';
import type { RawWorkspace } from '#model/format/raw.ts';
import { viewOf } from '#model/view-of.ts';
import { faultsOf } from './schema-check.ts';
import { sampleInventory } from './sample-inventory.ts';
import { sampleWorkspace } from './sample-workspace.ts';
import { rawWorkspace } from './workspaces.ts';

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../../docs/file-format.schema.json', import.meta.url), 'utf8'),
);
const epoch = 'a'.repeat(64);

function parse(text: string): Parsed {
  const decoded = decodeJson(new TextEncoder().encode(text));
  return 'why' in decoded ? { is: 'refused', why: decoded.why } : parseFile(decoded.value);
}

const print = (data: RawWorkspace): string =>
  printBackup({ workspaceId: 'w', epoch, exportedAt: new Date(0).toISOString(), data });

function identity(printer: (data: RawWorkspace) => string): void {
  fc.assert(
    fc.property(rawWorkspace, (data) => {
      const text = printer(data);
      const parsed = parse(text);
      if (parsed.is !== 'workspace') throw new Error(`it was read as ${parsed.is}`);
      const { file } = parsed;
      expect(printData(file.data)).toBe(printData(data));
      expect(printBackup(file)).toBe(text);
    }),
    { numRuns: 400 },
  );
}

test('what is printed is read back the same, for arbitrary workspaces with all Unicode', () => identity(print));

test('the law fails for printers that lose an id, a text or a kind', () => {
  const throughObject = (data: RawWorkspace): string => {
    const object: Record<string, unknown> = {};
    for (const [id, record] of data.tables.get('step') ?? []) object[id] = Object.fromEntries(record);
    return print({ ...data, tables: new Map([...data.tables, ['step', new Map(Object.entries(object) as never)]]) });
  };
  expect(() => identity(throughObject)).toThrow();
  expect(() => identity((data) => print(data).normalize('NFKC'))).toThrow();
  expect(() => identity((data) => print({ ...data, tables: new Map([...data.tables].slice(1)) }))).toThrow();
});

test('half a character pair becomes U+FFFD when a file is read, and then stays', () => {
  const parsed = parse(
    `{"app":"tributary","kind":"workspace","format":1,"workspaceId":"w","name":"a\\ud800b","data":{}}`,
  );
  expect(parsed.is === 'workspace' && parsed.file.data.name).toBe('a\uFFFDb');
});

test('what the program writes fits the published schema', async () => {
  const doc = sampleInventory();
  doc.apply([{ op: 'set', kind: 'step', id: 's2', field: 'del', value: 5 }], {
    command: 'd',
    mapId: null,
    selection: [],
  });
  const backup = await backupText({ workspaceId: 'w', epoch, data: doc.dump(), state: doc.encode(), now: 0 });
  expect(faultsOf(schema, JSON.parse(backup))).toEqual([]);
  expect(JSON.parse(backup)).toMatchObject({ bin: 1, exportedAt: '1970-01-01T00:00:00.000Z' });
  const view = viewOf(doc.records(), 'm');
  if (!view) throw new Error('no view');
  expect(faultsOf(schema, JSON.parse(mapCopyText(view, 0)))).toEqual([]);
});

test('the schema says no to what is no file of ours', () => {
  const good = JSON.parse(print(sampleWorkspace().dump())) as Record<string, unknown>;
  expect(faultsOf(schema, good)).toEqual([]);
  const data = good['data'] as Record<string, Record<string, Record<string, unknown>>>;
  const bad = [
    { ...good, app: 'other' },
    { ...good, format: 2 },
    { ...good, kind: 'map', mapId: 'm', bin: 1 },
    { ...good, data: { ...data, step: { '': {} } } },
    { ...good, data: { ...data, step: { s: { name: 7 } } } },
    { ...good, data: { ...data, step: { s: { 'pin:river': [1] } } } },
    { ...good, data: { ...data, system: { s: { 'techOwner@room': { value: {}, at: 1 } } } } },
    { ...good, epoch: 'short' },
  ];
  for (const one of bad) expect(faultsOf(schema, one)).not.toEqual([]);
});

test('a copy of a map holds nothing that is deleted, of another map, or of nobody on it', () => {
  const doc = sampleWorkspace();
  const meta = { command: 'x', mapId: null, selection: [] };
  const secret = { id: 'zz', created: 1, name: 'secret', kind: 'team' as const };
  doc.apply([{ op: 'create', kind: 'party', record: secret }], meta);
  doc.apply([{ op: 'set', kind: 'note', id: 'n', field: 'del', value: 5 }], meta);
  const view = viewOf(doc.records(), 'm');
  const copy = view ? mapCopyText(view, 0) : '';
  expect(copy).not.toContain('secret');
  expect(copy).not.toContain('type it twice');
  expect(copy).not.toContain('"del"');
  const parsed = parse(copy);
  expect(parsed.is === 'map' && [...parsed.file.tables.keys()].sort()).toEqual([
    'flow',
    'lane',
    'map',
    'party',
    'step',
    'support',
    'system',
  ]);
});
