import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Change } from '#model/change.ts';
import { openDocument } from '#document/open.ts';
import { make, meta, set, step } from '../../contracts/samples.ts';

/** Collects garbage for real, so that what is left is what is held. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

test('20,000 edits grow the heap by less than 30 %, with the newest 500 of them to undo', { timeout: 60_000 }, () => {
  const doc = openDocument();
  // 500 steps and 5,000 links: half the size the program is made for.
  const records: Change[] = [make('map', { id: 'm', created: 1 })];
  for (let i = 0; i < 500; i++) records.push(step(`s${i}`, { pt: { text: '5m', v: 5, unit: 'min' } }));
  for (let i = 0; i < 5000; i++) records.push(make('support', { id: `u${i}`, created: 1, stepId: `s${i % 500}` }));
  doc.apply(records.splice(0), meta('fill'));
  const before = heap();
  for (let i = 0; i < 20_000; i++) {
    const id = `s${(i * 7919) % 500}`;
    doc.apply([set('step', id, i % 3 ? 'name' : 'order', `text number ${i} of a long day`)], meta('edit'));
  }
  expect(heap() / before - 1).toBeLessThan(0.3);
  let steps = 0;
  while (doc.undo() !== null) steps++;
  expect(steps).toBe(500);
  doc.close();
});
