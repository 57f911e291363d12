import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDocument } from '#document/open.ts';
import { seedOf } from '#document/seed.ts';
import { propose } from '#importers/registry.ts';
import { type FileContent, migrate, migrations, type Migration } from '#model/format/migrations.ts';
import { printData } from '#model/format/print.ts';
import { FORMAT } from '#model/format/version.ts';
import { mapCopyText } from '#exporters/json-file.ts';
import { viewOf } from '#model/view-of.ts';
import { meta, whole } from '../../contracts/samples.ts';
import { sampleWorkspace } from './sample-workspace.ts';

const formats = new URL('../../fixtures/formats/', import.meta.url);
const frozen = new Map(
  Object.entries(JSON.parse(readFileSync(new URL('frozen.json', formats), 'utf8')) as Record<string, string>),
);
const filesOf = (format: number): readonly string[] => readdirSync(new URL(`v${format}/`, formats)).toSorted();
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, formats)));

/** Files of each format as JSON. */
type Frozen = ReadonlyMap<number, readonly FileContent[]>;

function frozenFiles(): Frozen {
  const entries = Array.from({ length: FORMAT }, (_, at): [number, FileContent[]] => [
    at + 1,
    filesOf(at + 1)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(new TextDecoder().decode(bytesOf(`v${at + 1}/${name}`))) as FileContent),
  ]);
  return new Map(entries);
}

/**
 * From the first format to the present one: there is a frozen file of each, it says so itself, and bringing them all up
 * to date runs every migration there is.
 */
function everyVersionOpens(steps: readonly Migration[], to: number, files: Frozen): void {
  const ran = new Set<Migration>();
  const watched = steps.map((step): Migration => ({
    ...step,
    run(content) {
      ran.add(step);
      return step.run(content);
    },
  }));
  for (let format = 1; format <= to; format++) {
    const all = files.get(format) ?? [];
    if (all.length === 0) throw new Error(`no frozen file of format ${format}`);
    for (const content of all) {
      if (content['format'] !== format) throw new Error(`a file of format ${format} says ${String(content['format'])}`);
      const now = migrate(content, format, watched, to);
      if (now['format'] !== to && to !== format) throw new Error(`the migration to ${to} does not say so`);
    }
  }
  for (const step of steps) if (!ran.has(step)) throw new Error(`the migration from ${step.from} never ran`);
}

test('R22: there is a frozen file of every released format, and opening them runs every migration', () => {
  everyVersionOpens(migrations, FORMAT, frozenFiles());
});

test('R22: the law finds a migration that never ran, a gap, and a missing or mislabelled frozen file', () => {
  const step = (from: number, to = from + 1): Migration => ({
    from,
    why: 'planted',
    run: (content) => ({ ...content, format: to }),
  });
  const three: Frozen = new Map([1, 2, 3].map((format) => [format, [{ format }]]));
  everyVersionOpens([step(1), step(2)], 3, three);
  expect(() => everyVersionOpens([step(2)], 3, three)).toThrow('no migration from format 1');
  expect(() => everyVersionOpens([step(1), step(2), step(3)], 3, three)).toThrow('from 3 never ran');
  expect(() => everyVersionOpens([step(1), step(2), step(2)], 3, three)).toThrow('from 2 never ran');
  expect(() => everyVersionOpens([step(1)], 2, new Map([[2, [{ format: 2 }]]]))).toThrow('no frozen file of format 1');
  expect(() => everyVersionOpens([step(1)], 2, new Map([...three, [2, []]]))).toThrow('no frozen file of format 2');
  expect(() => everyVersionOpens([step(1)], 2, new Map([...three, [1, [{ format: 2 }]]]))).toThrow('says 2');
  expect(() => everyVersionOpens([step(1, 1)], 2, three)).toThrow('does not say so');
});

const all = Array.from({ length: FORMAT }, (_, at) => filesOf(at + 1).map((name) => `v${at + 1}/${name}`)).flat();

test('R22: frozen files are those that were released, byte for byte', () => {
  expect(all.toSorted()).toEqual([...frozen.keys()].toSorted());
  for (const path of all) expect(createHash('sha256').update(bytesOf(path)).digest('hex')).toBe(frozen.get(path));
});

test.each(all)('R22: %s opens in full today', async (path) => {
  const proposal = await propose({ name: path, bytes: bytesOf(path) }, { workspaceIds: new Set() });
  if (proposal.is === 'refused') throw new Error(proposal.sentence);
  expect(proposal.repairs).toEqual([]);
  const doc = openDocument();
  if (proposal.is === 'map') {
    const plan = proposal.plan(doc.records(), { id: () => 'unused' });
    expect(plan.repairs).toEqual([]);
    doc.apply(plan.changes, meta('map.bring'));
    const [here, sample] = [viewOf(doc.records(), 'm'), viewOf(sampleWorkspace().records(), 'm')];
    expect(here && mapCopyText(here, 0)).toBe(sample && mapCopyText(sample, 0));
    return;
  }
  const expected = sampleWorkspace();
  if (path.endsWith('with-bin.json'))
    expected.apply([{ op: 'set', kind: 'note', id: 'n', field: 'del', value: 5 }], meta('delete'));
  expect(printData(proposal.data)).toBe(printData(expected.dump()));
  expect(proposal.carried !== undefined).toBe(path.endsWith('with-state.json') || path.endsWith('v1/backup.json'));
  const { update } = await seedOf(proposal.data, proposal.carried);
  expect(whole(openDocument({ update }).records())).toEqual(whole(expected.records()));
});
