import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { seedOf } from '#document/seed.ts';
import { backupText } from '#exporters/json-file.ts';
import type { Proposal, WorkspaceProposal } from '#importers/importer.ts';
import { asCopy } from '#importers/json-file.ts';
import { propose } from '#importers/registry.ts';
import type { RepairWhat, Why } from '#model/format/refusal.ts';
import { viewOf } from '#model/view-of.ts';
import { importWords } from '#words/import.ts';
import { whole } from '../../contracts/samples.ts';
import { sampleWorkspace } from '../format/sample-workspace.ts';

const epoch = 'a'.repeat(64);
const none = { workspaceIds: new Set<string>() };
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const read = (content: string | Uint8Array, name = 'claims.json', around = none): Promise<Proposal> =>
  propose({ name, bytes: bytesOf(content) }, around);

async function workspace(content: string | Uint8Array, around = none): Promise<WorkspaceProposal> {
  const proposal = await read(content, 'claims.json', around);
  if (proposal.is !== 'workspace') throw new Error(proposal.is === 'refused' ? proposal.sentence : 'a map');
  return proposal;
}

const backup = async (state = true): Promise<string> => {
  const doc = sampleWorkspace();
  const parts = { workspaceId: 'w', epoch, data: doc.dump(), now: 0 };
  return backupText(state ? { ...parts, state: doc.encode() } : parts);
};

/** A file of ours with these records. */
const ours = (data: unknown, more: object = {}): string =>
  JSON.stringify({ app: 'tributary', kind: 'workspace', format: 1, workspaceId: 'w', epoch, name: 'W', data, ...more });

const deep = (n: number): string => '['.repeat(n) + ']'.repeat(n);
const steps = (n: number): object => Object.fromEntries(Array.from({ length: n }, (_, i) => [`s${i}`, { name: 'x' }]));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

const refused: readonly (readonly [string, string | Uint8Array, Why])[] = [
  ['an empty file', '', 'empty'],
  ['white space', ' \n\t ', 'empty'],
  ['null', 'null', 'foreign'],
  ['a number', '42', 'foreign'],
  ['a text', '"tributary"', 'foreign'],
  ['an array', '[{"app":"tributary"}]', 'list'],
  ['another program’s JSON', '{"name":"x","nodes":[]}', 'foreign'],
  ['an Excalidraw drawing', '{"type":"excalidraw","version":2,"elements":[]}', 'excalidraw'],
  ['a draw.io drawing', '<mxfile host="app"><diagram/></mxfile>', 'drawio'],
  ['XML with entities', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'doctype'],
  ['a web page', '<html><script>window.__pwned=1</script></html>', 'html'],
  ['a script', 'window.__pwned = 1', 'not json'],
  ['JSON with a comment', '{"app":"tributary" /* x */}', 'broken'],
  ['no format', ours({}, { format: undefined }), 'incomplete'],
  ['format as text', ours({}, { format: '1' }), 'incomplete'],
  ['format 0', ours({}, { format: 0 }), 'incomplete'],
  ['format 1.5', ours({}, { format: 1.5 }), 'incomplete'],
  ['a newer format', ours({}, { format: 2 }), 'newer'],
  ['a far newer format', ours({}, { format: 1e9 }), 'newer'],
  ['an unknown kind', ours({}, { kind: 'archive' }), 'incomplete'],
  ['no data', ours(undefined), 'incomplete'],
  ['data as a list', ours([]), 'incomplete'],
  ['no workspace id', ours({}, { workspaceId: undefined }), 'incomplete'],
  ['a workspace id of 1,000 letters', ours({}, { workspaceId: 'x'.repeat(1000) }), 'incomplete'],
  ['a map file without its map', ours({}, { kind: 'map', mapId: 'm' }), 'no map'],
  ['nesting of 65', `{"app":"tributary","x":${deep(64)}}`, 'too deep'],
  ['nesting of 200,000', deep(200_000), 'too deep'],
  ['open nesting of 200,000', '['.repeat(200_000), 'too deep'],
  ['20,001 steps', ours({ step: steps(20_001) }), 'too many steps'],
  ['more than 20 MB', new Uint8Array(20_000_001).fill(32), 'too big'],
  ['a picture cut off', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'damaged'],
  ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'picture'],
  ['a packed file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'zip'],
  ['a gzip bomb', new Uint8Array(gzipSync(new Uint8Array(1_000_000))), 'zip'],
  ['a PDF', '%PDF-1.7 x', 'pdf'],
  ['bytes with zeros', new Uint8Array([1, 0, 2, 0]), 'not text'],
  ['bad UTF-8', new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22]), 'not text'],
];

test.each(refused)(
  '%s is refused with a sentence that names file, reason and what is safe',
  async (_, content, why) => {
    const proposal = await read(content, 'my file.json');
    expect(proposal).toMatchObject({ is: 'refused', why });
    const sentence = proposal.is === 'refused' ? proposal.sentence : '';
    expect(sentence).toContain('“my file.json”');
    expect(sentence).toContain(importWords.reasons[why]);
    expect(sentence).toContain('Nothing here was changed.');
  },
);

test('a file cut off anywhere is refused, never half read', async () => {
  const text = await backup(false);
  for (let at = 1; at < text.trimEnd().length; at += 97) {
    expect(await read(text.slice(0, at))).toMatchObject({ is: 'refused', why: 'cut off' });
  }
});

test('a file’s name cannot make the sentence say something else', async () => {
  const proposal = await read('', 'a\u202Efdp.exe\n\u0000.json');
  expect(proposal.is === 'refused' && proposal.sentence).toContain('“afdp.exe.json”');
  expect(await read('', '\u200B')).toMatchObject({ file: importWords.unnamed });
  expect((await read('', 'x'.repeat(5000))).file.length).toBe(120);
});

