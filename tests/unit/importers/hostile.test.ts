import { describe, expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { seedOf } from '#document/seed.ts';
import { backupText, mapCopyText } from '#exporters/json-file.ts';
import { svg } from '#exporters/svg.ts';
import { foundIn } from '#importers/found.ts';
import { readHere } from '#importers/reading.ts';
import { propose, proposalOf } from '#importers/registry.ts';
import { lenses } from '#lenses/registry.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { FILE_LIMIT } from '#model/format/decode.ts';
import type { RepairWhat } from '#model/format/refusal.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { layouts } from '#scene/registry.ts';
import { importWords } from '#words/import.ts';
import { meta, whole } from '../../contracts/samples.ts';
import { corpus } from '../../hostile/corpus.ts';
import type { Hostile } from '../../hostile/file.ts';
import { hostileNames } from '../../hostile/json-files.ts';

const around = { workspaceIds: new Set<string>() };
type Propose = typeof propose;
const known = Object.getOwnPropertyNames(Object.prototype).toSorted();

/** What would be taken into an empty workspace. */
async function planned(file: Hostile, reader: Propose = propose) {
  const proposal = await reader({ name: file.file, bytes: file.bytes }, around);
  if (proposal.is !== 'map') throw new Error(proposal.is === 'refused' ? proposal.sentence : 'a workspace');
  const doc = openDocument();
  let n = 0;
  return { proposal, doc, plan: proposal.plan(doc.records(), { id: () => `new${n++}` }) };
}

/** Refused for its reason or offered with its report, exactly as expected; no exception; nothing every object has is changed. */
async function holds(file: Hostile, reader: Propose = propose): Promise<void> {
  const { expected } = file;
  if (expected.is === 'refused') {
    const proposal = await reader({ name: file.file, bytes: file.bytes }, around);
    expect(proposal).toMatchObject({ is: 'refused', why: expected.why, file: file.file });
    const sentence = proposal.is === 'refused' ? proposal.sentence : '';
    expect(sentence).toContain(`“${file.file}”`);
    expect(sentence).toContain(importWords.reasons[expected.why]);
  } else {
    const { proposal, plan } = await planned(file, reader);
    const told = new Set<RepairWhat>([...proposal.repairs, ...plan.repairs].map(({ what }) => what));
    expect(
      [...told].filter((what) => expected.repairs.length === 0 || expected.repairs.includes(what)).toSorted(),
    ).toEqual([...expected.repairs].toSorted());
  }
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(known);
  expect(Reflect.get({}, 'polluted')).toBe(undefined);
}

/** Takes a map into an empty workspace, as the dialog does. */
async function takeIn(file: Hostile) {
  const { doc, plan } = await planned(file);
  doc.apply(plan.changes, meta('map.bring'));
  const view = viewOf(doc.records(), plan.mapId);
  if (!view) throw new Error('no map');
  return { doc, plan, view };
}

/** Files of a size that lenses and pictures take seconds over are looked at by the tests of speed. */
const drawn = (file: Hostile): boolean => !file.file.startsWith('26');

test('there are 77 files and three of our own, each by its number', () => {
  expect(corpus.map(({ file }) => Number(file.slice(0, 2)))).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));
});

describe('S4 S5 S6: every hostile file', () => {
  test.each(corpus.map((file) => [file.file, file] as const))('%s', (_, file) => holds(file));
});

/** Readers that believe their files, and numbers of files that each of them must not stand. */
const mutants: readonly (readonly [string, Propose, readonly number[]])[] = [
  [
    'that it is JSON, and asks for neither size, nor depth, nor what it is',
    async ({ name, bytes }) =>
      proposalOf(await foundIn(name, { value: JSON.parse(new TextDecoder().decode(bytes)) }, around)),
    [1, 3, 5, 6, 11, 25, 50, 54, 65, 67, 68, 70, 72, 73, 78],
  ],
  [
    'its name',
    ({ name, bytes }) => propose({ name, bytes: name.endsWith('.json') ? bytes : new Uint8Array() }, around),
    [45, 54, 63, 68, 73, 75, 78],
  ],
  [
    'that nobody wants to know what was mended',
    async (file) => {
      const proposal = await propose(file, around);
      return proposal.is === 'refused' ? proposal : { ...proposal, repairs: [] };
    },
    [18, 21, 28, 29, 30, 31, 32, 38, 39, 44],
  ],
];

test.each(mutants)('the corpus bites a reader that believes %s', async (_, reader, numbers) => {
  for (const file of corpus.filter((one) => numbers.includes(Number(one.file.slice(0, 2)))))
    await expect(holds(file, reader)).rejects.toThrow();
});

