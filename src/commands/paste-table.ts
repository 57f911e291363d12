import { keyBetween, keysBetween } from '#lib/order.ts';
import type { NoSystem } from '#model/records/claim.ts';
import type { Quantity } from '#model/records/quantity.ts';
import type { StepRecord } from '#model/records/step.ts';
import type { FieldValue, Id } from '#model/records/record.ts';
import { speakingAs } from './claim.ts';
import { given } from './given.ts';
import type { NoteLine, StepLine, TypedSystem } from './line/parsed.ts';
import { link, unlink } from './link.ts';
import { partyNamed } from './named.ts';
import type { Pen } from './pen.ts';
import { jointFor } from './place.ts';
import type { Joint } from './place.ts';
import { sayRework } from './step-add.ts';
import { putSystem, stamped } from './step-write.ts';
import { streamOf } from './stream.ts';
import type { Stream } from './stream.ts';

/** A step as a row of a table or a line of a list says it. What was not said is absent. */
export interface TableStep {
  readonly name: string;
  readonly pt?: Quantity;
  readonly lt?: Quantity;
  readonly wait?: Quantity;
  readonly ca?: Quantity;
  readonly people?: Quantity;
  readonly va?: StepRecord['va'];
  readonly runs?: Quantity;
  readonly wip?: Quantity;
  readonly batch?: Quantity;
  readonly changeOver?: Quantity;
  readonly uptime?: Quantity;
  readonly team?: string;
  /** No team was said and that means: as the step before (in a list; an empty cell of a table says nothing). */
  readonly sameTeam?: boolean;
  readonly systems: readonly TypedSystem[];
  readonly noSystem?: NoSystem;
  readonly notes: readonly Pick<NoteLine, 'kind' | 'text' | 'speaker'>[];
  readonly rework?: StepLine['rework'];
  readonly speaker?: string;
  /** Words of the name that a line could not read. */
  readonly unread: readonly string[];
  /** Cells of columns that a step has no field for, by their headings: kept, not shown. */
  readonly kept: ReadonlyMap<string, string>;
}

/** A total that a table declares: kept beside what is computed, and never a step. */
export interface Declared {
  readonly field: 'pt' | 'lt' | 'wait' | 'ca';
  readonly said: Quantity;
}

/** Steps of a table or a list, and where they go. */
export interface PasteTable {
  /** Null = a new map of this name. */
  readonly mapId: Id | null;
  readonly name?: string;
  /** The steps come after this one; null = after the last. */
  readonly anchor: Id | null;
  readonly steps: readonly TableStep[];
  readonly declared?: readonly Declared[];
}

const NUMBERS = ['pt', 'lt', 'wait', 'ca', 'people', 'runs', 'wip', 'batch', 'changeOver', 'uptime'] as const;

const FIRST: Joint = { from: [], to: [], cut: [], order: keyBetween(null, null), like: null, dividing: null };

/**
 * Puts the steps of a pasted table or list into a map, one after another, where Enter would put one. Teams and systems
 * are found by name, blind to case, spaces and punctuation, and made where there are none. Cells without a field of their
 * own stay with their step under `x:<heading>`, declared totals with the map under `x:declared <field>`.
 */
export const pasteTable = given<PasteTable>('step.pasteTable', 'step', (pen, paste) => {
  const stream = paste.mapId === null ? null : streamOf(pen.records, paste.mapId);
  if (paste.steps.length === 0 || (paste.mapId !== null && stream === null)) return;
  const mapId = paste.mapId ?? newMap(pen, paste.name ?? '');
  const joint = stream === null ? FIRST : jointFor(stream, paste.anchor, 'after');
  const next = stream?.steps.find((step) => step.order > joint.order)?.order ?? null;
  const orders = [joint.order, ...keysBetween(joint.order, next, paste.steps.length - 1)];
  const place = new Numbers(stream, joint.order);
  let team = stream?.steps.find((step) => step.id === joint.like)?.teamId;
  let before: readonly Id[] = joint.from;
  for (const [from, to] of joint.cut) unlink(pen, from, to);
  for (const [at, step] of paste.steps.entries()) {
    const mine = { ...pen, ctx: speakingAs(pen.records, pen.ctx, step.speaker) };
    team = step.team === undefined ? (step.sameTeam ? team : undefined) : partyNamed(mine, step.team, 'team');
    const id = putStep(mine, mapId, step, orders[at] ?? joint.order, team, place);
    for (const from of before) link(pen, mapId, from, id);
    place.add(id);
    before = [id];
  }
  for (const from of before) for (const to of joint.to) link(pen, mapId, from, to);
  if (joint.dividing !== null) {
    const first = place.made[0];
    const split = stream?.steps.find((step) => step.id === joint.dividing)?.split;
    pen.set('step', joint.dividing, 'split', null);
    const last = place.made.at(-1);
    if (first !== undefined && last !== undefined && split !== undefined) pen.set('step', last, 'split', split);
  }
  for (const { field, said } of paste.declared ?? []) pen.set('map', mapId, `x:declared ${field}`, { ...said });
});

