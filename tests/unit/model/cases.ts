import { readFileSync } from 'node:fs';
import type { Quantity, Unit } from '#model/records/quantity.ts';
import type { MapRecord } from '#model/records/map.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { View } from '#model/view.ts';
import { viewOf } from '#model/view-of.ts';
import { make, workspace } from './tables.ts';

/** A published stream, as its file gives it. Missing numbers are null or absent. */
export interface Case {
  readonly calendar: {
    readonly hours_per_day: number;
    readonly days_per_week?: number;
    readonly days_per_month?: number;
  };
  readonly steps: readonly CaseStep[];
  readonly edges?: readonly (readonly [string, string])[];
  readonly rework_edges?: readonly { from: string; to: string; rate: number; wait?: number }[];
  readonly published_totals: { readonly lead_time?: Amount; readonly process_time?: Amount };
}
export interface Amount {
  readonly v: number;
  readonly unit: Unit;
}
interface CaseStep {
  readonly name: string;
  readonly pt?: number | null;
  readonly pt_unit?: Unit | null;
  readonly lt?: number | null;
  readonly wait_before?: number | null;
  readonly wait_unit?: Unit | null;
  readonly lt_start_to_finish?: number;
  readonly pca?: number | null;
  readonly headcount?: number;
  readonly operators?: number;
  readonly batch?: number;
  readonly inventory_before?: { readonly pieces?: number };
  readonly changeover?: Amount;
  readonly uptime?: number;
  readonly va?: boolean | string;
  readonly necessary?: boolean;
  readonly parallel_group?: string;
}

/** A file of the fixtures. */
export function fixture<T>(path: string): T {
  // The cast: the file's shape is what the test reads of it.
  return JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')) as T;
}

function quantity(v: number | null | undefined, unit: Unit | null | undefined): Quantity | undefined {
  return v === null || v === undefined || !unit ? undefined : { text: `${v}${unit}`, v, unit };
}

const count = (v: number | undefined): Quantity | undefined => (v === undefined ? undefined : { text: `${v}`, v });

/** What a published step says of its work beside its times; what it does not say is left out. */
function working(step: CaseStep) {
  const { headcount, operators = headcount, changeover, uptime, va, necessary } = step;
  const fields = {
    people: count(operators),
    batch: count(step.batch),
    wip: count(step.inventory_before?.pieces),
    changeOver: changeover && quantity(changeover.v, changeover.unit),
    uptime: uptime === undefined ? undefined : quantity(uptime * 100, '%'),
    va: typeof va === 'boolean' ? (va ? 'yes' : necessary ? 'necessary' : 'no') : undefined,
  };
  // The cast: what is undefined is not there.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<StepRecord>;
}

/** Work handed on, by places of steps: as drawn, or in a row in which neighbours of one group stand beside each other. */
function handOvers({ edges, steps }: Case): (readonly [number, number])[] {
  const place = (name: string) => steps.findIndex((step) => step.name === name);
  if (edges) return edges.map(([from, to]) => [place(from), place(to)]);
  const columns: number[][] = [];
  steps.forEach((step, at) => {
    const last = columns.at(-1);
    const beside = step.parallel_group !== undefined && steps[at - 1]?.parallel_group === step.parallel_group;
    if (last && beside) last.push(at);
    else columns.push([at]);
  });
  return columns
    .slice(1)
    .flatMap((column, c) => column.flatMap((to) => (columns[c] ?? []).map((from) => [from, to] as const)));
}

/** The view of a published stream under a convention for lead times, with more that is said of its map. */
export function viewOfCase(
  name: string,
  convention: MapRecord['convention'],
  more: Partial<MapRecord> = {},
): { readonly view: View; readonly given: Case } {
  const given = fixture<Case>(`cases/${name}.json`);
  const {
    hours_per_day: hoursPerDay,
    days_per_week: daysPerWeek = 5,
    days_per_month: daysPerMonth = 20,
  } = given.calendar;
  const steps = given.steps.map((step, at) => {
    const pt = quantity(step.pt, step.pt_unit);
    const lt = quantity(step.lt, step.wait_unit);
    const wait = quantity(step.wait_before, step.wait_unit);
    const elapsed = quantity(step.lt_start_to_finish, step.wait_unit);
    const ca = quantity(step.pca, '%');
    const order = String(at).padStart(3, '0');
    const times = { ...(pt && { pt }), ...(lt && { lt }), ...(wait && { wait }), ...(elapsed && { elapsed }) };
    return make.step(`s${at}`, { name: step.name, order, ...times, ...(ca && { ca }), ...working(step) });
  });
  const flows = handOvers(given).map(([from, to]) => make.flow(`s${from}`, `s${to}`));
  const names = given.steps.map((step) => step.name);
  for (const { from, to, rate, wait } of given.rework_edges ?? []) {
    const back = quantity(rate * 100, '%');
    const loopWait = quantity(wait, given.steps[0]?.wait_unit);
    const ends = [`s${names.indexOf(from)}`, `s${names.indexOf(to)}`] as const;
    flows.push(make.flow(...ends, { kind: 'rework', ...(back && { rate: back }), ...(loopWait && { loopWait }) }));
  }
  const calendar = { hoursPerDay, daysPerWeek, daysPerMonth };
  const view = viewOf(workspace({ map: [make.map({ convention, calendar, ...more })], step: steps, flow: flows }), 'm');
  if (!view) throw new Error('no view');
  return { view, given };
}