describe('what was taken in', () => {
  const all = corpus.filter((file) => file.expected.is === 'map' && drawn(file));

  test.each(all.map((file) => [file.file, file] as const))('R21: %s is given back the same', async (_, file) => {
    const { doc, plan, view } = await takeIn(file);
    const text = mapCopyText(view, 0);
    const again = await takeIn({ ...file, bytes: new TextEncoder().encode(text) });
    expect([again.plan.mapId, again.plan.repairs]).toEqual([plan.mapId, []]);
    expect(mapCopyText(again.view, 0)).toBe(text);
    expect(doc.problems().length).toBeLessThan(100);
  });

  test.each(all.map((file) => [file.file, file] as const))('R20: %s is one step to undo', async (_, file) => {
    const { doc, plan } = await takeIn(file);
    const taken = whole(doc.records());
    doc.undo();
    expect([viewOf(doc.records(), plan.mapId), doc.canUndo()]).toEqual([null, false]);
    doc.redo();
    expect(whole(doc.records())).toEqual(taken);
  });

  test.each(all.map((file) => [file.file, file] as const))(
    'S1: %s counts to numbers in every lens, and its drawing is one root with text in it and nothing that runs',
    async (_, file) => {
      const { view } = await takeIn(file);
      for (const lens of lenses) expect(JSON.stringify(lens.read(view))).not.toMatch(/NaN|Infinity|undefined/);
      for (const editable of [false, true]) harmless(await draw(view, editable));
    },
  );

  async function draw(view: View, editable: boolean): Promise<string> {
    const [layout] = layouts;
    const [lens] = lenses;
    if (!layout || !lens) throw new Error('no layout');
    const blob = await svg.run({
      view,
      layout,
      reading: lens.read(view),
      measure: nodeMeasure,
      now: 0,
      workspace: '',
      scale: 1,
      editable,
    });
    return blob.text();
  }

  /** Read by a reader of tags of its own: what is left when all text is taken out. */
  function harmless(drawing: string): void {
    const tags = drawing.match(/<[^>]*>/g) ?? [];
    const names = new Set(tags.map((tag) => /^<[/?]?([\w:-]+)/.exec(tag)?.[1]));
    for (const name of names)
      expect(['xml', 'svg', 'title', 'desc', 'metadata', 'g', 'rect', 'text', 'polyline', 'polygon', 'path']).toContain(
        name,
      );
    for (const tag of tags) expect(tag).not.toMatch(/\son\w+=|href=|url\(|javascript:/i);
  }
});

describe('the same harm in a backup', () => {
  const json = corpus.filter((file) => file.expected.is === 'map' && drawn(file) && file.file.endsWith('json'));

  /** The file said to be a whole workspace; UTF-16 has its own way of saying so and is left out. */
  const asBackup = (file: Hostile): Uint8Array => {
    const text = new TextDecoder().decode(file.bytes).replace(/"kind": ?"map"/, '"kind":"workspace","workspaceId":"w"');
    return new TextEncoder().encode(text);
  };

  test.each(json.filter(({ file }) => !file.startsWith('05')).map((file) => [file.file, file] as const))(
    'R20 R21: %s opens beside the others, and is given back the same',
    async (_, file) => {
      const proposal = await propose({ name: file.file, bytes: asBackup(file) }, around);
      if (proposal.is !== 'workspace') throw new Error(proposal.is);
      const { update } = await seedOf(proposal.data, proposal.carried);
      const doc = openDocument({ update });
      const parts = { workspaceId: 'w', epoch: '', data: doc.dump(), now: 0 };
      const text = await backupText(parts);
      const again = await propose({ name: file.file, bytes: new TextEncoder().encode(text) }, around);
      if (again.is !== 'workspace') throw new Error(again.is);
      expect(await backupText({ ...parts, data: again.data })).toBe(text);
      expect(Reflect.get({}, 'polluted')).toBe(undefined);
    },
  );
});

test('S4: ids named like what every object has lose nothing', async () => {
  const file = corpus.find((one) => one.file.startsWith('20'));
  if (!file) throw new Error('no file');
  const { view } = await takeIn(file);
  expect([view.steps.length, view.flows.length, view.supports.length, view.systems.size]).toEqual([2, 1, 1, 1]);
  expect(view.parties.get('toString')?.name).toBe('Ann');
});

test('fields and kinds nobody knows yet are kept', async () => {
  const file = corpus.find((one) => one.file.startsWith('16'));
  if (!file) throw new Error('no file');
  const { view } = await takeIn(file);
  expect(mapCopyText(view, 0)).toContain('futureStep');
});

test('honest names in ten scripts stay sign for sign', async () => {
  const file = corpus.find((one) => one.file.startsWith('42'));
  if (!file) throw new Error('no file');
  const { view } = await takeIn(file);
  expect(view.steps.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['注文を受ける', 'İstanbul ıŞ', 'Straße ﬁnden', '𠮷野家']),
  );
});

test('a hostile name is said in one line that reads as it is', async () => {
  const file = corpus.find((one) => one.file.startsWith('76'));
  if (!file) throw new Error('no file');
  for (const name of hostileNames) {
    const shown = (await propose({ name, bytes: file.bytes }, around)).file;
    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(shown.length).toBeLessThanOrEqual(120);
    expect(shown).not.toBe('');
  }
});

test('S5: a file of more than 20 MB is refused by its size, before any of it is loaded', async () => {
  const stages: string[] = [];
  const file = new Blob([new Uint8Array(FILE_LIMIT + 1)]);
  file.arrayBuffer = () => Promise.reject(new Error('it was loaded'));
  const found = await readHere({ file, name: 'big.json', ...around }, (stage) => stages.push(stage));
  expect([found.is === 'refused' && found.why, stages]).toEqual(['too big', []]);
});

test('a folder, or a file that has gone, is refused in words', async () => {
  const file = new Blob(['x']);
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  expect(await readHere({ file, name: 'folder', ...around }, () => {})).toMatchObject({ why: 'unreadable' });
});
