import { reportExposure } from '#lenses/reach-report.ts';
import { exposureOf } from '#model/exposure/exposure.ts';
import { currentViews } from '#model/exposure/kept-views.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { recordsOf } from './facts.ts';
import { median } from './measure.ts';

const MAPS = 50;
const STEPS = 20;
/** Portfolios measured anew, and edits of one step of one map after them. */
const TURNS = 7;

/** The bench map fifty times in one workspace: its systems and teams are shared, its steps are not. */
function portfolioRecords(): Records {
  const one = recordsOf(STEPS);
  const [map] = one.tables.map.values();
  if (!map) throw new Error('no map');
  const tables = { ...one.tables, map: new Map<Id, MapRecord>() };
  const [step, flow, support] = [new Map<Id, never>(), new Map<Id, never>(), new Map<Id, never>()];
  for (let at = 0; at < MAPS; at += 1) {
    const own = (id: Id) => `${at} ${id}`;
    tables.map.set(own(map.id), { ...map, id: own(map.id), order: `a${String(at).padStart(3, '0')}` });
    // The casts: each is a record of its table with other ids.
    for (const each of one.tables.step.values())
      step.set(own(each.id), { ...each, id: own(each.id), mapId: own(each.mapId) } as never);
    for (const each of one.tables.flow.values())
      flow.set(own(each.id), {
        ...each,
        id: own(each.id),
        mapId: own(each.mapId),
        from: own(each.from),
        to: own(each.to),
      } as never);
    for (const each of one.tables.support.values())
      support.set(own(each.id), { ...each, id: own(each.id), stepId: own(each.stepId) } as never);
  }
  return { ...one, tables: { ...tables, step, flow, support } };
}

/** The same records with another name for one step, as an edit leaves them. */
function edited(records: Records, turn: number): Records {
  const step = new Map(records.tables.step);
  const [id, one] = [...step][turn * STEPS] ?? [];
  if (id !== undefined && one) step.set(id, { ...one, name: `${one.name} again` });
  return { ...records, tables: { ...records.tables, step } };
}

/** Milliseconds of processor time: others on the machine do not count. */
function costOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** "Portfolio of 50 maps with 1,000 steps: 90.1 ms from nothing, 12.3 ms after an edit of one step". */
export function sayPortfolioTimes(): string {
  const fresh: number[] = [];
  const again: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const records = portfolioRecords();
    fresh.push(costOf(() => reportExposure(currentViews(records))));
    const next = edited(records, turn);
    again.push(costOf(() => exposureOf(currentViews(next))));
  }
  const [first, edit] = [median(fresh).toFixed(1), median(again).toFixed(1)];
  return `Portfolio of ${MAPS} maps with ${(MAPS * STEPS).toLocaleString('en')} steps: ${first} ms from nothing, sentences included, ${edit} ms after an edit of one step (processor time)`;
}
