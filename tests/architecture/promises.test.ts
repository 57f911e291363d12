import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/promises.md', root), 'utf8');
const faults = readFileSync(new URL('scripts/fault.mjs', root), 'utf8');

test('every test that the page of promises names is there', () => {
  const named = [...page.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test('every promise that the fault suite puts to the test is on the page', () => {
  const rows = new Set([...page.matchAll(/^\| ([RS]\d+) /gm)].map(([, id]) => id));
  const put = [...faults.matchAll(/\['([RS]\d+)', /g)].map(([, id]) => id);
  expect(put.length).toBeGreaterThan(15);
  expect(put.filter((id) => !rows.has(id))).toEqual([]);
});