test('a mark before the text and UTF-16 are read', async () => {
  const text = await backup();
  expect((await workspace(`\ufeff${text}`)).name).toBe('Claims');
  expect((await workspace(utf16(text))).name).toBe('Claims');
});

const cleaned: readonly (readonly [string, unknown, RepairWhat])[] = [
  ['a record that is a list', { step: { a: [] } }, 'not a record'],
  ['a table that is a text', { step: 'x' }, 'not a record'],
  ['an empty id', { step: { '': {} } }, 'bad id'],
  ['an id of 1,000 letters', { step: { ['x'.repeat(1000)]: {} } }, 'bad id'],
  ['a table for the workspace itself', { ws: { a: {} } }, 'forbidden name'],
  ['a number for a name', { system: { a: { name: 7 } } }, 'wrong type'],
  ['a text for a time', { step: { a: { pt: '5m', mapId: 'm' } }, map: { m: {} } }, 'wrong type'],
  [
    'a negative time',
    { step: { a: { pt: { text: '-5', v: -5, unit: 'min' }, mapId: 'm' } }, map: { m: {} } },
    'wrong type',
  ],
  ['a name of a million letters', { system: { a: { name: 'x'.repeat(1_000_000) } } }, 'too long'],
  [
    'a hand-over to nowhere',
    { step: { a: { mapId: 'm' } }, map: { m: {} }, flow: { f: { mapId: 'm', from: 'a', to: 'b' } } },
    'points nowhere',
  ],
  ['another id inside', { system: { a: { id: 'b' } } }, 'other id inside'],
  [
    '100,000 fields',
    { system: { a: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, 1])) } },
    'too many fields',
  ],
  ['ids that only half pairs tell apart', { system: { 'a\ud800': {}, 'a\ud801': {} } }, 'twice'],
];

test.each(cleaned)('%s is taken in cleaned, and the report says so', async (_, data, what) => {
  const proposal = await workspace(ours(data));
  expect(proposal.repairs.map((one) => one.what)).toContain(what);
  const { update } = await seedOf(proposal.data, proposal.carried);
  expect(() => openDocument({ update })).not.toThrow();
});

test('prototype keys neither reach the objects of the page nor get in the way of ids named like them', async () => {
  const text = `{"app":"tributary","kind":"workspace","format":1,"workspaceId":"w","name":"W","__proto__":{"polluted":1},"data":{
    "__proto__":{"a":{}},
    "step":{"__proto__":{"name":"A","mapId":"constructor","__proto__":{"polluted":1},"x:deep":{"__proto__":{"polluted":1}}},
            "constructor":{"name":"B","mapId":"constructor"}, "toString":{"name":"C","mapId":"constructor"}},
    "map":{"constructor":{"name":"M","__proto__":null}}}}`;
  const proposal = await workspace(text);
  expect(Object('').polluted).toBe(undefined);
  const { update } = await seedOf(proposal.data);
  const { tables } = openDocument({ update }).records();
  expect([...tables.step].map(([id, record]) => [id, record.name])).toEqual([
    ['__proto__', 'A'],
    ['constructor', 'B'],
    ['toString', 'C'],
  ]);
  expect(viewOf({ name: '', tables }, 'constructor')?.steps.length).toBe(3);
  expect(proposal.repairs.filter((one) => one.what === 'forbidden name').length).toBe(3);
});

test('numbers JSON cannot hold are left out, and the rest of the record stays', async () => {
  const proposal = await workspace(ours({ system: { a: { name: 'A', cost: 0 } } }).replace('"cost":0', '"cost":1e999'));
  expect(proposal.repairs).toEqual([{ kind: 'system', id: 'a', field: 'cost', what: 'unreadable' }]);
  expect(proposal.data.tables.get('system')?.get('a')).toEqual(new Map([['name', 'A']]));
});

test('a backup opens as a new workspace with the same records, and prints the same file again', async () => {
  for (const state of [true, false]) {
    const text = await backup(state);
    const proposal = await workspace(text);
    expect([proposal.known, proposal.repairs, proposal.counts.get('step')]).toEqual([false, [], 2]);
    const seed = await seedOf(proposal.data, proposal.carried);
    // With its state it goes on in the same history; without, it starts one that depends on the data alone.
    expect(seed.epoch === epoch).toBe(state);
    const doc = openDocument({ update: seed.update });
    expect(whole(doc.records())).toEqual(whole(sampleWorkspace().records()));
    const again = { workspaceId: 'w', epoch, data: doc.dump(), now: 0 };
    expect(await backupText(again)).toBe(await backup(false));
  }
});

test('a backup edited by hand is read as it now stands, without the state it no longer fits', async () => {
  const proposal = await workspace((await backup()).replace('Claim to payment', 'Claim to cash'));
  expect(proposal.carried).toBe(undefined);
  const { update } = await seedOf(proposal.data, proposal.carried);
  expect(openDocument({ update }).records().tables.map.get('m')?.name).toBe('Claim to cash');
});

test('a workspace that is here already is said to be, and can be opened as a copy', async () => {
  const proposal = await workspace(await backup(), { workspaceIds: new Set(['w']) });
  expect(proposal.known).toBe(true);
  const copy = asCopy(proposal, 'new');
  expect(copy).toMatchObject({ workspaceId: 'new', name: 'Claims (copy)', known: false });
  const seed = await seedOf(copy.data, copy.carried);
  expect(seed.epoch).not.toBe(epoch);
  expect(openDocument({ update: seed.update }).records().name).toBe('Claims (copy)');
});
