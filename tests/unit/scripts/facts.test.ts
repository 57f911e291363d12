import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleChanges } from '#commands/sample/stream.ts';
import { reportExposure, reportReach } from '#lenses/reach-report.ts';
import { factsReport } from '#lenses/report.ts';
import { reportNumbers } from '#model/stream/report.ts';
import { viewsOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { openStepTable } from '../../../scripts/step-table-file.ts';
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

test.each([workspace, copy])('the facts of %s are those of its records', async (path) => {
  const opened = await openWorkspaceFile(path);
  if ('sentence' in opened) throw new Error(opened.sentence);
  expect(factsReport(opened.records.name, viewsOf(opened.records))).toEqual(wanted);
});

test.each(['map.png', 'map.svg'])('an editable picture is the map it carries: %s', async (name) => {
  const opened = await openWorkspaceFile(join('tests/fixtures/formats/v1', name));
  expect('records' in opened && viewsOf(opened.records).map((view) => view.steps.length > 0)).toEqual([true]);
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
  ['a drawing only', file('plain.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'), /has no map in it/],
  ['newer', file('newer.json', JSON.stringify({ ...frame, kind: 'workspace', format: 99 })), /newer version/],
])('a file that is %s is told in one sentence', async (_, path, sentence) => {
  const opened = await openWorkspaceFile(path);
  expect('sentence' in opened && opened.sentence).toMatch(sentence);
});

/** Runs the program as `npm run -s facts` does. */
function run(...args: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/facts.ts', ...args], { encoding: 'utf8' });
}

test('the program prints the report and nothing else', () => {
  const { stdout, status } = run(workspace);
  expect(status).toBe(0);
  const views = viewsOf(records);
  const maps = wanted.maps.map((map, at) => {
    const view = views[at] as View;
    return { ...map, numbers: reportNumbers(view), reach: reportReach(view) };
  });
  const exposure = reportExposure(views);
  // As JSON has it: what is undefined is not there.
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify({ ...wanted, exposure, maps })));
  expect(exposure.said[0]).toMatch(/^4 of 11 steps use a system with no technology owner named \(2 confirmed\)\./);
}, 30_000);

test('a table of steps gives its numbers, with the totals it declares beside', () => {
  const table = file(
    'Claims.tsv',
    'Step\tPT\tLT\t%C&A\nReport\t5 min\t~1 d\t80%\nPay\t6 min\t=2 d\t\nTotal\t11 min\t5 d\t\n',
  );
  const { stdout, stderr, status } = run(table);
  expect([stderr, status]).toEqual(['', 0]);
  const { maps } = JSON.parse(stdout) as { maps: { name: string; numbers: ReturnType<typeof reportNumbers> }[] };
  expect(maps.map((map) => map.name)).toEqual(['Claims']);
  const { metrics, warnings } = maps[0]?.numbers ?? { metrics: [], warnings: [] };
  const metric = (id: string) => metrics.find((one) => one.id === id);
  expect(metric('takes')).toMatchObject({
    unit: 'h',
    value: 24,
    range: [22, 26],
    route: ['Report', 'Pay'],
    known: 2,
    measured: 1,
    of: 2,
    guesses: 1,
    inputs: [
      { step: 'Report', field: 'lt', text: '~1 d', sure: 'guess' },
      { step: 'Pay', field: 'lt', text: '=2 d', sure: 'measured' },
    ],
  });
  expect(metric('rolled')).toMatchObject({ value: 0.8, known: 1, of: 2 });
  expect(metric('takt')).toMatchObject({ value: null, range: null });
  expect(warnings).toMatchObject([{ id: 'declared', declared: [{ field: 'lt', declared: 40, computed: 24 }] }]);
}, 30_000);

test.each<[string, string, RegExp]>([
  ['empty.csv', '', /^No steps were found in “empty\.csv”: empty\.$/],
  ['gone.csv', 'missing', /^“gone\.csv” could not be read: there is no such file\.$/],
])('a table that has no steps is told in one sentence: %s', (name, content, sentence) => {
  const path = content === 'missing' ? join(folder, name) : file(name, content);
  const opened = openStepTable(path);
  expect('sentence' in opened && opened.sentence).toMatch(sentence);
});

test('a table is read in the letters it was written in', () => {
  const rows = 'Schritt\tArbeit\nPrüfen\t20 min\n';
  const latin = Uint8Array.from(rows, (sign) => sign.charCodeAt(0));
  const wide = new Uint8Array([0xff, 0xfe, ...Uint8Array.from(Buffer.from(rows, 'utf16le'))]);
  for (const bytes of [latin, wide, new TextEncoder().encode(rows)]) {
    const opened = openStepTable(file('letters.csv', bytes));
    if ('sentence' in opened) throw new Error(opened.sentence);
    expect([...opened.records.tables.step.values()].map((step) => step.name)).toEqual(['Prüfen']);
  }
});

test('the program refuses with a sentence and exit code 1', () => {
  const { stdout, stderr, status } = run(join(folder, 'missing.json'));
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('“missing.json” could not be read: there is no such file.');
}, 30_000);

test.each([[[]], [['--help']], [[workspace, copy]]])(
  'asked otherwise than it can answer, it says how: %j',
  (given) => {
    const { stdout, stderr, status } = run(...given);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Usage: npm run -s facts -- FILE');
  },
  30_000,
);

test('a drawing is never written over the file it is of, nor under the name of another kind of file', () => {
  const draw = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/render.ts', ...args], { encoding: 'utf8' });
  const before = readFileSync(copy, 'utf8');
  for (const out of [copy, join(folder, 'permit.png')]) {
    const { stderr, status } = draw(copy, out);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^The drawing is an SVG: .*\n$/)]);
  }
  const nowhere = draw(copy, join(folder, 'none', 'permit.svg'));
  expect([nowhere.status, nowhere.stderr]).toEqual([1, expect.stringMatching(/there is no such folder\.\n$/)]);
  expect(draw('--help').stderr).toContain('Usage: npm run -s render');
  expect(readFileSync(copy, 'utf8')).toBe(before);
}, 30_000);
