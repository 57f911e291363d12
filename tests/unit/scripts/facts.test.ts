import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleChanges } from '#commands/sample/stream.ts';
import { factsReport } from '#lenses/report.ts';
import { viewsOf } from '#model/view-of.ts';
import { openWorkspaceFile } from '../../../scripts/workspace-file.ts';
import { context, created } from '../model/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'facts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const records = created(sampleChanges(context()));
const mapId = [...records.tables.map.keys()][0] ?? '';
const data = Object.fromEntries(
  Object.entries(records.tables).map(([kind, table]) => [kind, Object.fromEntries(table)]),
);
const frame = { app: 'tributary', format: 1, exportedAt: '2030-01-01T00:00:00.000Z', name: 'Town hall', data };
const workspace = file('town.json', JSON.stringify({ ...frame, kind: 'workspace', workspaceId: 'w', epoch: 'e' }));
const copy = file('permit.json', JSON.stringify({ ...frame, kind: 'map', mapId }));
const wanted = factsReport('Town hall', viewsOf(records));

test.each([workspace, copy])('the facts of %s are those of its records', (path) => {
  const opened = openWorkspaceFile(path);
  if ('sentence' in opened) throw new Error(opened.sentence);
  expect(factsReport(opened.records.name, viewsOf(opened.records))).toEqual(wanted);
});

test.each<[string, string, RegExp]>([
  ['missing', join(folder, 'missing.json'), /^“missing\.json” could not be read: there is no such file\.$/],
  ['a folder', folder, /could not be read: it is a folder\.$/],
  [
    'another program’s',
    file('foreign.json', '{"a": 1}'),
    /^“foreign\.json” was not opened: .*Nothing here was changed\.$/,
  ],
  [
    'cut off',
    file('cut.json', JSON.stringify({ ...frame, kind: 'workspace' }).slice(0, -20)),
    /^“cut\.json” was not opened: it ends/,
  ],
  ['newer', file('newer.json', JSON.stringify({ ...frame, kind: 'workspace', format: 99 })), /newer version/],
])('a file that is %s is told in one sentence', (_, path, sentence) => {
  const opened = openWorkspaceFile(path);
  expect('sentence' in opened && opened.sentence).toMatch(sentence);
});

/** Runs the program as `npm run -s facts` does. */
function run(...args: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/facts.ts', ...args], { encoding: 'utf8' });
}

test('the program prints the report and nothing else', () => {
  const { stdout, status } = run(workspace);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(wanted);
}, 30_000);

test('the program refuses with a sentence and exit code 1', () => {
  const { stdout, stderr, status } = run(join(folder, 'missing.json'));
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('“missing.json” could not be read: there is no such file.');
  expect(run().status).toBe(1);
}, 30_000);