/** The step with a number, as the map would count it while the rows come in one after another. */
class Numbers {
  readonly made: Id[] = [];
  private readonly before: readonly Id[];
  private readonly after: readonly Id[];

  constructor(stream: Stream | null, order: string) {
    const steps = stream?.steps.filter((step) => step.kind === 'step') ?? [];
    this.before = steps.filter((step) => step.order < order).map((step) => step.id);
    this.after = steps.filter((step) => step.order >= order).map((step) => step.id);
  }

  add(id: Id): void {
    this.made.push(id);
  }

  step(number: number): Id | undefined {
    const at = number - 1 - this.before.length;
    if (at < 0) return this.before[number - 1];
    return this.made[at] ?? this.after[at - this.made.length];
  }
}

function newMap(pen: Pen, name: string): Id {
  const last = [...pen.records.tables.map.values()].reduce<string | null>(
    (most, map) => (most === null || map.order > most ? map.order : most),
    null,
  );
  return pen.create('map', {
    name: name.trim(),
    state: 'current',
    order: keyBetween(last === '' ? null : last, null),
    convention: 'office',
  });
}

function putStep(pen: Pen, mapId: Id, step: TableStep, order: string, teamId: Id | undefined, place: Numbers): Id {
  const { rework } = step;
  const target = rework === undefined ? undefined : place.step(rework.toStep);
  const unread = rework !== undefined && target === undefined ? [...step.unread, sayRework(rework)] : step.unread;
  const id = pen.create('step', {
    mapId,
    kind: 'step',
    // What could not be read stays on the name as text.
    name: [step.name, ...unread].filter((part) => part !== '').join(' '),
    order,
    teamId,
    va: step.va,
    ...Object.fromEntries(NUMBERS.flatMap((one) => (step[one] ? [[one, stamped(step[one], pen.ctx)]] : []))),
    'x:unread': unread.length > 0 ? unread : undefined,
    ...(step.noSystem === undefined ? {} : saidBy(pen, step.noSystem)),
    ...foreign(step.kept),
  });
  for (const system of step.systems) putSystem(pen, id, system);
  if (target !== undefined) link(pen, mapId, id, target, 'rework', rework?.rate && stamped(rework.rate, pen.ctx));
  for (const { kind, text, speaker } of step.notes) {
    const { party } = speakingAs(pen.records, pen.ctx, speaker).speaker;
    pen.create('note', { kind, stepId: id, text, by: party, at: pen.ctx.now });
  }
  return id;
}

/** Why a new step has no system, as the current speaker's word. */
function saidBy({ ctx }: Pen, value: NoSystem): Pick<StepRecord, `noSystem@${string}`> {
  const { source, party } = ctx.speaker;
  return { [`noSystem@${source}`]: party === undefined ? { value, at: ctx.now } : { value, by: party, at: ctx.now } };
}

/** Cells by their headings as fields of a record. "unread" is what a line left, and keeps its own key. */
function foreign(kept: ReadonlyMap<string, string>): Readonly<Record<`x:${string}`, FieldValue>> {
  return Object.fromEntries(
    [...kept].map(([heading, text]) => [`x:${heading === 'unread' ? 'unread column' : heading}`, text]),
  );
}
