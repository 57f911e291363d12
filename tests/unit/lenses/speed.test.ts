import { expect, test, vi } from 'vitest';
import { lenses } from '#lenses/registry.ts';
import { factsOf } from '#model/facts/facts.ts';
import type { RecordOf, Records } from '#model/records/records.ts';
import { viewOf } from '#model/view-of.ts';
import type { View } from '#model/view.ts';
import { make, workspace } from '../model/tables.ts';

// Laws over random input take a second alone and several beside other work.
vi.setConfig({ testTimeout: 60_000 });

/** A map of n steps and 3n links to 300 systems, with owners, answers and times. */
function large(n: number): Records {
  const systems = Array.from({ length: 300 }, (_, i) =>
    make.system(`S${i}`, {
      ...(i % 3 && { 'techOwner@room': { value: { party: `p${i % 40}` }, at: 1 } }),
      ...(i % 4 && { 'runBy@room': { value: i % 7 ? 'A' : 'C', at: 1 } }),
    }),
  );
  const steps: RecordOf<'step'>[] = [];
  const links: RecordOf<'support'>[] = [];
  for (let i = 0; i < n; i++) {
    const time = { text: '1h', v: 1, unit: 'h' } as const;
    steps.push(make.step(`s${i}`, { order: String(i).padStart(6, '0'), pt: time, lt: time, teamId: `p${i % 40}` }));
    for (let j = 0; j < 3; j++) links.push(make.link(`s${i}`, `S${(i * 7 + j * 11) % 300}`));
  }
  const parties = Array.from({ length: 40 }, (_, i) => make.party(`p${i}`, { side: i % 2 ? 'it' : 'business' }));
  const flows = steps.slice(1).map((step, i) => make.flow(`s${i}`, step.id));
  return workspace({ map: [make.map()], step: steps, system: systems, party: parties, support: links, flow: flows });
}

/** Milliseconds of one run, the middle of several on fresh tables: nothing is asserted on time. */
function middle(n: number, run: (records: Records) => void): number {
  const times = Array.from({ length: 7 }, () => {
    const records = large(n);
    const start = performance.now();
    run(records);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[3] ?? NaN;
}

test('1,000 steps and 3,000 links: view, facts and every lens are printed and counted whole', () => {
  const line: string[] = [];
  for (const n of [100, 1000]) {
    const view = middle(n, (records) => viewOf(records, 'm'));
    const facts = middle(n, (records) => factsOf(viewOf(records, 'm') as View));
    line.push(`${n} steps: view ${view.toFixed(1)} ms, with facts ${facts.toFixed(1)} ms`);
    for (const lens of lenses) {
      const all = middle(n, (records) => lens.read(viewOf(records, 'm') as View));
      line.push(`with ${lens.id} ${all.toFixed(1)} ms`);
    }
  }
  process.stdout.write(`${line.join(', ')}\n`);
  const whole = viewOf(large(1000), 'm') as View;
  expect(whole.supports).toHaveLength(3000);
  for (const lens of lenses) expect(lens.read(whole).steps.size).toBe(1000);
});
