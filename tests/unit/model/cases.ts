import { readFileSync } from 'node:fs';
import type { Quantity, Unit } from '#model/records/quantity.ts';
import type { MapRecord } from '#model/records/map.ts';
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
}

/** A file of the fixtures. */
export function fixture<T>(path: string): T {
  // The cast: the file's shape is what the test reads of it.
  return JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')) as T;
}

function quantity(v: number | null | undefined, unit: Unit | null | undefined): Quantity | undefined {
  return v === null || v === undefined || !unit ? undefined : { text: `${v}${unit}`, v, unit };
}

/** The view of a published stream under a convention for lead times. */
export function viewOfCase(
  name: string,
  convention: MapRecord['convention'],
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
    const order = String(at).padStart(3, '0');
    return make.step(`s${at}`, { name: step.name, order, ...(pt && { pt }), ...(lt && { lt }), ...(wait && { wait }) });
  });
  const calendar = { hoursPerDay, daysPerWeek, daysPerMonth };
  const view = viewOf(workspace({ map: [make.map({ convention, calendar })], step: steps }), 'm');
  if (!view) throw new Error('no view');
  return { view, given };
}
