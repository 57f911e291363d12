import type { FlowRecord } from '#model/records/flow.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { SupportRecord } from '#model/records/support.ts';
import type { View } from '#model/view.ts';
import { copied } from './copy.ts';
import { knownOf } from './known-of.ts';
import { printLine } from './line/print.ts';
import { sayStep } from './say-step.ts';
import { beyond } from './step-delete.ts';
import { streamOf } from './stream.ts';

/** A name with the id it has where it was copied: within one workspace the id counts, elsewhere the name. */
export interface Named {
  readonly id: Id;
  readonly name: string;
}

/** A copied step. `step` has the fields that a copy shares with its original. */
export interface ClipStep {
  readonly id: Id;
  readonly step: Partial<StepRecord>;
  readonly team?: Named;
  readonly systems: readonly { readonly system: Named; readonly link: Partial<SupportRecord> }[];
}

/** Copied steps as plain JSON: what goes to the clipboard and comes back from it. `lines` says them as text. */
export interface Clip {
  readonly lines: readonly string[];
  readonly steps: readonly ClipStep[];
  /** Hand-overs among the copied steps, `from` and `to` their places in `steps`. */
  readonly flows: readonly { readonly from: number; readonly to: number; readonly flow: Partial<FlowRecord> }[];
}

/**
 * Copies steps of one map (the map of the first), in story order. Work that went from one to another by way of steps that
 * are not copied goes between them directly, so that a copied stretch is one stretch.
 */
export function copySteps(records: Records, ids: readonly Id[]): Clip {
  const first = ids.map((id) => records.tables.step.get(id)).find((step) => step !== undefined);
  const stream = first === undefined ? null : streamOf(records, first.mapId);
  if (stream === null) return { lines: [], steps: [], flows: [] };
  const chosen = new Set(ids);
  const steps = stream.steps.filter((step) => chosen.has(step.id));
  const place = new Map(steps.map((step, at) => [step.id, at]));
  const others = new Set(stream.steps.filter((step) => !chosen.has(step.id)).map((step) => step.id));
  const flows: Clip['flows'][number][] = [];
  for (const flow of stream.view.flows) {
    const from = place.get(flow.from);
    const to = place.get(flow.to);
    if (from !== undefined && to !== undefined) flows.push({ from, to, flow: copied(flow) });
  }
  for (const [id, from] of place)
    for (const end of beyond(stream, id, others)) {
      const to = place.get(end) ?? from;
      if (to !== from && !stream.outs(id).includes(end)) flows.push({ from, to, flow: { kind: 'work' } });
    }
  return {
    lines: steps.map((step) => lineOf(records, step.id)),
    steps: steps.map((step) => clipStep(stream.view, step)),
    flows,
  };
}

function lineOf(records: Records, id: Id): string {
  const said = sayStep(records, id);
  // A line of text is one line: what stands on several is joined.
  return said === null ? '' : printLine(said, knownOf(records)).text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}

function clipStep(view: View, step: StepRecord): ClipStep {
  const team = step.teamId === undefined ? undefined : view.parties.get(step.teamId);
  const systems = view.supports
    .filter((link) => link.stepId === step.id)
    .map((link) => ({
      system: { id: link.systemId, name: view.systems.get(link.systemId)?.name ?? '' },
      link: copied(link) as Partial<SupportRecord>,
    }));
  return {
    id: step.id,
    step: copied(step),
    ...(team === undefined ? {} : { team: { id: team.id, name: team.name } }),
    systems,
  };
}
