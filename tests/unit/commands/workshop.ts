import type { AddStep } from '#commands/step-add.ts';
import { knownOf } from '#commands/known-of.ts';
import type { StepLine } from '#commands/line/parsed.ts';
import { readLine } from '#commands/line/read.ts';
import type { Place } from '#commands/place.ts';
import { previewChanges } from '#commands/preview.ts';
import { changeCommand } from '#commands/registry.ts';
import type { Changes, Ctx, Speaker } from '#model/change.ts';
import type { Id } from '#model/records/record.ts';
import type { Records } from '#model/records/records.ts';
import { viewOf } from '#model/view-of.ts';

/** A workspace without records. */
export const nothing: Records = {
  name: 'Workspace',
  tables: {
    map: new Map(),
    step: new Map(),
    flow: new Map(),
    lane: new Map(),
    system: new Map(),
    party: new Map(),
    support: new Map(),
    note: new Map(),
    sheet: new Map(),
    review: new Map(),
  },
};

/** A workspace in somebody's hands: commands are run on it one after another. Ids are n1, n2 ...; each run is 1 ms later. */
export class Workshop {
  records: Records = nothing;
  last: Changes = [];
  speaker: Speaker = { source: 'room' };
  mapId: Id = '';
  private made = 0;
  private now = 1000;

  constructor() {
    this.run('map.create', { name: 'Claims' });
    this.mapId = this.firstMade();
  }

  context(): Ctx {
    return { id: () => `n${(this.made += 1)}`, now: (this.now += 1), speaker: this.speaker };
  }

  run(id: string, args: unknown): this {
    const command = changeCommand(id);
    if (!command) throw new Error(`no command ${id}`);
    this.last = command.run(this.records, args as never, this.context());
    this.records = previewChanges(this.records, this.last);
    return this;
  }

  /** The first record the last command made. */
  firstMade(): Id {
    const create = this.last.find((change) => change.op === 'create');
    if (create?.op !== 'create') throw new Error('nothing was made');
    return create.record.id;
  }

  /** The last step made by the last command. */
  madeStep(): Id {
    const create = this.last.findLast((change) => change.op === 'create' && change.kind === 'step');
    if (create?.op !== 'create') throw new Error('no step was made');
    return create.record.id;
  }

  /** The first step of another map. */
  firstStepOf(mapId: Id): Id {
    return this.view(mapId).steps[0]?.id ?? '';
  }

  /** Types a line at a step (by name; none = the last) and presses one of the Enter keys. Gives the new step's id. */
  type(text: string, place: Place = 'after', at?: string): Id {
    const line = readLine(text, knownOf(this.records));
    if (line.is !== 'step') throw new Error(`${text} is no step`);
    const anchor = at === undefined ? null : this.step(at);
    this.run('step.add', { mapId: this.mapId, line, place, anchor } satisfies AddStep);
    return this.madeStep();
  }

  line(text: string): StepLine {
    const line = readLine(text, knownOf(this.records));
    if (line.is !== 'step') throw new Error(`${text} is no step`);
    return line;
  }

  /** Id of a visible step of the map by its name. */
  step(name: string): Id {
    const found = this.view().steps.find((step) => step.name === name);
    if (!found) throw new Error(`no step ${name}`);
    return found.id;
  }

  system(name: string): Id {
    const found = [...this.records.tables.system.values()].find((one) => one.name === name && !one.del);
    if (!found) throw new Error(`no system ${name}`);
    return found.id;
  }

  party(name: string): Id {
    const found = [...this.records.tables.party.values()].find((one) => one.name === name && !one.del);
    if (!found) throw new Error(`no party ${name}`);
    return found.id;
  }

  view(mapId: Id = this.mapId) {
    const view = viewOf(this.records, mapId);
    if (!view) throw new Error('no such map');
    return view;
  }

  /** Names of steps in story order. */
  story(): readonly string[] {
    return this.view().steps.map((step) => step.name);
  }

  /** Hand-overs as "A>B" (rework "A~B", information "A.B"), sorted. */
  flows(mapId: Id = this.mapId): readonly string[] {
    const { steps, flows } = this.view(mapId);
    const name = (id: Id) => steps.find((step) => step.id === id)?.name ?? '';
    const signs = { work: '>', rework: '~', information: '.' };
    return flows.map((flow) => name(flow.from) + signs[flow.kind] + name(flow.to)).sort();
  }

  /** Names of the systems of a step, in order. */
  systems(step: string): readonly string[] {
    const view = this.view();
    const id = this.step(step);
    return view.supports.filter((one) => one.stepId === id).map((one) => view.systems.get(one.systemId)?.name ?? '');
  }
}

/** A straight chain of steps. */
export function chain(...names: readonly string[]): Workshop {
  const shop = new Workshop();
  for (const name of names) shop.type(name);
  return shop;
}
