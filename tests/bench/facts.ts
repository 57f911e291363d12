import type { Reading } from '#lenses/lens.ts';
import { nodeMeasure } from '#lib/inter-widths.ts';
import { factsOf } from '#model/facts/facts.ts';
import { readTables } from '#model/format/clean.ts';
import { parseFile } from '#model/format/parse.ts';
import { allKinds } from '#model/records/kinds.ts';
import type { Records } from '#model/records/records.ts';
import { numbersOf } from '#model/stream/numbers.ts';
import { warningsOf } from '#model/stream/warnings.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { timeStrip } from '#scene/time-strip.ts';
import { toldOf } from '#scene/told.ts';
import { toldWarnings } from '#scene/told-warnings.ts';
import { benchFile } from './bench-file.ts';
import { median, share } from './measure.ts';
import { benchMap } from './workspace.ts';

/** Edits measured, after as many that only warm up. */
const EDITS = 60;

/** The bench map of that size, with quality and people on its steps besides. */
export function recordsOf(size: number): Records {
  const parsed = parseFile(JSON.parse(benchFile(benchMap(size))));
  if (parsed.is !== 'workspace') throw new Error(parsed.is);
  const read = readTables(parsed.file.data.tables, []);
  // The cast: one table for each kind, each read as records of its kind; a kind the file does not have is empty.
  const tables = Object.fromEntries(
    allKinds.map((kind) => [kind, read.get(kind) ?? new Map()]),
  ) as unknown as Records['tables'];
  const more = { ca: { text: '95%', v: 95, unit: '%' }, people: { text: '2', v: 2 } } as const;
  const step = new Map([...tables.step].map(([id, one]) => [id, { ...one, ...more }]));
  return { name: 'Bench', tables: { ...tables, step } };
}

/** The same records with another time at one step, as an edit leaves them: every other record and table is the same. */
function edited(records: Records, at: number): Records {
  const steps = new Map(records.tables.step);
  const id = [...steps.keys()][(at * 37) % steps.size] ?? '';
  const step = steps.get(id);
  if (step) steps.set(id, { ...step, lt: { text: `${(at % 5) + 1}d`, v: (at % 5) + 1, unit: 'd' } });
  return { ...records, tables: { ...records.tables, step: steps } };
}

/** What the page works out after an edit besides the map itself. */
function allFacts(view: View): void {
  factsOf(view);
  numbersOf(view);
  warningsOf(view);
  toldOf(view);
  toldWarnings(view);
}

/** Processor time of this program so far, ms: others on the machine do not count. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time after each edit: the view of it, all facts and numbers of it in words, and the strip. */
export function factTimes(size: number): number[] {
  let records = recordsOf(size);
  const took: number[] = [];
  for (let edit = 0; edit < 2 * EDITS; edit += 1) {
    records = edited(records, edit);
    const begun = now();
    const view = viewOf(records, 'm');
    if (!view) throw new Error('no view');
    allFacts(view);
    timeStrip({ view, reading, measure: nodeMeasure, width: 1240 });
    const ended = now();
    if (edit >= EDITS) took.push(ended - begun);
  }
  return took;
}

/** What a lens says is measured with the lenses; the strip only takes its colours from it. */
const reading: Reading = { steps: new Map(), systems: new Map(), headline: { text: '', steps: [] }, chips: [] };

/** "1,000 steps: all facts after one edit, time strip included: p50 9.1 ms ...", warm. */
export function sayFactTimes(size: number): string {
  const took = factTimes(size);
  const [middle, high] = [median(took).toFixed(1), share(took, 0.95).toFixed(1)];
  return `${size.toLocaleString('en')} steps: all facts after one edit, time strip included: p50 ${middle} ms, p95 ${high} ms of processor time`;
}
